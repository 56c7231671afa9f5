/** Sheets of a brainstorm as a finished PDF, proved complete like a report. Runs in a worker thread. */
import type { Result } from '#shared/kit/result.ts'
import { logoMarkup } from '../logo-image.ts'
import { renderDefinition, type RenderedReport, type RenderOptions } from '../render-definition.ts'
import { buildBrainstormSheets } from './build-sheets.ts'
import type { BrainstormSheetFacts } from './sheet-facts.ts'

/** The same facts give the same bytes. Failures are those of a report. */
export const renderBrainstormSheets = (
  facts: BrainstormSheetFacts,
  options: RenderOptions,
): Promise<Result<RenderedReport>> => renderDefinition(buildBrainstormSheets(facts), logoMarkup(facts), options)
