/** Whether the application is ready, for those modules that may only be used before or after. */
let ready = false
let announce: () => void = () => {}

/** Resolves at the moment `markAppReady` is called. */
export const whenAppReady = new Promise<void>(resolve => {
  announce = resolve
})

export const isAppReady = (): boolean => ready

export const markAppReady = (): void => {
  ready = true
  announce()
}
