/** Where the entry of each worker lies: beside this file in the sources, beside the bundle in a build. */
export type WorkerName = 'preview' | 'import' | 'report' | 'exchange' | 'brainstorm-sheets'

/** @returns the address of the worker’s entry, for the thread to load. */
export const workerUrl = (name: WorkerName): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL(`./workers/${name}.ts`, import.meta.url)
    : new URL(`./worker-${name}.js`, import.meta.url)
