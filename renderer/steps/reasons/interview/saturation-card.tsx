/** Whether further interviews still bring new reasons: the curve, and a sentence that says to stop or to go on. */
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { Chart } from '#renderer/ui/chart.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { useChartTheme } from '#renderer/ui/use-chart-theme.ts'
import { saturationOf, type Saturation } from '#shared/analysis/saturation.ts'
import { saturationChart, saturationSummary } from '#shared/charts/saturation-chart.ts'
import type { StudyContent } from '#shared/domain/evidence.ts'
import { rootReason } from '../reason-lists.ts'
import { useReasons } from '../use-reasons.ts'
import styles from './interview.module.css'

const WIDTH = 560

/** Interviews in the order in which they were held; one without a day stands where it was entered. */
const useSaturation = ({ respondents, mentions }: StudyContent): Saturation => {
  const { reasons } = useReasons()
  const spoken = respondents
    .filter(person => mentions.some(mention => mention.respondentId === person.id))
    .toSorted((one, other) => {
      if (one.heldOn === null || other.heldOn === null || one.heldOn === other.heldOn)
        return one.position - other.position
      return one.heldOn < other.heldOn ? -1 : 1
    })
  return saturationOf(
    spoken.map(person =>
      mentions
        .filter(mention => mention.respondentId === person.id)
        .map(mention => rootReason(reasons, mention.reasonId)?.id ?? mention.reasonId),
    ),
  )
}

export const SaturationCard = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const language = useLanguage()
  const theme = useChartTheme()
  const saturation = useSaturation(content)
  const { points, quiet, isReached } = saturation
  const verdict = (): string => {
    if (isReached) return t('interview.saturationStop', { quiet })
    return quiet === 0 ? t('interview.saturationFresh') : t('interview.saturationGoOn', { quiet })
  }
  return (
    <Card title={t('interview.saturation')} lede={t('interview.saturationLede')}>
      {points.length === 0 ? (
        <p className={styles['hint']}>{t('interview.saturationNone')}</p>
      ) : (
        <>
          <p className={styles['verdict']} data-reached={isReached}>
            {verdict()}
          </p>
          <Chart
            svg={saturationChart({ points, width: WIDTH }, theme, language)}
            summary={saturationSummary({ points, width: WIDTH }, language)}
            table={{
              head: [t('interview.colInterview'), t('interview.colFresh'), t('interview.colKnown')],
              rows: points.map(point => [String(point.interview), String(point.fresh), String(point.known)]),
            }}
          />
        </>
      )}
    </Card>
  )
}
