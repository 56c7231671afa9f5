/** A whole brainstorm of twelve seats and twenty cards through both votes, by keyboard alone, on both hosts. */
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { BrainstormView } from '#shared/contract/brainstorm.ts'
import { formatNumber } from '#shared/i18n/formats.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { mustExist } from '#shared/kit/result.ts'
import { seriousViolations } from '#tests/helpers/e2e/accessibility.ts'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { line, press, tabTo, waitForFocus } from '#tests/helpers/e2e/keyboard.ts'
import { openEngagement, plain, t } from '#tests/helpers/e2e/screen.ts'

const SEATS = 12

/** The cards of each seat in the order written; seats 9 and 10 pass the second round, 11 and 12 write one late. */
const WRITTEN: readonly (readonly [seat: number, text: string])[] = [
  [1, 'price too high'],
  [2, 'late delivery'],
  [3, 'nobody calls back'],
  [4, 'price'],
  [5, 'shelves were empty'],
  [6, 'late again'],
  [7, 'their contact left'],
  [8, 'price of the spare parts'],
  [9, 'errors in invoices'],
  [10, 'manager never answers'],
  [11, 'moved to another town'],
  [12, 'late delivery of parts'],
  [1, 'nobody calls'],
  [2, 'stock is empty'],
  [3, 'late'],
  [4, 'wrong invoices'],
  [5, 'price rises'],
  [6, 'new owner'],
  [7, 'no spare parts'],
  [8, 'unfriendly'],
]

/** What means the same: the words that begin each cluster, and those put into it. */
const TOGETHER: readonly (readonly string[])[] = [
  ['price too high', 'price', 'price of the spare parts', 'price rises'],
  ['late delivery', 'late again', 'late delivery of parts', 'late'],
  ['nobody calls back', 'manager never answers', 'nobody calls'],
  ['shelves were empty', 'stock is empty', 'no spare parts'],
  ['their contact left', 'new owner'],
  ['errors in invoices', 'wrong invoices'],
]
const ALONE = ['moved to another town', 'unfriendly']
const FIRST_WORDS = [...TOGETHER.map(([first]) => first ?? ''), ...ALONE]

/** First vote: five dots each. Some give all to one, some spread, so that something is contested. */
const DOTS: readonly (readonly (readonly [words: string, dots: number])[])[] = [
  [['price too high', 5]],
  [
    ['late delivery', 3],
    ['nobody calls back', 2],
  ],
  [['nobody calls back', 5]],
  [
    ['price too high', 4],
    ['late delivery', 1],
  ],
  [
    ['shelves were empty', 3],
    ['late delivery', 2],
  ],
  [
    ['late delivery', 4],
    ['their contact left', 1],
  ],
  [
    ['their contact left', 3],
    ['price too high', 2],
  ],
  [
    ['price too high', 3],
    ['errors in invoices', 2],
  ],
  [
    ['errors in invoices', 3],
    ['late delivery', 2],
  ],
  [
    ['nobody calls back', 3],
    ['unfriendly', 2],
  ],
  [
    ['moved to another town', 2],
    ['late delivery', 3],
  ],
  [['late delivery', 5]],
]

/** Second vote: the first five in order; the room has come closer. */
const ORDERS: readonly (readonly string[])[] = Array.from({ length: SEATS }, (_, seat) => {
  const order = ['late delivery', 'nobody calls back', 'price too high', 'shelves were empty', 'errors in invoices']
  const [one = '', two = '', three = '', four = '', five = ''] = order
  if (seat % 4 === 1) return [two, one, three, four, five]
  if (seat % 4 === 2) return [one, three, two, five, 'their contact left']
  return seat === 7 ? [three, one, two, 'unfriendly', four] : order
})

/* The figures of the test are computed here by other formulas than the program's, from the lists above alone. */

/** Ranks by counting: 1 + how many are better + half of those equal (Lehmann's midranks). */
const midranks = (values: readonly number[]): number[] =>
  values.map(
    own => 1 + values.filter(other => other > own).length + (values.filter(other => other === own).length - 1) / 2,
  )

/**
 * W as the mean rank correlation turned back: with the mean r of Spearman over all pairs of voters, ties included as Pearson's
 * coefficient of the ranks, W would be (r (m - 1) + 1) / m for untied ranks only; with ties the exact ratio is the variance of
 * the mean ranks over the mean of the voters' own variances.
 */
const concordance = (ballots: readonly (readonly number[])[]) => {
  const ranks = ballots.map(midranks)
  const [m, n] = [ranks.length, mustExist(ranks[0], 'a ballot').length]
  const variance = (values: readonly number[]): number => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  }
  const means = Array.from({ length: n }, (_, item) => ranks.reduce((sum, own) => sum + (own[item] ?? 0), 0) / m)
  const own = ranks.reduce((sum, one) => sum + variance(one), 0) / m
  const w = variance(means) / own
  return { w, chi2: m * (n - 1) * w, df: n - 1 }
}

const clusterOf = (text: string): string => TOGETHER.find(texts => texts.includes(text))?.[0] ?? text

/** Smith's S by its definition, a seat at a time: a cluster's weight in a list, then the mean over the lists. */
const salience = (words: string): number => {
  const weights = Array.from({ length: SEATS }, (_, index) => {
    const list = [...new Set(WRITTEN.filter(([seat]) => seat === index + 1).map(([, text]) => clusterOf(text)))]
    const place = list.indexOf(words)
    return place === -1 ? 0 : (list.length - place) / list.length
  })
  return weights.reduce((sum, weight) => sum + weight, 0) / SEATS
}

const dotValues = DOTS.map(ballot => FIRST_WORDS.map(words => ballot.find(([named]) => named === words)?.[1] ?? 0))
/** A greater value for a better place; whatever is not ranked is equal and last. */
const orderValues = ORDERS.map(order =>
  FIRST_WORDS.map(words => (order.includes(words) ? 10 - order.indexOf(words) : 0)),
)

const written = ({ w, chi2, df }: ReturnType<typeof concordance>): string =>
  `W = ${formatNumber(w, 'en', 3)} · χ²(${df}) = ${formatNumber(chi2, 'en', 2)} · p`

describe.each(HOSTS)('a led brainstorm by keyboard on the %s host', host => {
  let scene: Scene
  let studyId: StudyId
  beforeAll(async () => {
    scene = await startScene(host)
  })
  afterAll(() => scene.end())
  afterEach(({ task }) => scene.judge(task))

  const page = (): Page => scene.app.page
  const view = async (): Promise<BrainstormView> =>
    mustExist(
      await scene.app.ask('brainstorm.get', { engagement: await openEngagement(scene.app), studyId }),
      'a session',
    )
  const stage = (name: BrainstormView['stage']): string => t(`brainstorm.stage.${name}`)
  const goOn = async (to: BrainstormView['stage']): Promise<void> => {
    await press(page(), t('brainstorm.next', { stage: stage(to) }))
    await page()
      .getByRole('heading', { level: 2, name: stage(to), exact: true })
      .waitFor()
  }
  /** The number by which the wall calls what began with these words. */
  const numberOf = (session: BrainstormView, words: string): number => {
    const cluster = session.clusters.find(one => one.cards[0]?.text === words)
    return mustExist(cluster?.number ?? undefined, `the cluster “${words}”`)
  }
  /** The number on the ballot. */
  const itemOf = (session: BrainstormView, round: 1 | 2, words: string): number => {
    const cluster = mustExist(
      session.clusters.find(one => one.cards[0]?.text === words),
      `the cluster “${words}”`,
    )
    const vote = mustExist(
      session.votes.find(one => one.round === round),
      'the vote',
    )
    return mustExist(
      vote.items.find(item => item.clusterId === cluster.id),
      'an item',
    ).number
  }
  const present = async () =>
    mustExist(
      await scene.app.ask('brainstorm.present', { engagement: await openEngagement(scene.app), studyId }),
      'a view',
    )

  test('begins with its seats', async () => {
    await tabTo(page(), t('start.clientCompany'))
    await page().keyboard.type('Acme')
    await press(page(), t('start.create'))
    await page()
      .getByRole('heading', { level: 1, name: t('frame.title') })
      .waitFor()
    await page().keyboard.press('Control+3')
    await page()
      .getByRole('heading', { level: 1, name: t('reasons.title') })
      .waitFor()
    await press(page(), t('reasons.newStudyOf', { method: 'Team brainstorm' }))
    await page().getByRole('heading', { level: 1, name: 'Team brainstorm' }).waitFor()
    studyId = decodeURIComponent(page().url().split('/').at(-1) ?? '') as StudyId
    await press(page(), t('brainstorm.begin'))
    await page()
      .getByText(t('brainstorm.presentOf', { present: SEATS, seats: SEATS }))
      .waitFor()
    expect(await seriousViolations(page())).toEqual([])
  })

  test('takes twenty cards round the table', async () => {
    await goOn('writing')
    await waitForFocus(page(), t('brainstorm.cardLine', { seat: 1 }))
    expect(await page().getByText(t('brainstorm.prompts')).count()).toBe(0)
    await goOn('round-robin')
    await page().getByText(t('brainstorm.prompts')).waitFor()
    await waitForFocus(page(), t('brainstorm.cardLine', { seat: 1 }))
    for (const [, text] of WRITTEN) await line(page(), text)
    await expect.poll(async () => (await view()).cards.length).toBe(WRITTEN.length)
    expect((await view()).cards.map(card => [card.seat, card.text])).toEqual(WRITTEN)
  })

  test('puts together what means the same, and takes it apart again', async () => {
    await goOn('clarify')
    await goOn('merge')
    await waitForFocus(page(), t('brainstorm.mergeLine'))
    const session = await view()
    for (const texts of TOGETHER) await line(page(), texts.map(text => numberOf(session, text)).join(' '))
    await expect.poll(async () => (await view()).clusters.length).toBe(FIRST_WORDS.length)
    // Wrong numbers are told beside the line, and change nothing.
    await line(page(), '98 99')
    await page().getByText(t('brainstorm.mergeWrong')).waitFor()
    for (let key = 0; key < 5; key += 1) await page().keyboard.press('Backspace')
    await line(page(), `${numberOf(session, 'price too high')} ${numberOf(session, 'unfriendly')}`)
    await expect.poll(async () => (await view()).clusters.length).toBe(FIRST_WORDS.length - 1)
    await press(page(), new RegExp(`^${t('brainstorm.mergeHistory')}`))
    await press(
      page(),
      new RegExp(`^${t('brainstorm.takeApartOf', { what: '' })}.*cluster ${numberOf(session, 'unfriendly')} into`),
    )
    await expect.poll(async () => (await view()).clusters.length).toBe(FIRST_WORDS.length)
  })

  test('gives every cluster the name of a reason', async () => {
    const order = (await view()).clusters.map(cluster => ({
      number: cluster.number ?? 0,
      words: cluster.cards[0]?.text,
    }))
    await tabTo(page(), t('brainstorm.nameLine', { number: mustExist(order[0], 'a cluster').number }))
    for (const { number } of order) {
      await waitForFocus(page(), t('brainstorm.nameLine', { number }))
      await page().keyboard.press('Enter')
      await expect.poll(async () => (await view()).clusters.find(one => one.number === number)?.reasonId).not.toBeNull()
    }
    await page().getByText(t('brainstorm.allNamed')).waitFor()
    expect(await seriousViolations(page())).toEqual([])
  })

  test('votes by dots, unseen until the reveal', async () => {
    await goOn('vote-1')
    await press(page(), t('brainstorm.openVote'))
    await waitForFocus(page(), t('brainstorm.ballotLine', { seat: 1 }))
    const session = await view()
    for (const [index, ballot] of DOTS.entries()) {
      await waitForFocus(page(), t('brainstorm.ballotLine', { seat: index + 1 }))
      if (index === 2) {
        // One dot too many is refused where it was typed.
        await line(page(), ballot.map(([words, dots]) => `${itemOf(session, 1, words)}:${dots + 1}`).join(' '))
        await page()
          .getByText(t('errors.ballot-too-many', { given: 6, wanted: 5 }))
          .waitFor()
        await page().keyboard.press('Control+a')
      }
      await line(page(), ballot.map(([words, dots]) => `${itemOf(session, 1, words)}:${dots}`).join(' '))
    }
    await page()
      .getByText(t('brainstorm.ballotsOf', { given: SEATS, count: SEATS }))
      .waitFor()
    expect((await present()).vote).toMatchObject({ ballots: SEATS, result: null })
    expect(await page().getByText(t('brainstorm.result.1')).count()).toBe(0)
    await press(page(), t('brainstorm.reveal'))
    await page()
      .getByRole('heading', { name: t('brainstorm.result.1') })
      .waitFor()
    const shown = plain(
      await page()
        .getByRole('status', { name: t('brainstorm.w') })
        .innerText(),
    )
    expect(shown).toContain(plain(written(concordance(dotValues))))
    expect(await seriousViolations(page())).toEqual([])
  })

  test('shows the room its own view, which follows', async () => {
    const opening = page().context().waitForEvent('page')
    await page().keyboard.press('F5')
    const wall = await opening
    await wall.getByRole('heading', { level: 1 }).waitFor()
    await wall.getByRole('list', { name: t('brainstorm.result.1') }).waitFor()
    await page().bringToFront()
    await goOn('discuss')
    await page()
      .getByRole('heading', { name: t('brainstorm.contestedTitle') })
      .waitFor()
    await expect.poll(() => wall.locator('main').getAttribute('data-stage')).toBe('discuss')
    expect(await seriousViolations(wall)).toEqual([])
    expect(await wall.locator('main').innerText()).not.toMatch(/seat \d/i)
    await goOn('vote-2')
    await expect.poll(() => wall.locator('main').getAttribute('data-stage')).toBe('vote-2')
    await wall.bringToFront()
    // The window is gone before the key comes up again.
    await Promise.all([wall.waitForEvent('close'), wall.keyboard.press('Escape').catch(() => undefined)])
    await page().bringToFront()
  })

  test('votes again by ranking, with printed codes, and freezes', async () => {
    await tabTo(page(), t('brainstorm.mode.dots'))
    await page().keyboard.press('ArrowLeft')
    await press(page(), t('brainstorm.openVote'))
    await waitForFocus(page(), t('brainstorm.ballotLine', { seat: 1 }))
    const session = await view()
    const codes = mustExist(
      session.votes.find(vote => vote.round === 2),
      'the second vote',
    ).codes
    for (const [index, order] of ORDERS.entries()) {
      const numbers = order.map(words => itemOf(session, 2, words)).join(' ')
      const code = mustExist(
        codes.find(one => one.seat === index + 1),
        'a code',
      ).code
      // Every second ballot is entered by the code printed on it.
      await line(page(), index % 2 === 0 ? numbers : `${code} ${numbers}`)
      await expect.poll(async () => (await view()).votes.find(vote => vote.round === 2)?.ballots.length).toBe(index + 1)
    }
    await press(page(), t('brainstorm.reveal'))
    await page()
      .getByRole('heading', { name: t('brainstorm.result.2') })
      .waitFor()
    const shown = plain(
      await page()
        .getByRole('status', { name: t('brainstorm.w') })
        .innerText(),
    )
    expect(shown).toContain(plain(written(concordance(orderValues))))
    await goOn('freeze')
    const table = page().getByRole('table', { name: t('brainstorm.salience') })
    for (const words of FIRST_WORDS) {
      const row = table.getByRole('row').filter({ has: page().getByRole('cell', { name: words, exact: true }) })
      expect(plain(await row.getByRole('cell').nth(1).innerText())).toBe(formatNumber(salience(words), 'en', 3))
    }
    await press(page(), t('brainstorm.freezeNow'))
    await page().getByText(t('evidence.frozenTitle')).waitFor()
    expect(await seriousViolations(page())).toEqual([])
  })

  test('counts in the ranking, by Borda points of the second vote', async () => {
    const engagement = await openEngagement(scene.app)
    const { mentions } = await scene.app.ask('studies.get', { engagement, studyId })
    const { reasons } = await scene.app.ask('reasons.list', { engagement })
    const names = new Map(reasons.map(reason => [reason.id, reason.name.en]))
    const borda = (words: string): number =>
      ORDERS.reduce((sum, order) => sum + (order.includes(words) ? 5 - order.indexOf(words) : 0), 0)
    expect(new Map(mentions.map(mention => [names.get(mention.reasonId), mention.dots]))).toEqual(
      new Map(FIRST_WORDS.map(words => [words, borda(words)])),
    )
  })

  test('is opened again only with a reason, which is recorded', async () => {
    await press(page(), t('evidence.unfreeze'))
    await waitForFocus(page(), t('brainstorm.unfreezeReason'))
    await page().keyboard.type('a ballot was misread')
    await tabTo(page(), t('evidence.unfreeze'))
    await page().keyboard.press('Enter')
    await page()
      .getByText(/a ballot was misread/)
      .waitFor()
    expect((await view()).freezes.map(({ event }) => event)).toEqual(['frozen', 'opened'])
  })
})
