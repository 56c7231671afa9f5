/** Small logos made on the spot: a transparent PNG, an SVG, and the smallest of JPEGs. */
import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A disc with soft edges on nothing: red, green, blue and alpha. */
export const pngLogo = (width = 120, height = 60): Uint8Array => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width * 4 + 1))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const distance = Math.hypot(x - width / 2, y - height / 2)
      const alpha = Math.max(0, Math.min(255, (height / 2 - distance) * 64))
      rows.set([20, 90, 140, alpha], y * (width * 4 + 1) + 1 + x * 4)
    }
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

export const svgLogo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 230 60"><style>.m{fill:#7a2e8d}</style>' +
  '<path class="m" d="M10 50 L30 10 L50 50 Z"/><circle cx="80" cy="30" r="20" fill="#e0a030"/>' +
  '<text x="108" y="38" font-size="22" font-weight="700" fill="#333333">Northwind</text></svg>'

/** One grey pixel (a baseline JPEG). */
export const jpegLogo: Uint8Array = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////' +
    'wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==',
  'base64',
)
