import type { ServerResponse } from 'node:http'
import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { BodyTooLong, capped, readJson } from '#electron/webhost/body.ts'
import { createEventStreams } from '#electron/webhost/event-stream.ts'
import { browserCommand } from '#electron/webhost/open-browser.ts'
import { checkRequest, FILE_BODY_LIMIT, routeOf, type RequestHead } from '#electron/webhost/request-check.ts'
import { readWebHostArguments } from '#electron/webhost/run-web-host.ts'

async function* chunksOf(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield chunk
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('bodies', () => {
  test('pass up to the limit and stop at the first byte beyond it', async () => {
    const passed: Uint8Array[] = []
    for await (const chunk of capped(chunksOf(bytes('abc'), bytes('de')), 5)) passed.push(chunk)
    expect(passed).toHaveLength(2)
    const read = async (): Promise<void> => {
      for await (const _ of capped(chunksOf(bytes('abc'), bytes('def')), 5)) expect(_.length).toBe(3)
    }
    await expect(read()).rejects.toBeInstanceOf(BodyTooLong)
  })

  test('JSON in pieces of a letter is put together again', async () => {
    const text = bytes('{"имя":"ë"}')
    const pieces = Array.from(text, byte => new Uint8Array([byte]))
    expect(await readJson(chunksOf(...pieces), 100)).toEqual({ value: { имя: 'ë' } })
    expect(await readJson(chunksOf(bytes('null')), 100)).toEqual({ value: null })
    expect(await readJson(chunksOf(bytes('{')), 100)).toBeUndefined()
  })
})

describe('the event feed', () => {
  class FakeResponse extends EventEmitter {
    text = ''
    writableLength = 0
    destroyed = false
    write(text: string): boolean {
      this.text += text
      return true
    }
    end(): void {
      this.emit('close')
    }
    destroy(): void {
      this.destroyed = true
      this.emit('close')
    }
  }
  const add = (streams: ReturnType<typeof createEventStreams>): FakeResponse => {
    const response = new FakeResponse()
    streams.add(response as unknown as ServerResponse)
    return response
  }

  test('tells every page, and no page that has gone', () => {
    const streams = createEventStreams()
    const [here, gone] = [add(streams), add(streams)]
    gone.emit('close')
    streams.send({ type: 'library' })
    expect(here.text).toContain('data: {"type":"library"}\n\n')
    expect(gone.text).not.toContain('data:')
    streams.close()
  })

  test('lets go of a page that does not read, and keeps the others', () => {
    const streams = createEventStreams()
    const [slow, quick] = [add(streams), add(streams)]
    slow.writableLength = 5_000_000
    streams.send({ type: 'library' })
    expect(slow.destroyed).toBe(true)
    expect(quick.text).toContain('library')
    streams.close()
  })

  test('a line break inside an event never ends it early', () => {
    const streams = createEventStreams()
    const response = add(streams)
    streams.send({ type: 'run-command', command: 'a\n\ndata: b' })
    expect(response.text.split('\n\n').filter(block => block.startsWith('data: '))).toHaveLength(1)
    streams.close()
  })
})

describe('the first look at a request', () => {
  const head = (given: Partial<RequestHead>): RequestHead => ({
    method: 'POST',
    path: '/files',
    headers: { host: 'localhost:5000', authorization: 'Bearer t', 'content-type': 'application/octet-stream' },
    ...given,
  })

  test('a file may be as long as a real one, and no longer', () => {
    const withLength = (length: string): RequestHead =>
      head({ headers: { ...head({}).headers, 'content-length': length } })
    expect(checkRequest(withLength(String(FILE_BODY_LIMIT)), 5000, 't')).toBeUndefined()
    expect(checkRequest(withLength(String(FILE_BODY_LIMIT + 1)), 5000, 't')).toMatchObject({ status: 413 })
    expect(checkRequest(withLength('many'), 5000, 't')).toMatchObject({ status: 413 })
  })

  test('a header given twice is not one that fits', () => {
    const headers = { ...head({}).headers, host: ['localhost:5000', 'evil.example'] }
    expect(checkRequest(head({ headers }), 5000, 't')).toMatchObject({ status: 421 })
  })

  test('the page alone needs no token', () => {
    for (const path of ['/api/x', '/events', '/files', '/exports/x']) expect(routeOf(path).token).toBe(true)
    for (const path of ['/', '/assets/a.js', '/apix', '/eventsx']) expect(routeOf(path).token).toBe(false)
  })
})

describe('its options', () => {
  test('are read', () => {
    expect(readWebHostArguments(['--port', '8123', '--no-browser', '--profile', '/p'])).toEqual({
      port: 8123,
      browser: false,
      profile: '/p',
      library: undefined,
    })
    expect(readWebHostArguments([])).toMatchObject({ port: 0, browser: true })
  })

  test.each([
    ['--port', 'x'],
    ['--port', '70000'],
    ['--port', '-1'],
    ['--port='],
    ['--unknown'],
    ['word'],
    ['--profile'],
  ])('wrong ones are answered with the help: %s %s', (...words) => {
    expect(readWebHostArguments(words)).toMatchObject({ wrong: true, help: expect.stringContaining('--no-browser') })
  })

  test('help is no mistake', () => {
    expect(readWebHostArguments(['--help'])).toMatchObject({ wrong: false })
  })
})

test('the system’s own browser is started without a shell', () => {
  const address = 'http://127.0.0.1:1/#token=a&b'
  expect(browserCommand('linux', address)).toEqual(['xdg-open', [address]])
  expect(browserCommand('darwin', address)).toEqual(['open', [address]])
  expect(browserCommand('win32', address)[1]).toContain(address)
})
