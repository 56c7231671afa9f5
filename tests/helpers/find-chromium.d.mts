/** Types of find-chromium.mjs, which is plain JavaScript so that an older Node can run it too. */
export declare const findProgram: (name: string) => string | undefined
export declare const findChromium: () => string | undefined
