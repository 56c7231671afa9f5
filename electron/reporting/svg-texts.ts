/** The words within a drawing of ours: each run of letters between two tags, its entities resolved. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @returns the texts that are drawn; a title or description, which is only spoken, is left out. */
export const svgTexts = (svg: string): string[] =>
  [...svg.replaceAll(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '').matchAll(/>([^<>]+)</g)]
    .map(([, text]) =>
      (text ?? '')
        .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
        .replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
        .trim(),
    )
    .filter(text => text !== '')
