/** The shared texts of a large .xlsx, held as UTF-8 in a few large blocks: a million texts cost their bytes and eight more each. */
import { CELL_TEXT_LIMIT } from '#shared/domain/import/raw-cell.ts'
import type { ReadLimits } from './limits.ts'
import { CellTexts } from './xml-cell-text.ts'
import { createXmlWalk, tagNumber, type XmlHandler } from './xml-walk.ts'
import { ReadingEnded, unpackEntry, type ZipFile } from './zip-entries.ts'

const BLOCK = 4 * 1024 * 1024

export class SharedTexts {
  count = 0
  private readonly blocks: Buffer[] = []
  private used = BLOCK
  private starts = new Uint32Array(1024)
  private sizes = new Uint32Array(1024)
  /** Whole lengths, in characters, of texts that no cell can hold. */
  private readonly tooLong = new Map<number, number>()
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  /** @throws ReadingEnded with `file-too-large-inside` */
  add(bytes: Buffer, size: number): void {
    let kept = bytes.subarray(0, size)
    if (size > CELL_TEXT_LIMIT) {
      const text = kept.toString('utf8')
      if (text.length > CELL_TEXT_LIMIT) {
        this.tooLong.set(this.count, text.length)
        kept = Buffer.from(text.slice(0, CELL_TEXT_LIMIT))
      }
    }
    if (this.used + kept.length > BLOCK) {
      if ((this.blocks.length + 1) * BLOCK > this.limit) throw new ReadingEnded('file-too-large-inside')
      this.blocks.push(Buffer.allocUnsafe(BLOCK))
      this.used = 0
    }
    if (this.count === this.starts.length) this.grow()
    kept.copy(this.blocks.at(-1) ?? Buffer.alloc(0), this.used)
    this.starts[this.count] = (this.blocks.length - 1) * BLOCK + this.used
    this.sizes[this.count] = kept.length
    this.used += kept.length
    this.count += 1
  }

  /** Appends a text. @returns its whole length in characters where no cell can hold it, else 0 */
  copyTo(index: number, texts: CellTexts): number {
    const start = this.starts[index] ?? 0
    const within = start % BLOCK
    texts.addKept(this.blocks[Math.floor(start / BLOCK)] ?? Buffer.alloc(0), within, within + (this.sizes[index] ?? 0))
    return this.tooLong.get(index) ?? 0
  }

  private grow(): void {
    const [starts, sizes] = [new Uint32Array(this.count * 2), new Uint32Array(this.count * 2)]
    starts.set(this.starts)
    sizes.set(this.sizes)
    this.starts = starts
    this.sizes = sizes
  }
}

const [SI, T, RPH] = ['si', 't', 'rPh'].map(tagNumber) as [number, number, number]

/** Reads the part of shared texts; hints on pronunciation are left out. @throws ReadingEnded */
export const readSharedTexts = async (zip: ZipFile, name: string, limits: ReadLimits): Promise<SharedTexts> => {
  const shared = new SharedTexts(limits.sharedBytes)
  const entry = zip.find(name)
  if (entry === undefined) return shared
  const texts = new CellTexts()
  let hint = false
  const handler: XmlHandler = {
    wantsText: false,
    stopped: false,
    open: tag => {
      if (tag === SI) texts.clear()
      else if (tag === RPH) hint = true
      else if (tag === T) handler.wantsText = !hint
    },
    close: tag => {
      if (tag === T) handler.wantsText = false
      else if (tag === RPH) hint = false
      else if (tag === SI) shared.add(texts.bytes, texts.end)
    },
    text: (bytes, from, to, isPlain) => texts.add(bytes, from, to, isPlain),
  }
  const walk = createXmlWalk(handler)
  for await (const { bytes } of unpackEntry(zip, entry, limits)) walk.push(bytes)
  return shared
}
