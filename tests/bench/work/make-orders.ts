/** Makes files of orders for the benches, a million rows of twelve columns, the same ones for the same seed; Cyrillic, many different texts. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { crc32, deflateRawSync, constants } from 'node:zlib'
import { createRandom } from '#shared/kit/random.ts'

export const CLIENTS = 100_000
const PRODUCTS = Array.from({ length: 400 }, (_, n) => `Товар «${['Мука', 'Масло', 'Сахар', 'Крупа'][n % 4]} ${n}»`)
const MANAGERS = Array.from({ length: 40 }, (_, n) => `Менеджер ${['Иванова', 'Петров', 'Сидорова'][n % 3]} ${n}`)
const HEADER =
  'Номер заказа,Код клиента,Клиент,Дата,Сумма,Товар,Количество,Менеджер,Регион,Канал,Склад,Примечание'.split(',')
const FIRST_DAY = Date.UTC(2023, 0, 1)
const FIRST_SERIAL = 44_927

type Order = {
  readonly client: number
  readonly day: number
  readonly cents: number
  readonly product: number
  readonly quantity: number
  readonly manager: number
  readonly note: number
}

function* ordersOf(count: number, seed: number): Generator<Order> {
  const random = createRandom(seed)
  for (let index = 0; index < count; index += 1)
    yield {
      client: random.below(CLIENTS),
      day: random.below(1400),
      cents: random.below(100_000_000),
      product: random.below(PRODUCTS.length),
      quantity: 1 + random.below(90),
      manager: random.below(MANAGERS.length),
      note: random.below(1_000_000_000),
    }
}

const orderNumber = (index: number): string => `З-${String(index + 1).padStart(8, '0')}`
const clientCode = (client: number): string => `K${String(client).padStart(6, '0')}`
const clientName = (client: number): string => `ООО «Клиент ${client}»`

/** Writes texts to a file in pieces of a megabyte. */
const createOut = (path: string) => {
  const file = openSync(path, 'w')
  let waiting = ''
  const flush = (): void => {
    writeSync(file, waiting)
    waiting = ''
  }
  return {
    add: (text: string): void => {
      waiting += text
      if (waiting.length > 1 << 20) flush()
    },
    close: (): void => {
      flush()
      closeSync(file)
    },
  }
}

export const writeOrdersCsv = (path: string, count: number, seed: number): void => {
  const out = createOut(path)
  out.add(`${HEADER.join(';')}\n`)
  let index = 0
  for (const { client, day, cents, product, quantity, manager, note } of ordersOf(count, seed)) {
    const date = new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10)
    const amount = `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`
    const first = `${orderNumber(index)};${clientCode(client)};${clientName(client)};${date};${amount};${PRODUCTS[product]}`
    out.add(
      `${first};${quantity};${MANAGERS[manager]};Регион ${client % 85};Канал ${index % 4};Склад ${index % 12};№ ${note}\n`,
    )
    index += 1
  }
  out.close()
}

/** One entry of a zip, packed in blocks as it is written, so that nothing large is held. */
const writeEntry = (file: number, offset: number, name: string, pieces: Iterable<string>) => {
  const head = Buffer.alloc(30)
  const nameBytes = Buffer.from(name)
  let at = offset + 30 + nameBytes.length
  let [checksum, size] = [0, 0]
  const write = (bytes: Buffer, last: boolean): void => {
    checksum = crc32(bytes, checksum)
    size += bytes.length
    // A block flushed to a whole byte can be followed by the next one: together they are one stream.
    const packed = deflateRawSync(bytes, { level: 4, finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH })
    at += writeSync(file, packed, 0, packed.length, at)
  }
  let waiting = ''
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < 1 << 21) continue
    write(Buffer.from(waiting), false)
    waiting = ''
  }
  write(Buffer.from(waiting), true)
  const packedSize = at - offset - 30 - nameBytes.length
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(0x0800, 6)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(checksum, 14)
  head.writeUInt32LE(packedSize, 18)
  head.writeUInt32LE(size, 22)
  head.writeUInt16LE(nameBytes.length, 26)
  writeSync(file, Buffer.concat([head, nameBytes]), 0, 30 + nameBytes.length, offset)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 4)
  head.copy(central, 6, 4, 30)
  central.writeUInt32LE(offset, 42)
  return { central: Buffer.concat([central, nameBytes]), end: at }
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

function* sharedTexts(count: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${MAIN}">`
  const text = (value: string): string => `<si><t>${escape(value)}</t></si>`
  for (let index = 0; index < count; index += 1) yield text(orderNumber(index))
  for (let client = 0; client < CLIENTS; client += 1) yield text(clientCode(client)) + text(clientName(client))
  for (const value of [...PRODUCTS, ...MANAGERS, ...HEADER]) yield text(value)
  for (let n = 0; n < 101; n += 1) yield text(n < 85 ? `Регион ${n}` : n < 89 ? `Канал ${n - 85}` : `Склад ${n - 89}`)
  yield '</sst>'
}

function* sheetRows(count: number, seed: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>`
  const clients = count
  const products = clients + 2 * CLIENTS
  const managers = products + PRODUCTS.length
  const header = managers + MANAGERS.length
  const places = header + HEADER.length
  const shared = (column: string, row: number, index: number): string =>
    `<c r="${column}${row}" t="s"><v>${index}</v></c>`
  yield `<row r="1">${HEADER.map((_, n) => shared(String.fromCharCode(65 + n), 1, header + n)).join('')}</row>`
  let index = 0
  for (const { client, day, cents, product, quantity, manager, note } of ordersOf(count, seed)) {
    const row = index + 2
    yield (
      `<row r="${row}">${shared('A', row, index)}${shared('B', row, clients + 2 * client)}${shared('C', row, clients + 2 * client + 1)}` +
      `<c r="D${row}" s="1"><v>${FIRST_SERIAL + day}</v></c><c r="E${row}"><v>${cents / 100}</v></c>${shared('F', row, products + product)}` +
      `<c r="G${row}"><v>${quantity}</v></c>${shared('H', row, managers + manager)}${shared('I', row, places + (client % 85))}` +
      `${shared('J', row, places + 85 + (index % 4))}${shared('K', row, places + 89 + (index % 12))}<c r="L${row}"><v>${note}</v></c></row>`
    )
    index += 1
  }
  yield '</sheetData></worksheet>'
}

export const writeOrdersXlsx = (path: string, count: number, seed: number): void => {
  const override = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${OFFICE}.${kind}+xml"/>`
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`
  const parts: readonly (readonly [string, Iterable<string>])[] = [
    [
      '[Content_Types].xml',
      [
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
        override('workbook.xml', 'sheet.main') + override('worksheets/sheet1.xml', 'worksheet'),
        `${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}</Types>`,
      ],
    ],
    [
      '_rels/.rels',
      [
        `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      ],
    ],
    [
      'xl/workbook.xml',
      [
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Заказы" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
    ],
    [
      'xl/_rels/workbook.xml.rels',
      [
        `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}`,
        `${relation(2, 'styles', 'styles.xml')}${relation(3, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
      ],
    ],
    [
      'xl/styles.xml',
      [
        `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>`,
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
      ],
    ],
    ['xl/sharedStrings.xml', sharedTexts(count)],
    ['xl/worksheets/sheet1.xml', sheetRows(count, seed)],
  ]
  const file = openSync(path, 'w')
  let at = 0
  const directory: Buffer[] = []
  for (const [name, pieces] of parts) {
    const { central, end } = writeEntry(file, at, name, pieces)
    directory.push(central)
    at = end
  }
  const all = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(at, 16)
  writeSync(file, Buffer.concat([all, end]), 0, all.length + 22, at)
  closeSync(file)
}
