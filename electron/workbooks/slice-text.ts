/** The fastest way of Node from UTF-8 bytes to a text; several times that of TextDecoder for the short texts of cells. */
import { Buffer } from 'node:buffer'
import type { SliceText } from '#shared/domain/import/row-view.ts'

export const sliceText: SliceText = (bytes, start, end) => Buffer.prototype.toString.call(bytes, 'utf8', start, end)
