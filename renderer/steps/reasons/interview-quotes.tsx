/** The words of one respondent: a new quote is kept as typed until it gets its reason; then it is a mention like all others. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Card } from '#renderer/ui/layout.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Answer } from '#shared/contract/procedure.ts'
import type { Mention } from '#shared/domain/evidence.ts'
import type { ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import { CodedMention } from './interview/coded-mention.tsx'
import { InterviewMention } from './interview-mention.tsx'
import { useKeptDraft } from './kept-drafts.ts'
import { mentionDraftOf } from './mention-draft.ts'
import { ReasonBox } from './reason-box.tsx'
import styles from './study.module.css'

type Props = {
  readonly studyId: StudyId
  readonly respondentId: RespondentId
  readonly mentions: readonly Mention[]
  readonly frozen: boolean
  /** Where notes are kept, verbatims by hand step back. */
  readonly hasNotes: boolean
}

export const InterviewQuotes = ({ studyId, respondentId, mentions, frozen, hasNotes }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const add = useCommand('mentions.add')
  const save = useCommand('mentions.save')
  const [words, setWords] = useKeptDraft(`quote/${respondentId}`, '')

  const code = async (reasonId: ReasonId): Promise<void> => {
    const draft = {
      respondentId,
      reasonId,
      pain: null,
      isMain: mentions.length === 0,
      verbatim: words,
      standing: 'stated' as const,
      dots: null,
    }
    const answer = await add.run({ engagement, studyId, draft })
    if (answer.ok) setWords('')
  }
  /** One main reason per respondent: the one before steps down first. */
  const releaseMain = async (except: Mention): Promise<Answer<null>> => {
    for (const other of mentions.filter(mention => mention.isMain && mention.id !== except.id)) {
      const answer = await save.run({
        engagement,
        mentionId: other.id,
        draft: { ...mentionDraftOf(other), isMain: false },
      })
      if (!answer.ok) return answer
    }
    return { ok: true, value: null }
  }
  return (
    <Card title={t('interview.comesTo', { count: mentions.length })} lede={t('interview.comesToLede')}>
      <ol className={styles['quotes']} aria-label={t('evidence.quotesLabel')}>
        {mentions.map((mention, index) =>
          mention.origin === 'coded' && !frozen ? (
            <CodedMention key={mention.id} mention={mention} />
          ) : (
            <InterviewMention
              key={mention.id}
              mention={mention}
              number={index + 1}
              frozen={frozen}
              releaseMain={() => releaseMain(mention)}
            />
          ),
        )}
      </ol>
      {!frozen && (
        <details className={styles['about']} open={!hasNotes}>
          <summary>{t('interview.byHand')}</summary>
          <div className={styles['newQuote']}>
            <TextField
              label={t('evidence.newQuote')}
              value={words}
              onChange={setWords}
              description={t('evidence.newQuoteHint')}
              multiline
            />
            <ReasonBox label={t('evidence.codeAs')} reasonId={null} onPick={reasonId => void code(reasonId)} />
          </div>
        </details>
      )}
    </Card>
  )
}
