import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCodebook, writeCodebook } from '#electron/exchange/codebook-xml.ts'
import { guidOf } from '#electron/exchange/guid.ts'
import { projectXml } from '#electron/exchange/write-project.ts'
import { parsePath, pathText, placedCodes, type Code, type Codebook } from '#shared/domain/codebook.ts'
import { guardFormula, unguardFormula } from '#electron/workbooks/guard-formula.ts'
import { codebookRows, readCodebookRows } from '#shared/domain/codebook-table.ts'
import { code, complaintsOf, project, SCHEMA } from './projects.ts'

const bytes = (xml: string): Uint8Array => Buffer.from(xml, 'utf8')
const inCodebook = (codes: string): Uint8Array =>
  bytes(`<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes></CodeBook>`)
const errorOf = (xml: Uint8Array) => {
  const read = readCodebook(xml)
  return read.ok ? read.value : read.error
}

const CODES: Codebook = {
  codes: [
    code(1, 'Competitors’ actions', {
      isCodable: false,
      children: [code(2, 'Lower price <5 %> & "gifts"', { colour: '#aa00ff', description: 'Two\nlines\r\nand 😀' })],
    }),
    code(3, 'Не перезвонили', { description: 'ё — «кавычки»' }),
  ],
}

/** Text that XML can hold, trimmed as names are; half surrogates and control characters have a test of their own. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map(one => one.trim())
  .filter(one => one !== '')
const codes = (depth: number): fc.Arbitrary<readonly Omit<Code, 'guid'>[]> =>
  fc.array(
    fc.record({
      name: text,
      description: fc.oneof(fc.constant(''), text),
      colour: fc.constantFrom(null, '#0a0b0c'),
      isCodable: fc.boolean(),
      children: depth === 0 ? fc.constant([]) : (codes(depth - 1) as fc.Arbitrary<readonly Code[]>),
    }),
    { minLength: depth === 3 ? 1 : 0, maxLength: 3 },
  )
const numbered = (list: readonly Omit<Code, 'guid'>[], prefix = ''): readonly Code[] =>
  list.map((one, index) => {
    const place = `${prefix}${index}`
    return { ...one, guid: guidOf(place), children: numbered(one.children, `${place}.`) }
  })

describe('a codebook', () => {
  test('reads back as it was written', () => {
    expect(readCodebook(writeCodebook(CODES, 'Churn Audit 1'))).toEqual({ ok: true, value: CODES })
  })

  test('reads back as it was written, whatever the names, the nesting and the language', () => {
    fc.assert(
      fc.property(codes(3), list => {
        const codebook: Codebook = { codes: numbered(list) }
        expect(readCodebook(writeCodebook(codebook, 'Churn Audit 1'))).toEqual({ ok: true, value: codebook })
      }),
    )
  })

  test('stays XML when a name holds what XML cannot', () => {
    const hard = { codes: [code(1, 'a\u0000b\u0008\ufffe\ud800c')] }
    expect(errorOf(writeCodebook(hard, ''))).toMatchObject({ codes: [{ name: 'ab\ufffdc' }] })
  })

  test.skipIf(SCHEMA === undefined)('is built as the codes of the published project schema', () => {
    expect(complaintsOf(projectXml(project({ codebook: CODES })))).toEqual([])
  })

  test('is the element CodeBook of its name space, and nothing else', () => {
    const xml = Buffer.from(writeCodebook(CODES, 'Churn Audit 1')).toString()
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1\.0" origin="Churn Audit 1">\n<Codes>/,
    )
    expect(xml.trimEnd()).toMatch(/<\/Codes>\n<\/CodeBook>$/)
  })
})

describe('a codebook of another program', () => {
  test('is read with its name space written another way, braces around GUIDs, upper case, short colours', () => {
    const xml = bytes(
      '<CodeBook origin="NVivo" xmlns="urn:QDA-XML:codebook:1:0"><Codes><Code guid="{C3C7D437-6932-4B14-A55D-30B7F811BBF3}" name=" milk " isCodable="true" color="#F0a"/></Codes></CodeBook>',
    )
    expect(errorOf(xml)).toEqual({
      codes: [code(0, 'milk', { guid: 'c3c7d437-6932-4b14-a55d-30b7f811bbf3', colour: '#ff00aa' })],
    })
  })

  test('is read with a prefix, in UTF-16 and in windows-1251', () => {
    const xml = (encoding: string): string =>
      `<?xml version="1.0" encoding="${encoding}"?><q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0"><q:Codes><q:Code guid="1" name="Цена" isCodable="1"/></q:Codes></q:CodeBook>`
    const cyrillic = Uint8Array.from(Array.from(xml('windows-1251')), letter => {
      const point = letter.codePointAt(0) ?? 0
      return point >= 0x410 ? point - 0x350 : point
    })
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml('utf-16'), 'utf16le')])
    for (const written of [bytes(xml('utf-8')), cyrillic, wide])
      expect(errorOf(written)).toMatchObject({ codes: [{ guid: '1', name: 'Цена', isCodable: true }] })
  })

  test('gives its codes when it is the XML of a whole project', () => {
    expect(errorOf(projectXml(project({ codebook: CODES })))).toEqual(CODES)
  })
})

describe('a codebook that cannot be taken in is refused with the one thing that is wrong', () => {
  const bomb = `<!DOCTYPE c [${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};">`).join('')}]>`
  test.each([
    ['a document type', bytes(`<!DOCTYPE CodeBook><CodeBook/>`), 'exchange-doctype', {}],
    ['a bomb of entities', bytes(`${bomb}<CodeBook>&l9;</CodeBook>`), 'exchange-doctype', {}],
    ['an entity that nobody declared', inCodebook('&payload;'), 'exchange-not-xml', { line: 1 }],
    ['a tag left open', bytes('<CodeBook>\n<Codes>\n</CodeBook>'), 'exchange-not-xml', { line: 3 }],
    ['an empty file', bytes(''), 'exchange-not-xml', { line: 1 }],
    ['no XML at all', bytes('name;path\nPrice;'), 'exchange-not-xml', {}],
    ['another root', bytes('<html><body/></html>'), 'exchange-wrong-root', { root: 'html', wanted: 'CodeBook' }],
    [
      'the root of another name space',
      bytes('<CodeBook xmlns="urn:other"/>'),
      'exchange-wrong-root',
      { root: 'CodeBook' },
    ],
    ['no code', bytes('<CodeBook/>'), 'exchange-no-codes', {}],
    [
      'a name left out',
      inCodebook('<Code guid="1" name="A"/><Code guid="2" name=" "/>'),
      'exchange-name-missing',
      { place: 2 },
    ],
    [
      'a name over 300 characters',
      inCodebook(`<Code guid="1" name="${'x'.repeat(301)}"/>`),
      'exchange-name-too-long',
      { limit: 300, name: `${'x'.repeat(60)}…` },
    ],
    [
      'a description over the limit',
      inCodebook(`<Code guid="1" name="A"><Description>${'x'.repeat(20_001)}</Description></Code>`),
      'exchange-description-too-long',
      { name: 'A' },
    ],
    [
      'a GUID twice',
      inCodebook('<Code guid="1" name="A"><Code guid="1" name="B"/></Code>'),
      'exchange-guid-twice',
      { name: 'B', guid: '1' },
    ],
    [
      'codes 21 deep',
      inCodebook(Array.from({ length: 21 }, (_, at) => `<Code guid="${at}" name="A">`).join('') + '</Code>'.repeat(21)),
      'exchange-too-deep',
      { limit: 20 },
    ],
    [
      'codes 1000 deep',
      inCodebook('<Code guid="1" name="A">'.repeat(1000) + '</Code>'.repeat(1000)),
      'exchange-too-deep',
      {},
    ],
    [
      '2001 codes',
      inCodebook(Array.from({ length: 2001 }, (_, at) => `<Code guid="${at}" name="A${at}"/>`).join('')),
      'exchange-too-many-codes',
      { limit: 2000 },
    ],
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x3e]), 'exchange-encoding', { encoding: 'utf-8' }],
    [
      'an encoding that nobody knows',
      bytes('<?xml version="1.0" encoding="klingon"?><a/>'),
      'exchange-encoding',
      { encoding: 'klingon' },
    ],
  ])('%s', (_, xml, failure, details) => {
    expect(errorOf(xml)).toMatchObject({ code: failure, details })
  })

  test('and any bytes give an answer, never a fault', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), noise => void readCodebook(noise)))
    const good = Buffer.from(writeCodebook(CODES, 'x'))
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Buffer.from(good)
        damaged[at] = byte
        readCodebook(damaged)
      }),
    )
  })
})

describe('the place of a code', () => {
  test('is its path, the outermost name first', () => {
    expect(placedCodes(CODES).map(one => [one.code.name, one.path])).toEqual([
      ['Competitors’ actions', []],
      ['Lower price <5 %> & "gifts"', ['Competitors’ actions']],
      ['Не перезвонили', []],
    ])
  })

  test('is written so that it reads back, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), path => {
        expect(parsePath(pathText(path))).toEqual(path)
      }),
    )
    expect(parsePath('Service>Delivery >  > late')).toEqual(['Service', 'Delivery', 'late'])
  })
})

describe('a codebook as a table', () => {
  const outline = (codebook: Codebook) =>
    placedCodes(codebook)
      .filter(one => one.code.isCodable)
      .map(one => [one.code.name, one.path, one.code.description])
      .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))

  test('reads back with the same codes at the same places, whatever the names', () => {
    fc.assert(
      fc.property(codes(3), list => {
        const codebook: Codebook = { codes: numbered(list) }
        const rows = codebookRows(codebook)
        const read = readCodebookRows([['Name', 'Path', 'Description'], ...rows])
        if (rows.length === 0) expect(read).toMatchObject({ ok: false, error: { code: 'exchange-no-codes' } })
        else expect(read.ok && outline(read.value)).toEqual(outline(codebook))
      }),
    )
  })

  test('loses the guard of its formulas, and no other apostrophe', () => {
    for (const name of ['=1+1', '-', '@home', 'it’s', 'plain', '+7 916', '\tx'])
      expect(unguardFormula(guardFormula(name))).toBe(name)
    expect(unguardFormula("'tis")).toBe("'tis")
  })
})

test('a GUID stays as it is, and any other id always gives the same one', () => {
  expect(guidOf('{C3C7D437-6932-4B14-A55D-30B7F811BBF3}')).toBe('c3c7d437-6932-4b14-a55d-30b7f811bbf3')
  expect(guidOf('group company')).toBe(guidOf('group company'))
  expect(guidOf('group company')).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(guidOf('group company')).not.toBe(guidOf('group external'))
})
