/** better-sqlite3 crashes without a word on a Node that lacks Node-API 10: say so before the first test. */
export default function requireNodeApi(): void {
  if (Number(process.versions.napi) < 10) {
    throw new Error(`These tests need Node 22.14 or newer (this is ${process.version}). Start them with "npm test".`)
  }
}
