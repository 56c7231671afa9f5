import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '#electron/launch/page-files.ts'
import { openHttpDoor, TEST_TOKEN, type Door } from './doors.ts'

type Reply = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string }

let door: Door & { readonly port: number }
beforeAll(async () => {
  door = await openHttpDoor()
})
afterAll(async () => {
  await door.close()
})

/** Raw, because fetch would not let a test lie about Host or Origin. A null takes a header away. */
const send = (
  method: string,
  path: string,
  headers: Record<string, string | null> = {},
  body: string | Buffer = '',
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const given: Record<string, string | null> = { Host: `127.0.0.1:${door.port}`, ...headers }
    const sent = Object.fromEntries(Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null))
    const asked = request(
      { host: '127.0.0.1', port: door.port, method, path, headers: sent, setHost: false },
      response => {
        let text = ''
        response.on('data', chunk => (text += String(chunk)))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })

const good = (): Record<string, string | null> => ({
  Authorization: `Bearer ${TEST_TOKEN}`,
  'Content-Type': 'application/json',
})
const ask = (headers: Record<string, string | null>, name = 'app.about', body = '{}'): Promise<Reply> =>
  send('POST', `/api/${name}`, { ...good(), ...headers }, body)

describe('who may ask', () => {
  test('our own page may, by either name of this computer', async () => {
    expect((await ask({})).status).toBe(200)
    expect((await ask({ Host: `localhost:${door.port}` })).status).toBe(200)
    const origin = `http://127.0.0.1:${door.port}`
    expect((await ask({ Origin: origin, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
    expect((await ask({ 'Sec-Fetch-Site': 'none' })).status).toBe(200)
  })

  test.each([
    'evil.example',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost',
    'localhost.evil.example',
    '[::1]',
    '0.0.0.0',
    '2130706433',
    '127.1',
    '',
  ])('the foreign host “%s” is misdirected', async host => {
    expect((await ask({ Host: host })).status).toBe(421)
    expect((await send('GET', '/', { Host: host })).status).toBe(421)
  })

  test('a host that only ends or begins like ours is misdirected', async () => {
    for (const host of [`127.0.0.1:${door.port}.evil.example`, `evil.example:${door.port}`, `127.0.0.1:${door.port}0`])
      expect((await ask({ Host: host })).status).toBe(421)
  })

  test.each(['https://evil.example', 'null', 'http://127.0.0.1', 'http://127.0.0.1:1', 'file://', 'app://bundle'])(
    'the foreign origin “%s” is refused',
    async origin => {
      expect((await ask({ Origin: origin })).status).toBe(403)
      expect((await send('GET', '/', { Origin: origin })).status).toBe(403)
    },
  )

  test('an origin by the other name of this computer is not this page', async () => {
    expect((await ask({ Origin: `http://localhost:${door.port}` })).status).toBe(403)
  })

  test.each(['cross-site', 'same-site', 'anything'])('a request that the browser calls “%s” is refused', async site => {
    expect((await ask({ 'Sec-Fetch-Site': site })).status).toBe(403)
  })

  test.each([
    null,
    '',
    'Bearer ',
    'Bearer wrong',
    `Basic ${TEST_TOKEN}`,
    TEST_TOKEN,
    `bearer ${TEST_TOKEN}`,
    `Bearer ${TEST_TOKEN}x`,
    `Bearer ${TEST_TOKEN.slice(0, -1)}`,
    `Bearer ${TEST_TOKEN} `.repeat(2),
  ])('the authorization “%s” opens nothing', async authorization => {
    const headers = { Authorization: authorization }
    expect((await ask(headers)).status).toBe(401)
    expect((await send('GET', '/events', headers)).status).toBe(401)
    expect((await send('GET', '/exports/any', headers)).status).toBe(401)
    const upload = { ...headers, 'Content-Type': 'application/octet-stream', 'X-File-Name': 'a.csv' }
    expect((await send('POST', '/files', upload, 'a;b')).status).toBe(401)
  })

  test('a token in the address opens nothing', async () => {
    expect(
      (await send('POST', `/api/app.about?token=${TEST_TOKEN}`, { 'Content-Type': 'application/json' }, '{}')).status,
    ).toBe(401)
  })
})

describe('how it may be asked', () => {
  test.each([
    null,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json-patch+json',
    'text/json',
  ])('the content type “%s” is refused for a call', async type => {
    expect((await ask({ 'Content-Type': type })).status).toBe(415)
  })

  test('a call’s content type is refused for a file', async () => {
    const reply = await send('POST', '/files', { ...good(), 'X-File-Name': 'a.csv' }, 'a;b')
    expect(reply.status).toBe(415)
  })

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND'])('%s is no way to call', async method => {
    const reply = await send(method, '/api/app.about', good())
    expect(reply.status).toBe(405)
    expect(reply.headers['allow']).toBe('POST')
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('%s is no way to ask for a page', async method => {
    expect((await send(method, '/', good())).status).toBe(405)
    expect((await send(method, '/events', good())).status).toBe(405)
  })

  test.each(['', '{', 'undefined', '{"a":1', '\u0000'])('the body “%s” is no JSON', async body => {
    expect((await ask({}, 'app.about', body)).status).toBe(400)
  })

  test('text that is no UTF-8 is refused', async () => {
    const reply = await send('POST', '/api/app.about', good(), Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))
    expect(reply.status).toBe(400)
  })

  test('a body over the cap is refused, by its stated length or by its real one', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(2_100_000) })
    expect((await ask({ 'Content-Length': String(long.length) }, 'app.about', long)).status).toBe(413)
    expect((await ask({ 'Transfer-Encoding': 'chunked' }, 'app.about', long)).status).toBe(413)
  })

  test.each([null, '', '%', '..', '%2E%2E', 'a%00b', 'x'.repeat(300)])('the file name “%s” is refused', async name => {
    const headers = { ...good(), 'Content-Type': 'application/octet-stream', 'X-File-Name': name }
    expect((await send('POST', '/files', headers, 'a;b')).status).toBe(400)
  })

  test('a file name keeps its letters and loses its folders', async () => {
    const headers = {
      ...good(),
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent('../../клиенты ë.csv'),
    }
    const reply = await send('POST', '/files', headers, 'a;b')
    expect(JSON.parse(reply.body)).toMatchObject({ ok: true, value: { name: 'клиенты ë.csv', size: 3 } })
  })

  test('an export that nobody made is not found', async () => {
    expect((await send('GET', '/exports/nothing', good())).status).toBe(404)
    expect((await send('GET', '/exports/..%2f..%2fetc%2fpasswd', good())).status).toBe(404)
  })
})

describe('what it answers', () => {
  test('the page comes fenced in and is never stored', async () => {
    const reply = await send('GET', '/')
    expect(reply.status).toBe(200)
    expect(reply.body).toContain('Fixture page')
    expect(reply.headers).toMatchObject({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    })
  })

  test('the page’s script comes with its type', async () => {
    const reply = await send('GET', '/assets/page.js')
    expect(reply.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  test.each([
    '/../doors.ts',
    '/..%2fdoors.ts',
    '/%2e%2e/doors.ts',
    '/assets/../../doors.ts',
    '/assets/..%5c..%5cdoors.ts',
    '//etc/passwd',
    '/%00',
    '/%',
    '/assets',
    '/.env',
    '/nothing.js',
    '/api',
    '/index.html%00.js',
  ])('there is nothing at %s', async path => {
    expect((await send('GET', path)).status).toBe(404)
  })

  test('no answer invites another origin, and none shows a stack', async () => {
    const replies = await Promise.all([
      ask({}),
      ask({ Origin: 'https://evil.example' }),
      ask({}, 'engagement.get', '{"engagement":1}'),
      ask({}, 'app.about', '{'),
      send('OPTIONS', '/api/app.about', { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' }),
      send('GET', '/nowhere'),
    ])
    for (const reply of replies) {
      expect(Object.keys(reply.headers).filter(name => name.startsWith('access-control'))).toEqual([])
      expect(reply.body).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.ts\b/)
    }
  })

  test('a refusal is an answer in the language that was asked for', async () => {
    const reply = await ask({ Authorization: null, 'X-Language': 'ru' })
    expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(reply.body).toMatch(/[а-я]{4}/)
  })
})
