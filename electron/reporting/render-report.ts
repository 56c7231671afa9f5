/** Facts in, a finished PDF out. Runs in a worker thread. */
import type { Result } from '#shared/kit/result.ts'
import { buildReport } from './build-report.ts'
import { logoMarkup } from './logo-image.ts'
import { renderDefinition, type RenderedReport, type RenderOptions } from './render-definition.ts'
import type { ReportFacts } from './report-facts.ts'
import { buildWorksheet } from './worksheets/build-worksheet.ts'
import type { WorksheetFacts } from './worksheets/worksheet-facts.ts'

/** Fails as `renderDefinition` does. The same facts give the same bytes. */
export const renderReport = (facts: ReportFacts, options: RenderOptions): Promise<Result<RenderedReport>> =>
  renderDefinition(buildReport(facts), logoMarkup(facts), options)

/** As `renderReport`, for a printed worksheet. */
export const renderWorksheet = (facts: WorksheetFacts, options: RenderOptions): Promise<Result<RenderedReport>> =>
  renderDefinition(buildWorksheet(facts), logoMarkup(facts), options)
