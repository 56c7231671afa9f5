import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type Input } from '#shared/contract/contract.ts'
import type { HostEvent } from '#shared/contract/plan.ts'
import type { Answer } from '#shared/contract/procedure.ts'
import type { EngagementId, JobId } from '#shared/kit/id.ts'
import { DOORS, type Door } from './doors.ts'

const valueOf = <Value>(answer: Answer<Value>): Value => {
  if (!answer.ok) throw new Error(`refused: ${answer.error.code} ${answer.error.message}`)
  return answer.value
}

const errorOf = (answer: Answer<unknown>) => {
  if (answer.ok) throw new Error('answered where a refusal was expected')
  return answer.error
}

const NO_ENGAGEMENT = 'none' as EngagementId

const newEngagement = { clientCompany: 'Harbour Foods', market: 'b2b', currency: 'EUR' } as const

describe.each(DOORS)('$name', ({ open }) => {
  let door: Door
  beforeAll(async () => {
    door = await open()
  })
  afterAll(async () => {
    await door.close()
  })

  const waitFor = <Type extends HostEvent['type']>(
    type: Type,
    fits: (event: Extract<HostEvent, { type: Type }>) => boolean,
  ): Promise<Extract<HostEvent, { type: Type }>> =>
    new Promise(resolve => {
      const stop = door.onEvent(event => {
        const found = event as Extract<HostEvent, { type: Type }>
        if (event.type !== type || !fits(found)) return
        stop()
        resolve(found)
      })
    })

  test('says who it is', async () => {
    expect(valueOf(await door.call('app.about', {}))).toMatchObject({ name: 'Churn Audit' })
  })

  test('refuses a caller who is not the consultant', async () => {
    expect(errorOf(await door.askAsStranger('library.get', {}))).toMatchObject({ code: 'forbidden' })
  })

  test.each(['no.such', 'constructor', '__proto__', 'toString', 'hasOwnProperty', ''])(
    'knows no procedure called “%s”',
    async name => {
      expect(errorOf(await door.ask(name, {}))).toMatchObject({ code: 'unknown-procedure' })
    },
  )

  test('names the field of a bad input', async () => {
    const refused = errorOf(await door.ask('engagement.create', { ...newEngagement, currency: 'euro' }))
    expect(refused).toMatchObject({ code: 'bad-input', details: { field: 'currency' } })
    expect(refused.message).toContain('currency')
  })

  test.each([[null], ['text'], [[]], [42], [{ engagement: { $ne: '' } }]])(
    'takes no harm from the input %j',
    async input => {
      expect(errorOf(await door.ask('engagement.get', input)).code).toBe('bad-input')
    },
  )

  test('every procedure on an engagement says that it is not open', async () => {
    for (const name of ['engagement.get', 'losses.get', 'ranking.get', 'rules.check', 'history.undo', 'clients.list']) {
      const input: Input<'clients.list'> = {
        engagement: NO_ENGAGEMENT,
        text: '',
        status: 'all',
        sort: 'name',
        descending: false,
        offset: 0,
        limit: 10,
      }
      expect(errorOf(await door.ask(name, input))).toMatchObject({ code: 'engagement-not-open' })
    }
  })

  test('speaks the caller’s language in a refusal', async () => {
    const messages = await Promise.all(
      (['en', 'ru', 'sq'] as const).map(
        async language => errorOf(await door.ask('engagement.get', { engagement: 'none' }, language)).message,
      ),
    )
    expect(new Set(messages).size).toBe(3)
    expect(messages[1]).toMatch(/[а-я]{4}/)
    expect(messages[2]).toMatch(/[ëç]/)
  })

  test('makes, edits, undoes, redoes, closes and opens an engagement again', async () => {
    const path = join(door.folder, 'library', 'Harbour Foods.churnaudit')
    const created = valueOf(await door.call('engagement.create', { ...newEngagement, path }))
    expect(created.path).toBe(path)
    const { engagement } = created
    const before = valueOf(await door.call('engagement.get', { engagement }))
    const { id: _id, createdAt: _createdAt, isSample: _isSample, ...frame } = before.engagement

    const told = waitFor('changed', event => event.engagement === engagement)
    expect(await door.call('frame.save', { engagement, frame: { ...frame, industry: 'Food wholesale' } })).toEqual({
      ok: true,
      value: null,
    })
    expect((await told).areas).toContain('engagement')
    const edited = valueOf(await door.call('engagement.get', { engagement }))
    expect(edited.engagement.industry).toBe('Food wholesale')
    expect(edited.history.undo).toMatchObject({ label: 'frame-saved' })

    expect(valueOf(await door.call('history.undo', { engagement }))).toEqual({ label: 'frame-saved' })
    expect(valueOf(await door.call('engagement.get', { engagement })).engagement.industry).toBe(frame.industry)
    expect(valueOf(await door.call('history.redo', { engagement }))).toEqual({ label: 'frame-saved' })
    expect(errorOf(await door.call('history.redo', { engagement })).code).toBe('nothing-to-redo')

    valueOf(await door.call('engagement.close', { engagement }))
    expect(errorOf(await door.call('engagement.get', { engagement })).code).toBe('engagement-not-open')
    expect(existsSync(`${path}-wal`)).toBe(false)

    const again = valueOf(await door.call('engagement.open', { path }))
    const view = valueOf(await door.call('engagement.get', { engagement: again.engagement }))
    expect(view.engagement.industry).toBe('Food wholesale')
    const library = valueOf(await door.call('library.get', {}))
    expect(library.entries.map(entry => entry.path)).toContain(path)
    valueOf(await door.call('engagement.close', { engagement: again.engagement }))
  })

  test('refuses files that are no engagements, each with its own sentence', async () => {
    const missing = errorOf(await door.call('engagement.open', { path: join(door.folder, 'nowhere.churnaudit') }))
    expect(missing.code).toBe('file-missing')
    expect(missing.message).not.toContain('undefined')
    const wrong = errorOf(await door.call('engagement.open', { path: join(import.meta.dirname, 'doors.test.ts') }))
    expect(wrong.code).toBe('file-not-an-engagement')
    const twice = { ...newEngagement, path: join(import.meta.dirname, 'doors.test.ts') }
    expect(errorOf(await door.call('engagement.create', twice)).code).toBe('file-exists')
  })

  test('imports a handed-in file by a job that tells how it goes', async () => {
    const created = valueOf(await door.call('engagement.create', newEngagement))
    const { engagement } = created
    const rows = [
      'id,name,lost',
      ...Array.from({ length: 50 }, (_, index) => `${index},Client ${index},${index % 5 === 0 ? 'yes' : 'no'}`),
    ]
    const offered = valueOf(await door.offerFile('clients.csv', new TextEncoder().encode(rows.join('\n'))))
    expect(offered).toMatchObject({ name: 'clients.csv' })
    let ended: ReturnType<typeof waitFor<'job'>> | undefined
    const started: JobId[] = []
    ended = waitFor(
      'job',
      event => event.job.state !== 'running' && (started.length === 0 || event.job.id === started[0]),
    )
    const { job } = valueOf(
      await door.call('import.run', { engagement, slot: offered.slot, kind: 'clients', reading: {}, dryRun: false }),
    )
    started.push(job)
    expect((await ended).job).toMatchObject({ id: job, state: 'done', result: { rowsRead: 50, added: 50 } })
    expect(valueOf(await door.call('jobs.get', { job }))).toMatchObject({ state: 'done' })
    const { figures } = valueOf(await door.call('losses.get', { engagement }))
    expect(figures).toMatchObject({ clients: 50, lostEver: 10 })
    valueOf(await door.call('engagement.close', { engagement }))
  })

  test('an upload that was never handed in is refused', async () => {
    const { engagement } = valueOf(await door.call('engagement.create', newEngagement))
    const refused = errorOf(
      await door.call('import.run', {
        engagement,
        slot: 'never',
        kind: 'clients',
        reading: {},
        dryRun: true,
      }),
    )
    expect(refused.code).toBe('upload-missing')
    valueOf(await door.call('engagement.close', { engagement }))
  })

  test('answers plain JSON only', async () => {
    const library = await door.call('library.get', {})
    expect(JSON.parse(JSON.stringify(library))).toEqual(library)
  })
})

test('every query and command of the contract takes an object', () => {
  for (const [name, procedure] of Object.entries(contract)) {
    expect(procedure.input.safeParse('text').success, name).toBe(false)
  }
})
