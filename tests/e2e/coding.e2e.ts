/** Two people code the same answers by keyboard, blind to each other; what they agree on is recomputed here by another formula. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { EngagementId, ReasonId, StudyId } from '#shared/kit/id.ts'
import { formatNumber } from '#shared/i18n/formats.ts'
import { seriousViolations } from '#tests/helpers/e2e/accessibility.ts'
import { startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { button, choose, chooseLanguage, createEngagement, openEngagement, t } from '#tests/helpers/e2e/screen.ts'

const REASONS = ['Dear', 'Late', 'Rude'] as const
type Name = (typeof REASONS)[number]

/** Each answer with what each coder finds in it. */
const ANSWERS: readonly { readonly body: string; readonly first: readonly Name[]; readonly second: readonly Name[] }[] =
  [
    { body: 'Your price went up twice.', first: ['Dear'], second: ['Dear'] },
    { body: 'Опоздали на неделю 🚚 и нагрубили.', first: ['Late', 'Rude'], second: ['Late'] },
    { body: 'Çmimi i lartë, mallra me vonesë.', first: ['Dear', 'Late'], second: ['Dear', 'Late'] },
    { body: 'Nothing special.', first: [], second: [] },
    { body: 'The driver shouted at us.', first: ['Rude'], second: ['Rude', 'Late'] },
    { body: 'Too expensive for what we got.', first: ['Dear'], second: ['Dear'] },
  ]

/** Kappa of two raters' yes or no, by the odds of the marginals: another way than the program's. */
const kappaOf = (pairs: readonly (readonly [boolean, boolean])[]): number => {
  const n = pairs.length
  const alike = pairs.filter(([one, other]) => one === other).length / n
  const yes = [0, 1].map(coder => pairs.filter(pair => pair[coder] === true).length / n)
  const byChance = (yes[0] ?? 0) * (yes[1] ?? 0) + (1 - (yes[0] ?? 0)) * (1 - (yes[1] ?? 0))
  return 1 - (1 - alike) / (1 - byChance)
}

describe('coding by two', () => {
  let scene: Scene
  let engagement: EngagementId
  let studyId: StudyId
  beforeAll(async () => {
    scene = await startScene('web')
    await chooseLanguage(scene.app.page, 'en')
    await createEngagement(scene.app.page, 'Acme')
    engagement = await openEngagement(scene.app)
    await fill()
  })
  afterAll(() => scene.end())
  afterEach(({ task }) => scene.judge(task))

  const fill = async (): Promise<void> => {
    const { app } = scene
    const draft = {
      title: 'Letters',
      question: 'Why did you leave?',
      heldOn: null,
      facilitator: '',
      asked: null,
      note: '',
    }
    studyId = (await app.ask('studies.create', { engagement, methodId: 'survey', draft })).studyId
    for (const name of REASONS) {
      await app.ask('reasons.add', {
        engagement,
        draft: {
          name: { en: name, ru: name, sq: name },
          group: 'company',
          controllable: true,
          humanFactor: false,
          definition: '',
        },
      })
    }
    for (const { body } of ANSWERS) {
      const person = { clientId: null, name: '', role: '', heldOn: null, consent: 'anonymous' as const, note: '' }
      const { respondentId } = await app.ask('respondents.add', { engagement, studyId, draft: person })
      const text = { kind: 'answer' as const, body, atSeconds: null, offRecord: false }
      await app.ask('texts.add', { engagement, studyId, respondentId, questionId: null, draft: text })
    }
  }
  const show = async (view: string): Promise<void> => {
    await scene.app.page.evaluate(
      hash => {
        location.hash = hash
      },
      `#/reasons/study/${encodeURIComponent(studyId)}/${view}`,
    )
    await scene.app.page.locator('main h1').waitFor()
  }
  const box = () => scene.app.page.getByLabel(t('coding.find'), { exact: true })
  const codeAll = async (coder: 'first' | 'second'): Promise<void> => {
    const { page } = scene.app
    for (const answer of ANSWERS) {
      await page.getByText(answer.body, { exact: true }).waitFor()
      await expect.poll(() => box().evaluate(field => field === document.activeElement)).toBe(true)
      for (const name of answer[coder]) {
        // The reasons stand by name while none was used: 1 Dear, 2 Late, 3 Rude.
        await page.keyboard.press(String(REASONS.indexOf(name) + 1))
        await expect.poll(() => page.getByRole('checkbox', { name }).isChecked()).toBe(true)
      }
      await page.keyboard.press('Enter')
    }
    await page.getByText(t('coding.progress', { read: ANSWERS.length, total: ANSWERS.length })).waitFor()
  }

  test('the first coder codes every answer without touching the mouse, and mentions follow', async () => {
    await show('coding')
    await codeAll('first')
    const { mentions } = await scene.app.ask('studies.get', { engagement, studyId })
    expect(mentions).toHaveLength(ANSWERS.flatMap(answer => answer.first).length)
  })

  test('the second sees none of the first one’s codes, and the mentions stay the first one’s', async () => {
    const before = await scene.app.ask('studies.get', { engagement, studyId })
    await choose(scene.app.page, t('coding.coder.second'))
    await scene.app.page.getByText(t('coding.blind')).waitFor()
    for (const name of REASONS) expect(await scene.app.page.getByRole('checkbox', { name }).isChecked()).toBe(false)
    await box().focus()
    await codeAll('second')
    expect((await scene.app.ask('studies.get', { engagement, studyId })).mentions).toEqual(before.mentions)
  })

  test('the screen shows the agreement that another formula gives', async () => {
    await show('coders')
    const { page } = scene.app
    const pairsOf = (name: Name) =>
      ANSWERS.map(({ first, second }): [boolean, boolean] => [first.includes(name), second.includes(name)])
    for (const name of REASONS) {
      const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) })
      expect(await row.innerText()).toContain(formatNumber(kappaOf(pairsOf(name)), 'en', 3))
    }
    const pooled = formatNumber(kappaOf(REASONS.flatMap(pairsOf)), 'en', 3)
    expect(await page.locator('dl').innerText()).toContain(pooled)
    expect(await seriousViolations(page)).toEqual([])
  })

  test('a settled disagreement changes what counts, keeps both opinions and can be opened again', async () => {
    const { page } = scene.app
    const lateOfFive = page.getByRole('listitem').filter({ hasText: 'The driver shouted at us.' })
    await button(lateOfFive, t('coding.holdsFor', { name: 'Late' })).click()
    await lateOfFive.getByText(t('coding.settledHolds')).waitFor()
    const countLate = async (): Promise<number> => {
      const { reasons } = await scene.app.ask('reasons.list', { engagement })
      const late: ReasonId | undefined = reasons.find(one => one.name.en === 'Late')?.id
      const { mentions } = await scene.app.ask('studies.get', { engagement, studyId })
      return mentions.filter(mention => mention.reasonId === late).length
    }
    expect(await countLate()).toBe(3)
    expect((await scene.app.ask('coding.agreement', { engagement, studyId })).disputes).toHaveLength(2)
    await button(lateOfFive, t('coding.reopen')).click()
    await expect.poll(countLate).toBe(2)
  })
})
