/** The trail behind one reason's place: what each method counted, how the class was cut, who named it. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { RankedReason, Ranking } from '#shared/analysis/figures.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import { MethodCounts } from './method-counts.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import styles from './ranking.module.css'
import { StudyWitnesses } from './study-witnesses.tsx'

type Props = {
  readonly ranked: RankedReason
  readonly ranking: Ranking
  readonly reasons: readonly ReasonView[]
}

const Who = ({ ranked, reasons }: Pick<Props, 'ranked' | 'reasons'>) => {
  const t = useT()
  const engagement = useEngagementId()
  const studies = useProcedure('studies.list', { engagement }).data ?? []
  const [open, setOpen] = useState(false)
  return (
    <details className={styles['who']} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('ranking.who')}</summary>
      {open &&
        studies
          .filter(study => study.mentionCount > 0)
          .map(study => <StudyWitnesses key={study.id} study={study} reasonId={ranked.reasonId} reasons={reasons} />)}
    </details>
  )
}

export const ExplainPanel = ({ ranked, ranking, reasons }: Props) => {
  const t = useT()
  const language = useLanguage()
  const { money, share } = useFormats()
  const [overriding, setOverriding] = useState(false)
  const reason = reasons.find(other => other.id === ranked.reasonId)
  const name = reason === undefined ? t('common.unknown') : textIn(reason.name, language)
  return (
    <section className={styles['explain']} aria-label={t('ranking.explainLabel', { name })}>
      <h2>{name}</h2>
      <p>
        <strong>{t('ranking.moneyYear', { money: money(ranked.money) })}</strong>
        {' · '}
        {t('ranking.moneyMeans', { clients: t('common.clients', { count: ranked.clients }) })}
      </p>
      <MethodCounts scores={ranked.byMethod} bases={ranking.bases} />
      <p className={styles['quiet']}>
        {t('ranking.classMeans', {
          share: share(ranked.share),
          before: share(ranked.cumulativeBefore),
          class: ranked.computedClass,
          cutA: share(ranking.settings.cutA, 0),
          cutB: share(ranking.settings.cutB, 0),
        })}
        {ranked.stability !== null &&
          ` ${t('ranking.stabilityMeans', { class: ranked.computedClass, share: share(ranked.stability, 0) })}`}
      </p>
      {ranked.override !== null && (
        <p className={styles['quiet']}>
          {t('ranking.overridden', { class: ranked.computedClass, note: ranked.override.note })}
        </p>
      )}
      <Who ranked={ranked} reasons={reasons} />
      <Button variant="plain" onPress={() => setOverriding(true)}>
        {t('ranking.changeClass')}
      </Button>
      {overriding && <OverrideDialog ranked={ranked} name={name} onClose={() => setOverriding(false)} />}
    </section>
  )
}
