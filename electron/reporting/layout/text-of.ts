/** The text within a piece of a document definition, in reading order. */

/** @returns every string that would be set as text, one per run. */
export const textOf = (node: unknown): string[] => {
  if (typeof node === 'string') return [node]
  if (typeof node === 'number') return [String(node)]
  if (Array.isArray(node)) return node.flatMap(textOf)
  if (typeof node !== 'object' || node === null) return []
  const { text, stack, columns, table, ul, ol } = node as { readonly [key: string]: unknown }
  const body = (table as { readonly body?: unknown } | undefined)?.body
  return [text, stack, columns, body, ul, ol].flatMap(textOf)
}
