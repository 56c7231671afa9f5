/** Logos: real pictures come in, damaged, huge and dangerous ones do not. */
import { describe, expect, test } from 'vitest'
import { checkLogo, MAX_LOGO_BYTES } from '#electron/reporting/check-logo.ts'
import { flattenPng } from '#electron/reporting/flatten-png.ts'
import { sanitiseSvg } from '#electron/reporting/sanitise-svg.ts'
import { jpegLogo, pngLogo, svgLogo } from './sample-logos.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const codeOf = (bytes: Uint8Array): string => {
  const checked = checkLogo(bytes)
  return checked.ok ? 'ok' : checked.error.code
}
const svg = (inside: string, attributes = 'viewBox="0 0 10 10"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`

describe('checkLogo', () => {
  test('lets PNG, JPEG and SVG in and tells their size', () => {
    expect(checkLogo(pngLogo(120, 60))).toMatchObject({
      ok: true,
      value: { mediaType: 'image/png', width: 120, height: 60 },
    })
    expect(checkLogo(jpegLogo)).toMatchObject({ ok: true, value: { mediaType: 'image/jpeg', width: 1, height: 1 } })
    expect(checkLogo(bytesOf(svgLogo))).toMatchObject({
      ok: true,
      value: { mediaType: 'image/svg+xml', width: 230, height: 60 },
    })
  })

  test('refuses what is cut off or damaged within', () => {
    const png = pngLogo()
    const damaged = Uint8Array.from(png)
    damaged.fill(0, 60, 120)
    expect(codeOf(png.subarray(0, png.length - 20))).toBe('logo-not-an-image')
    expect(codeOf(damaged)).toBe('logo-not-an-image')
    expect(codeOf(jpegLogo.subarray(0, 40))).toBe('logo-not-an-image')
  })

  test('refuses what only calls itself a picture', () => {
    for (const text of ['GIF89a', 'RIFF....WEBP', '%PDF-1.7', 'hello', '', '<html></html>']) {
      expect(codeOf(bytesOf(text))).toBe('logo-not-an-image')
    }
  })

  test('refuses what is too large in bytes or pixels', () => {
    expect(codeOf(new Uint8Array(MAX_LOGO_BYTES + 1))).toBe('logo-too-large')
    expect(codeOf(pngLogo(4001, 2))).toBe('logo-too-large')
  })
})

describe('flattenPng', () => {
  test('gives the same picture on white, without transparency', () => {
    const flat = flattenPng(pngLogo(20, 10))
    // Byte 25 is the colour type: 2 is red, green, blue without alpha.
    expect(flat[25]).toBe(2)
    expect(codeOf(flat)).toBe('ok')
    expect(flattenPng(flat)).toBe(flat)
  })
})

describe('sanitiseSvg', () => {
  test('keeps a drawing with its classes, gradients and references within itself', () => {
    const drawing = svg(
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#123456"/></linearGradient></defs>' +
        '<style>.a{fill:url(#g)}</style><rect class="a" width="5" height="5"/><use xlink:href="#g"/><text>A &amp; B</text>',
    )
    const clean = sanitiseSvg(drawing)
    expect(clean.ok && clean.value).toContain('fill:url(#g)')
    expect(clean.ok && clean.value).toContain('A &amp; B')
    expect(clean.ok && sanitiseSvg(clean.value)).toEqual(clean)
  })

  test('leaves out what it does not know, with all it holds', () => {
    const clean = sanitiseSvg(
      svg('<metadata><x>secret</x></metadata><filter id="f"/><path d="M0 0" data-name="x" filter="url(#f)"/>'),
    )
    expect(clean.ok && clean.value).toMatch(/^<svg [^>]*><path d="M0 0"\/><\/svg>$/)
  })

  test.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
    ['foreign content', svg('<g><foreignObject><p>x</p></foreignObject></g>')],
    ['a local file as image', svg('<image xlink:href="file:///etc/passwd" width="1" height="1"/>')],
    ['a handler', svg('<rect onload="alert(1)"/>')],
    ['a reference outwards', svg('<use href="http://example.com/a.svg#x"/>')],
    ['a reference hidden by entities', svg('<use href="&#104;ttp://example.com/a.svg#x"/>')],
    ['a link of a script', svg('<a xlink:href="javascript:alert(1)"><rect/></a>')],
    ['a paint from outside', svg('<rect fill="url(http://example.com/#p)"/>')],
    ['a style from outside', svg('<style>@import "http://example.com/a.css";</style>')],
    ['a style with a foreign picture', svg('<rect style="fill:url(file:///x)"/>')],
    ['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
    ['a circle of references', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
    [
      'a bomb of references',
      svg(
        Array.from({ length: 12 }, (_, index) => {
          const uses = Array.from({ length: 10 }, () => `<use href="#g${index + 1}"/>`).join('')
          return `<g id="g${index}">${uses}</g>`
        }).join('') + '<g id="g12"><rect/></g>',
      ),
    ],
  ])('refuses %s', (_, text) => {
    expect(sanitiseSvg(text)).toMatchObject({ ok: false, error: { code: 'logo-unsafe' } })
  })

  test.each([
    ['broken markup', '<svg viewBox="0 0 1 1"><g></svg>'],
    ['an attribute without quotes', '<svg viewBox=0></svg>'],
    ['something else', '<html></html>'],
    ['no size at all', svg('', '')],
    ['a size in per cent alone', svg('', 'width="100%" height="100%"')],
  ])('does not take for a picture: %s', (_, text) => {
    expect(sanitiseSvg(text)).toMatchObject({ ok: false, error: { code: 'logo-not-an-image' } })
  })
})
