import { describe, expect, test } from 'vitest'
import { createDraftSaver } from '#renderer/client/draft-saver.ts'

type Note = { readonly title: string; readonly text: string }

/** A host that answers each save when told to. */
const fakeHost = () => {
  const sent: { draft: Note; answer: (ok: boolean) => void }[] = []
  const save = (draft: Note): Promise<{ ok: boolean }> =>
    new Promise(resolve => sent.push({ draft, answer: ok => resolve({ ok }) }))
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }
  return { sent, save, settle }
}

const start: Note = { title: 'old', text: 'old' }

describe('a record that saves itself field by field', () => {
  test('shows an edit at once and sends the whole record', async () => {
    const { sent, save, settle } = fakeHost()
    const shown: Note[] = []
    const saver = createDraftSaver<Note, { ok: boolean }>(start, draft => shown.push(draft))
    void saver.patch({ title: 'new' }, save)
    expect(shown).toEqual([{ title: 'new', text: 'old' }])
    await settle()
    expect(sent.map(one => one.draft)).toEqual([{ title: 'new', text: 'old' }])
  })

  test('two quick edits of two fields never undo each other', async () => {
    const { sent, save, settle } = fakeHost()
    const saver = createDraftSaver<Note, { ok: boolean }>(start, () => undefined)
    void saver.patch({ title: 'new' }, save)
    await settle()
    void saver.patch({ text: 'new' }, save)
    sent[0]?.answer(true)
    await settle()
    expect(sent[1]?.draft).toEqual({ title: 'new', text: 'new' })
  })

  test('edits made while one travels go out in a single save, and all are told it was kept', async () => {
    const { sent, save, settle } = fakeHost()
    const saver = createDraftSaver<Note, { ok: boolean }>(start, () => undefined)
    const answers = ['1', '2', '3', '4'].map(text => {
      const answer = saver.patch({ text }, save)
      return answer
    })
    await settle()
    sent[0]?.answer(true)
    await settle()
    expect(sent.map(one => one.draft.text)).toEqual(['4'])
    expect(await Promise.all(answers)).toEqual([{ ok: true }, { ok: true }, { ok: true }, { ok: true }])
  })

  test('a refused edit is taken back alone', async () => {
    const { sent, save, settle } = fakeHost()
    const saver = createDraftSaver<Note, { ok: boolean }>(start, () => undefined)
    const refused = saver.patch({ title: '' }, save)
    await settle()
    const kept = saver.patch({ text: 'new' }, save)
    sent[0]?.answer(false)
    await settle()
    expect(sent[1]?.draft).toEqual({ title: 'old', text: 'new' })
    sent[1]?.answer(true)
    expect(await Promise.all([refused, kept])).toEqual([{ ok: false }, { ok: true }])
    expect(saver.current()).toEqual({ title: 'old', text: 'new' })
  })

  test('a save that breaks takes its edit back and does not hold up the next', async () => {
    const saver = createDraftSaver<Note, { ok: boolean }>(start, () => undefined)
    const broken = saver.patch({ title: 'new' }, () => Promise.reject(new Error('gone')))
    await expect(broken).rejects.toThrow('gone')
    expect(saver.current()).toEqual(start)
    expect(await saver.patch({ text: 'new' }, async () => ({ ok: true }))).toEqual({ ok: true })
    saver.adopt({ title: 'from the host', text: 'new' })
    expect(saver.current().title).toBe('from the host')
  })

  test('news from the host wait while an edit is under way, and are taken over afterwards', async () => {
    const { sent, save, settle } = fakeHost()
    const saver = createDraftSaver<Note, { ok: boolean }>(start, () => undefined)
    void saver.patch({ title: 'new' }, save)
    saver.adopt({ title: 'old', text: 'old' })
    expect(saver.current().title).toBe('new')
    await settle()
    sent[0]?.answer(true)
    await settle()
    saver.adopt({ title: 'undone', text: 'old' })
    expect(saver.current().title).toBe('undone')
  })
})
