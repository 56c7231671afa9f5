/** One interview: the person and what was agreed, the notes, why and why again, what it comes to, and what follows. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { Card } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { CoderText } from '#shared/contract/coding.ts'
import type { InterviewView } from '#shared/contract/interviews.ts'
import type { RespondentDraft, StudyContent } from '#shared/domain/evidence.ts'
import { InterviewPerson } from '../interview-person.tsx'
import { InterviewQuotes } from '../interview-quotes.tsx'
import { useKeptDraft } from '../kept-drafts.ts'
import { WorksheetButton } from '../worksheet-button.tsx'
import { useInterviewDraft, type InterviewEdit } from './agreed-fields.tsx'
import styles from './interview.module.css'
import { NO_NOTE } from './note-box.tsx'
import { NotesCard } from './notes-card.tsx'
import { WhyCard } from './why-card.tsx'

type Person = StudyContent['respondents'][number]

type AfterProps = { readonly person: Person; readonly view: InterviewView; readonly edit: InterviewEdit }

/** The finding behind the words, what would bring the client back, and the next step. */
const AfterCard = ({ person, view: { interview }, edit: { patch } }: AfterProps) => {
  const t = useT()
  const engagement = useEngagementId()
  const save = useCommand('respondents.save')
  const { clientId, name, role, heldOn, consent, note } = person
  const server: RespondentDraft = { clientId, name, role, heldOn, consent, note }
  const saved = useRecordDraft(server, draft => save.run({ engagement, respondentId: person.id, draft }))
  return (
    <Card
      title={t('interview.after')}
      actions={
        <WorksheetButton label={t('interview.print')} sheet={{ kind: 'interview-case', respondentId: person.id }} />
      }
    >
      <div className={styles['after']}>
        <TextField
          label={t('evidence.behindWords')}
          value={note}
          description={t('evidence.behindWordsHint')}
          multiline
          onCommit={text => saved.patch({ note: text })}
        />
        <TextField
          label={t('interview.bringBack')}
          value={interview.bringBack}
          multiline
          onCommit={bringBack => patch({ bringBack })}
        />
        <TextField
          label={t('interview.nextStep')}
          value={interview.nextStep}
          multiline
          onCommit={nextStep => patch({ nextStep })}
        />
      </div>
    </Card>
  )
}

type Props = {
  readonly content: StudyContent
  readonly person: Person
  readonly view: InterviewView
  /** Of this interview alone. */
  readonly texts: readonly CoderText[]
}

export const Talk = ({ content, person, view, texts }: Props) => {
  const t = useT()
  const { day } = useFormats()
  const edit = useInterviewDraft(view.interview)
  const [note, setNote] = useKeptDraft(`note/${person.id}`, NO_NOTE)
  const isFrozen = content.study.state === 'frozen'
  const isErased = view.interview.erasedOn !== null
  const mentions = content.mentions.filter(mention => mention.respondentId === person.id)
  const others = content.respondents.filter(
    other => other.id !== person.id && other.clientId !== null && other.clientId === person.clientId,
  ).length
  const quotes = (
    <InterviewQuotes
      studyId={content.study.id}
      respondentId={person.id}
      mentions={mentions}
      frozen={isFrozen || isErased}
      hasNotes={texts.length > 0}
    />
  )
  if (view.interview.erasedOn !== null)
    return (
      <>
        <Notice tone="info" title={t('interview.erased', { day: day(view.interview.erasedOn) })}>
          {t('interview.erasedText')}
        </Notice>
        {quotes}
      </>
    )
  return (
    <>
      <InterviewPerson
        respondent={person}
        interview={view.interview}
        edit={edit}
        frozen={isFrozen}
        others={others}
        onErase={() => setNote(NO_NOTE)}
      />
      <NotesCard
        studyId={content.study.id}
        respondentId={person.id}
        texts={texts}
        clock={view.clock}
        hasMain={mentions.some(mention => mention.isMain && mention.origin === 'entered')}
        isReadOnly={isFrozen}
        note={note}
        onNote={setNote}
      />
      <WhyCard respondentId={person.id} whys={view.whys} texts={texts} isReadOnly={isFrozen} />
      {quotes}
      {!isFrozen && <AfterCard person={person} view={view} edit={edit} />}
    </>
  )
}
