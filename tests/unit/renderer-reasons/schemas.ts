/** The part of the contract that a recorded form must satisfy, whatever the engagement. */
import { evidenceProcedures } from '#shared/contract/evidence.ts'

export const responseRecordSchema = evidenceProcedures['responses.record'].input.pick({
  respondent: true,
  mentions: true,
})
export const rankingSettingsInput = evidenceProcedures['ranking.saveSettings'].input
export const classifyInput = evidenceProcedures['reasons.classify'].input
