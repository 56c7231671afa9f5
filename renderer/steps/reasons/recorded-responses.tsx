/** The forms recorded so far, the newest first, each with what it named; a wrong one can be removed. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { X } from 'lucide-react'
import { IconButton } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import { responseRate } from '#shared/analysis/shares.ts'
import type { StudyContent } from '#shared/domain/evidence.ts'
import type { ReasonId, RespondentId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import { rootReason } from './reason-lists.ts'
import { newestResponses, SHOWN_RESPONSES } from './recorded-list.ts'
import styles from './study.module.css'
import { useReasons } from './use-reasons.ts'

export const RecordedResponses = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const language = useLanguage()
  const { share } = useFormats()
  const engagement = useEngagementId()
  const { reasons } = useReasons()
  const remove = useCommand('respondents.remove')
  const undo = useCommand('history.undo')
  const count = content.respondents.length
  const { asked, state } = content.study
  const nameOf = (id: ReasonId): string => {
    const reason = rootReason(reasons, id)
    return reason === undefined ? '' : textIn(reason.name, language)
  }
  /** The other reasons by name, each once: two of them, or one and the main reason, may have been merged since. */
  const otherNames = (others: readonly ReasonId[], main: ReasonId | null): string[] =>
    [...new Set(others.map(nameOf))].filter(name => main === null || name !== nameOf(main))
  const takeOut = async (respondentId: RespondentId, number: number): Promise<void> => {
    const answer = await remove.run({ engagement, respondentId })
    if (!answer.ok) return
    toast(t('evidence.formRemoved', { number }), {
      action: { label: t('common.undo'), run: () => void undo.run({ engagement }) },
    })
  }
  const response = responseRate(count, asked)
  const rate =
    asked === null || response === null || count > asked
      ? t('evidence.forms', { count })
      : t('evidence.formsOf', { forms: t('evidence.forms', { count }), asked, share: share(response) })
  return (
    <Card title={t('evidence.recordedTitle')} lede={count === 0 ? t('evidence.noForms') : rate}>
      <ol className={styles['recorded']} aria-label={t('evidence.recordedTitle')}>
        {newestResponses(content).map(({ respondent, number, main, others, pain, verbatim }) => (
          <li key={respondent.id}>
            <span className={styles['hint']}>{t('evidence.formNumber', { number })}</span>
            <div>
              <div>
                {main !== null && <strong>{nameOf(main)}</strong>}
                {main !== null && otherNames(others, main).length > 0 && ' · '}
                {otherNames(others, main).join(' · ')}
                {pain !== null && <span className={styles['hint']}> {t('evidence.painOf', { pain })}</span>}
              </div>
              {respondent.clientName !== null && <div className={styles['hint']}>{respondent.clientName}</div>}
              {verbatim !== '' && <q className={styles['quote']}>{verbatim}</q>}
            </div>
            {state !== 'frozen' && (
              <IconButton
                label={t('evidence.removeForm', { number })}
                icon={<X size={16} />}
                onPress={() => void takeOut(respondent.id, number)}
              />
            )}
          </li>
        ))}
      </ol>
      {count > SHOWN_RESPONSES && (
        <p className={styles['hint']}>{t('evidence.formsShown', { count: SHOWN_RESPONSES })}</p>
      )}
    </Card>
  )
}
