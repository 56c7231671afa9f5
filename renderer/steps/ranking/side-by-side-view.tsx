/** All voices side by side: the matrix, the rule where they conflict, staff against clients, the records, and each study on its own. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Columns, Stack } from '#renderer/ui/layout.tsx'
import type { Ranking } from '#shared/analysis/figures.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import { CompareCard } from './compare-card.tsx'
import { CrmCard } from './crm-card.tsx'
import { OneSidedCard } from './one-sided-card.tsx'
import { RuleCard } from './rule-card.tsx'
import { SideMatrix } from './side-matrix.tsx'
import { StudiesCard } from './studies-card.tsx'
import styles from './side.module.css'

type Props = { readonly ranking: Ranking; readonly reasons: readonly ReasonView[] }

const useNames = (reasons: readonly ReasonView[]): ((id: ReasonId) => string) => {
  const t = useT()
  const language = useLanguage()
  const byId = new Map(reasons.map(reason => [reason.id, textIn(reason.name, language)]))
  return id => byId.get(id) ?? t('common.unknown')
}

export const SideBySideView = ({ ranking, reasons }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const nameOf = useNames(reasons)
  const side = useProcedure('sideBySide.get', { engagement })
  const studies = useProcedure('studies.figures', { engagement })
  const failure = side.error ?? studies.error
  if (side.data === undefined || studies.data === undefined)
    return <p className={styles['quiet']}>{failure === null ? t('common.loading') : failure.message}</p>
  if (side.data.columns.length === 0)
    return <EmptyState title={t('ranking.noEvidence')} text={t('ranking.noEvidenceText')} />
  return (
    <Stack gap={5}>
      <p className={styles['intro']}>{t('side.intro')}</p>
      <SideMatrix side={side.data} nameOf={nameOf} />
      <RuleCard settings={ranking.settings} />
      <CompareCard side={side.data} nameOf={nameOf} />
      <Columns>
        <OneSidedCard kind="blindSpots" ids={side.data.blindSpots} nameOf={nameOf} />
        <OneSidedCard kind="myths" ids={side.data.myths} nameOf={nameOf} />
      </Columns>
      <CrmCard crm={side.data.crm} nameOf={nameOf} />
      <StudiesCard studies={studies.data} nameOf={nameOf} />
    </Stack>
  )
}
