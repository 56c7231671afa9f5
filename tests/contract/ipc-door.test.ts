import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Services } from '#electron/gate/create-services.ts'
import { MESSAGE_LIMIT, openIpcDoor, type ShellDialogs } from '#electron/shell/ipc.ts'
import { createFakeIpc, fakeDialogs, openDirectDoor, type Door } from './doors.ts'

let door: Door
let services: Services
beforeAll(async () => {
  door = await openDirectDoor()
  services = door.services
})
afterAll(async () => {
  await door.close()
})

const openDoor = (answers: Partial<ShellDialogs> = {}) => {
  const ipc = createFakeIpc()
  const done: string[] = []
  const opened = openIpcDoor({
    ipcMain: ipc.ipcMain,
    services,
    dialogs: fakeDialogs(answers),
    pageOrigin: 'app://bundle',
    language: 'en',
    onDone: name => void done.push(name),
  })
  return { ...ipc, done, opened }
}

const about = { type: 'call', name: 'app.about', input: {}, language: 'en' }

describe('who may speak', () => {
  test('the top frame of our own page may', async () => {
    const { invoke, done } = openDoor()
    expect(await invoke(about)).toMatchObject({ ok: true })
    expect(done).toEqual(['app.about'])
  })

  test.each([
    ['a page of the network', { origin: 'https://bundle', parent: null }],
    ['a file', { origin: 'file://', parent: null }],
    ['an opaque page', { origin: 'null', parent: null }],
    ['another host of our scheme', { origin: 'app://bundle.evil', parent: null }],
    ['a frame inside our page', { origin: 'app://bundle', parent: { origin: 'app://bundle' } }],
    ['a frame that is gone', null],
  ])('%s may not', async (_, frame) => {
    const { invoke, done } = openDoor()
    expect(await invoke(about, frame)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(await invoke({ type: 'pick-engagement' }, frame)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(done).toEqual([])
  })
})

describe('what may be said', () => {
  const cycle: Record<string, unknown> = { ...about }
  cycle['self'] = cycle
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'call'],
    ['a number', 5],
    ['a list', []],
    ['no type', {}],
    ['an unknown type', { type: 'eval', code: '1' }],
    ['a call without a name', { type: 'call', input: {}, language: 'en' }],
    ['a call in no language', { ...about, language: 'xx' }],
    ['a name that is no text', { ...about, name: 5 }],
    ['a purpose that does not exist', { type: 'pick-file', purpose: 'password' }],
    ['an empty path', { type: 'offer-path', path: '' }],
    ['a path of a megabyte', { type: 'offer-path', path: 'x'.repeat(1_000_000) }],
    ['an export without a ticket', { type: 'save-export', fileName: 'a.pdf' }],
    ['a file to reveal without a path', { type: 'reveal-file' }],
    ['a cycle', cycle],
    ['a flood', { ...about, input: { more: 'x'.repeat(MESSAGE_LIMIT) } }],
    ['a big whole number', { ...about, input: 5n }],
  ])('%s is refused as a value', async (_, message) => {
    const { invoke, done } = openDoor()
    expect(await invoke(message)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect(done).toEqual([])
  })

  test('what is no plain JSON reaches the gate as JSON or not at all', async () => {
    const { invoke } = openDoor()
    const input = { engagement: new Date(0) }
    expect(await invoke({ ...about, name: 'engagement.get', input })).toMatchObject({
      ok: false,
      error: { code: 'engagement-not-open' },
    })
  })

  test('a dialog that fails is answered, not thrown', async () => {
    const { invoke, opened } = openDoor({
      pickEngagement: async () => {
        throw new Error('/home/secret: no dialog here')
      },
    })
    const answer = await invoke({ type: 'pick-engagement' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(opened.pending()).toBe(0)
  })
})

describe('files', () => {
  test('a picked file becomes a slot; a changed mind becomes null', async () => {
    const path = join(door.folder, 'clients.csv')
    await writeFile(path, 'id;name\n1;A')
    const picked = openDoor({ pickFile: async () => path })
    expect(await picked.invoke({ type: 'pick-file', purpose: 'spreadsheet' })).toMatchObject({
      ok: true,
      value: { name: 'clients.csv', size: 11 },
    })
    const left = openDoor()
    expect(await left.invoke({ type: 'pick-file', purpose: 'logo' })).toEqual({ ok: true, value: null })
    expect(await left.invoke({ type: 'pick-engagement' })).toEqual({ ok: true, value: null })
  })

  test('a dropped file that is not there is refused in the page’s language', async () => {
    const { invoke } = openDoor()
    const answer = await invoke({ type: 'offer-path', path: join(door.folder, 'no.csv'), language: 'ru' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'file-missing' } })
    expect(JSON.stringify(answer)).toMatch(/[а-я]{4}/)
  })

  test('an export that nobody made is not offered for saving', async () => {
    let asked = false
    const { invoke } = openDoor({
      chooseTarget: async () => {
        asked = true
        return '/tmp/never'
      },
    })
    const answer = await invoke({ type: 'save-export', ticket: 'none', fileName: 'a.pdf' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(asked).toBe(false)
  })

  test('an export is saved where the user says, and only such a file is revealed', async () => {
    const target = join(door.folder, 'report.pdf')
    const revealed: string[] = []
    const { invoke } = openDoor({ chooseTarget: async () => target, reveal: path => void revealed.push(path) })
    expect(await invoke({ type: 'reveal-file', path: target })).toMatchObject({ ok: false })
    const { ticket, path } = services.files.createExport('report.pdf', 'application/pdf')
    await writeFile(path, '%PDF-1.7')
    expect(await invoke({ type: 'save-export', ticket, fileName: 'report.pdf' })).toEqual({
      ok: true,
      value: { saved: true, path: target },
    })
    expect(await invoke({ type: 'reveal-file', path: target })).toEqual({ ok: true, value: null })
    expect(revealed).toEqual([target])
  })

  test('a changed mind saves nothing', async () => {
    const { invoke } = openDoor()
    const { ticket } = services.files.createExport('report.pdf', 'application/pdf')
    expect(await invoke({ type: 'save-export', ticket, fileName: 'report.pdf' })).toEqual({
      ok: true,
      value: { saved: false, path: null },
    })
  })
})

test('a closed door hears nothing', async () => {
  const { invoke, opened } = openDoor()
  opened.close()
  await expect(invoke(about)).rejects.toThrow('no handler')
})
