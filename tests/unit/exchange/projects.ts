/** Projects for tests, and the published schema to hold them against. */
import { readFileSync } from 'node:fs'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { openZip, type GuardedZip } from '#electron/workbooks/zip-guard.ts'
import { DEFAULT_LIMITS } from '#electron/workbooks/limits.ts'
import type { Code } from '#shared/domain/codebook.ts'
import type { QdaProject } from '#shared/domain/qda-project.ts'
import { testData } from '#tests/helpers/test-data.ts'

export const SCHEMA = testData('qda/Project.xsd')

/** @returns what the published schema has against the XML; empty where it is valid */
export const complaintsOf = (xml: Uint8Array): readonly string[] => {
  if (SCHEMA === undefined) throw new Error('the schema is absent')
  const schema = XmlDocument.fromBuffer(readFileSync(SCHEMA))
  const validator = XsdValidator.fromDoc(schema)
  try {
    const document = XmlDocument.fromBuffer(xml)
    try {
      validator.validate(document)
      return []
    } finally {
      document.dispose()
    }
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  } finally {
    validator.dispose()
    schema.dispose()
  }
}

export const unzip = (bytes: Uint8Array): GuardedZip => {
  const zip = openZip(Buffer.from(bytes), 'project.qdpx', DEFAULT_LIMITS)
  if (!zip.ok) throw new Error(zip.error.code)
  return zip.value
}

/** A GUID that is easy to tell from others. */
export const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const code = (number: number, name: string, more: Partial<Code> = {}): Code => ({
  guid: guid(number),
  name,
  description: '',
  colour: null,
  isCodable: true,
  children: [],
  ...more,
})

export const project = (parts: Partial<QdaProject> = {}): QdaProject => ({
  name: 'Northwind',
  origin: 'Churn Audit 1',
  description: '',
  at: Date.UTC(2026, 2, 1, 12),
  users: [],
  codebook: { codes: [] },
  sources: [],
  cases: [],
  sets: [],
  ...parts,
})
