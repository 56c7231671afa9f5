/** The stand-in's first rule: what is not modelled throws by name when it is touched, and is never undefined. */

/** Keys that languages and tools probe on any object; answering undefined is the truth for them. */
const probed = new Set([
  'then',
  'toJSON',
  'default',
  '__esModule',
  'module.exports',
  'asymmetricMatch',
  'nodeType',
  '$$typeof',
])

export const notModelled = (what: string): Error =>
  new Error(`electron.${what} is not modelled by the stand-in (see tests/helpers/electron-standin/README.md)`)

/**
 * Wraps an object so that reading a key it does not have throws `electron.<name>.<key> is not modelled …`.
 * Writing is free: that is how a test scripts a dialog.
 *
 * @param name the path below `electron`, for the message; empty for the module itself
 */
export const strict = <Target extends object>(name: string, target: Target): Target =>
  new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object || probed.has(key)) return Reflect.get(object, key, receiver)
      throw notModelled(name === '' ? key : `${name}.${key}`)
    },
  })

/** A whole API that is not modelled: it can be imported, and throws when it is called, constructed or read. */
export const unmodelled = (name: string): unknown =>
  new Proxy(function notThere() {}, {
    get(_, key) {
      if (typeof key === 'symbol' || probed.has(key)) return undefined
      throw notModelled(`${name}.${key}`)
    },
    apply() {
      throw notModelled(name)
    },
    construct() {
      throw notModelled(name)
    },
  })
