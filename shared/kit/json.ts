/** Plain JSON: all that may cross the contract. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
