/**
 * Values on the wire between page and main: what the structured clone carries arrives with its type, and what it
 * refuses (functions, promises, symbols, DOM nodes) throws the error Electron throws.
 */

export type Codec = {
  /** @throws Error "An object could not be cloned." as Electron's IPC does. */
  readonly pack: (value: unknown) => string
  readonly unpack: (text: string) => unknown
}

/**
 * Makes the codec. The page runs this function's own source, so it uses nothing from outside itself.
 * Plain JSON stands for itself; everything else is an object with the key `$` naming its kind.
 */
export const createCodec = (): Codec => {
  type Tagged = { $: string; v?: unknown; k?: string; n?: string }
  const chunkLength = 32_768

  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }

  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let start = 0; start < bytes.length; start += chunkLength) {
      text += String.fromCharCode(...bytes.subarray(start, start + chunkLength))
    }
    return btoa(text)
  }

  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), char => char.charCodeAt(0))

  const encodeView = (view: ArrayBufferView): Tagged => {
    // Node's Buffer arrives as the plain byte array that it is.
    const kind = Object.prototype.toString.call(view).slice('[object '.length, -1)
    return {
      $: 'view',
      k: kind,
      v: toBase64(new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength)),
    }
  }

  const encodePrimitive = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'symbol') return refuse()
    if (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0))) return value
    return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
  }

  const encodePlain = (value: object, parents: readonly object[]): unknown => {
    const entries = Object.keys(value).map(key => [key, encode((value as Record<string, unknown>)[key], parents)])
    const copy: unknown = Object.fromEntries(entries)
    return '$' in value ? { $: 'object', v: copy } : copy
  }

  const encodeObject = (value: object, above: readonly object[]): unknown => {
    if (above.includes(value)) throw new Error('stand-in: cyclic values are not modelled')
    const parents = [...above, value]
    if (value instanceof Date) return { $: 'date', v: encodePrimitive(value.getTime()) }
    if (value instanceof RegExp) return { $: 'regexp', v: value.source, k: value.flags }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) return encodeView(value)
    if (value instanceof Map) {
      return { $: 'map', v: [...value].map(([key, item]) => [encode(key, parents), encode(item, parents)]) }
    }
    if (value instanceof Set) return { $: 'set', v: [...value].map(item => encode(item, parents)) }
    if (value instanceof Error) return { $: 'error', n: value.name, v: value.message }
    if (Array.isArray(value)) return Array.from(value, item => encode(item, parents))
    // Promise, Blob, WeakMap, Window, DOM nodes and the like carry a tag of their own.
    const tag = Object.prototype.toString.call(value)
    return tag === '[object Object]' ? encodePlain(value, parents) : refuse()
  }

  const encode = (value: unknown, parents: readonly object[]): unknown => {
    if (typeof value === 'function') return refuse()
    if (typeof value === 'object' && value !== null) return encodeObject(value, parents)
    return encodePrimitive(value)
  }

  const decodeView = (kind: string, bytes: Uint8Array<ArrayBuffer>): unknown => {
    const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[kind]
    return View ? new View(bytes.buffer) : bytes
  }

  const decodePlain = (value: object): unknown =>
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]))

  const decodeError = (name: string, message: string): Error => Object.assign(new Error(message), { name })

  const decode = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    if (!('$' in value)) return decodePlain(value)
    const { $: kind, v, k = '', n = '' } = value as Tagged
    if (kind === 'undefined') return undefined
    if (kind === 'number') return Number(v)
    if (kind === 'bigint') return BigInt(v as string)
    if (kind === 'date') return new Date(decode(v) as number)
    if (kind === 'regexp') return new RegExp(v as string, k)
    if (kind === 'buffer') return fromBase64(v as string).buffer
    if (kind === 'view') return decodeView(k, fromBase64(v as string))
    if (kind === 'map') return new Map((v as [unknown, unknown][]).map(([key, item]) => [decode(key), decode(item)]))
    if (kind === 'set') return new Set((v as unknown[]).map(decode))
    if (kind === 'error') return decodeError(n, v as string)
    return decodePlain(v as object)
  }

  return { pack: value => JSON.stringify(encode(value, [])), unpack: text => decode(JSON.parse(text)) }
}
