/** The contents, with page numbers, and the opening words where they are too long for the summary page. */
import type { Content } from 'pdfmake/interfaces'
import { chapter } from '../layout/headings.ts'
import { paragraphs } from '../layout/paragraphs.ts'
import type { ReportContext } from '../report-context.ts'

/** Opening words up to this many letters stand on the summary page. */
export const SHORT_OPENING = 420

export const contentsSection = ({ t, palette, facts }: ReportContext): Content[] => [
  {
    toc: {
      title: { text: t('report.contents'), style: 'h1', pageBreak: 'before', margin: [0, 0, 0, 14] },
      textStyle: { fontSize: 10.6, color: palette.ink },
      numberStyle: { fontSize: 10.6, color: palette.muted },
      textMargin: [0, 0, 0, 7],
    },
  },
  ...(facts.settings.opening.trim().length > SHORT_OPENING
    ? [...chapter(t('report.foreword.heading')), ...paragraphs(facts.settings.opening)]
    : []),
]
