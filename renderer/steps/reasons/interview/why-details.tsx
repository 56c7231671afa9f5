/** What stands behind the answer one is at: its reason, whether it is the root, the notes that it rests on. */
import { useT } from '#renderer/client/language.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import type { CoderText } from '#shared/contract/coding.ts'
import { wholeCharacters } from '#shared/domain/mark-pieces.ts'
import type { WhyDraft } from '#shared/domain/interviews.ts'
import type { WhyLine } from '#shared/domain/why-tree.ts'
import type { TextId } from '#shared/kit/id.ts'
import { ReasonBox } from '../reason-box.tsx'
import styles from './interview.module.css'
import { writtenTime } from './use-talk-seconds.ts'

type Props = {
  readonly line: WhyLine
  readonly texts: readonly CoderText[]
  readonly onSave: (part: Partial<WhyDraft>) => Promise<unknown>
  readonly onAttach: (textId: TextId, isAttached: boolean) => Promise<unknown>
}

const MOST_WORDS = 90

export const WhyDetails = ({ line: { node, isLeaf }, texts, onSave, onAttach }: Props) => {
  const t = useT()
  const title = (text: CoderText): string => {
    const time = text.atSeconds === null ? '' : `${writtenTime(text.atSeconds)} `
    const { body } = text
    const end = wholeCharacters(body, { start: 0, end: Math.min(MOST_WORDS, body.length) })?.end ?? 0
    return `${time}${body.slice(0, end)}${end < body.trimEnd().length ? '…' : ''}`
  }
  return (
    <div className={styles['whyDetails']}>
      <ReasonBox
        label={t('interview.whyReason')}
        reasonId={node.reasonId}
        onPick={reasonId => void onSave({ reasonId })}
        onClear={() => void onSave({ reasonId: null, isRoot: false })}
      />
      {(isLeaf || node.isRoot) &&
        (node.reasonId === null ? (
          <p className={styles['hint']}>
            {t('interview.root')}: {t('interview.rootNeeds')}
          </p>
        ) : (
          <CheckboxField
            label={t('interview.root')}
            value={node.isRoot}
            description={t('interview.rootHint')}
            onChange={isRoot => void onSave({ isRoot })}
          />
        ))}
      {texts.length > 0 && (
        <fieldset className={styles['restsOn']}>
          <legend>{t('interview.restsOn')}</legend>
          {texts.map(text => (
            <CheckboxField
              key={text.id}
              label={title(text)}
              value={node.textIds.includes(text.id)}
              onChange={isAttached => void onAttach(text.id, isAttached)}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}
