/** What a migration is: a number (in tens), a name, and plain SQL that is frozen once released. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string }
