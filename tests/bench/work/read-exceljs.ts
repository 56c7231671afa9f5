/** A process of its own in which exceljs reads every cell of a workbook as a stream, and does nothing with it. Usage: node read-exceljs.ts <file> */
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import type ExcelJS from 'exceljs'

const [file = '', temporary = ''] = process.argv.slice(2)
// It writes the unpacked sheet into the system's temporary folder.
mkdirSync(temporary, { recursive: true })
process.env['TMPDIR'] = temporary
const { stream } = createRequire(import.meta.url)('exceljs') as typeof ExcelJS
const began = performance.now()
let rows = 0
let cells = 0
const reader = new stream.xlsx.WorkbookReader(file, {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
  entries: 'emit',
})
for await (const sheet of reader)
  for await (const row of sheet) {
    rows += 1
    row.eachCell(() => {
      cells += 1
    })
  }
const readMs = performance.now() - began
const memoryMb = process.resourceUsage().maxRSS / 1024
process.stdout.write(`${JSON.stringify({ readMs, memoryMb, rows, cells })}\n`)
