/** Every migration of an engagement file, in order. */
import { firstSchema } from './0010-first-schema.ts'
import type { Migration } from './migration.ts'

export const ENGAGEMENT_MIGRATIONS: readonly Migration[] = [firstSchema]
