/** Those who named a reason in one study, with their words; nothing where the study does not name it. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { StudySummary } from '#shared/domain/evidence.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import styles from './ranking.module.css'
import { idsCountedFor, witnessesOf, type Witness } from './witnesses.ts'

type Props = {
  readonly study: StudySummary
  readonly reasonId: ReasonId
  readonly reasons: readonly ReasonView[]
}

/** A survey of thousands is read in the study itself. */
const SHOWN = 50

const useWords = ({ methodId }: StudySummary): ((witness: Witness) => string) => {
  const t = useT()
  return ({ who, role, mention }) =>
    [
      who ??
        (methodId === 'brainstorm' && mention.respondentId === null ? t('ranking.theGroup') : t('ranking.anonymous')),
      ...(role === '' ? [] : [role]),
      ...(mention.dots === null ? [] : [t('ranking.dots', { count: mention.dots })]),
      ...(mention.isMain ? [t('ranking.asMain')] : []),
      ...(mention.standing === 'verified' ? [t('domain.standing.verified')] : []),
      ...(mention.pain === null ? [] : [t('ranking.painOf', { pain: mention.pain })]),
    ].join(' · ')
}

export const StudyWitnesses = ({ study, reasonId, reasons }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const wordsOf = useWords(study)
  const { data } = useProcedure('studies.get', { engagement, studyId: study.id })
  const witnesses = data === undefined ? [] : witnessesOf(data, idsCountedFor(reasons, reasonId))
  if (witnesses.length === 0) return null
  return (
    <div className={styles['witnesses']}>
      <a href={`#/reasons/study/${encodeURIComponent(study.id)}`}>{study.title}</a>
      <ul>
        {witnesses.slice(0, SHOWN).map(witness => (
          <li key={witness.mentionId}>
            {wordsOf(witness)}
            {witness.mention.verbatim !== '' && <q>{witness.mention.verbatim}</q>}
          </li>
        ))}
      </ul>
      {witnesses.length > SHOWN && <p>{t('ranking.andMore', { count: witnesses.length - SHOWN })}</p>}
    </div>
  )
}
