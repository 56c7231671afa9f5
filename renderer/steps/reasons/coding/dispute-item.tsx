/** One disagreement: the text, the reason that one coder found in it, and what is settled. Both opinions stay. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Row } from '#renderer/ui/layout.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Dispute } from '#shared/contract/coding.ts'
import { textIn } from '#shared/kit/language.ts'
import { useReasons } from '../use-reasons.ts'
import styles from './coding.module.css'

export const DisputeItem = ({ dispute, isFrozen }: { readonly dispute: Dispute; readonly isFrozen: boolean }) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const { reasons } = useReasons()
  const save = useCommand('settlements.save')
  const remove = useCommand('settlements.remove')
  const { text, reasonId, only, settlement } = dispute
  const reason = reasons.find(one => one.id === reasonId)
  const name = reason === undefined ? '' : textIn(reason.name, language)
  const settle = (holds: boolean, note = settlement?.note ?? '') =>
    save.run({ engagement, textId: text.id, reasonId, holds, note })
  return (
    <li className={styles['dispute']}>
      <Row gap={2}>
        <strong>{name}</strong>
        <Badge>{t(`coding.only.${only}`)}</Badge>
        {settlement !== null && (
          <Badge tone="ok">{t(settlement.holds ? 'coding.settledHolds' : 'coding.settledNot')}</Badge>
        )}
      </Row>
      <blockquote dir="auto">{text.body}</blockquote>
      {!isFrozen && (
        <Row gap={2} align="end">
          <Button
            label={t('coding.holdsFor', { name })}
            variant={settlement?.holds === true ? 'primary' : 'plain'}
            onPress={() => void settle(true)}
          >
            {t('coding.holds')}
          </Button>
          <Button
            label={t('coding.holdsNotFor', { name })}
            variant={settlement?.holds === false ? 'primary' : 'plain'}
            onPress={() => void settle(false)}
          >
            {t('coding.holdsNot')}
          </Button>
          {settlement !== null && (
            <>
              <TextField
                label={t('coding.settleNote')}
                value={settlement.note}
                onCommit={note => settle(settlement.holds, note)}
              />
              <Button
                variant="quiet"
                onPress={() => void remove.run({ engagement, textId: text.id, reasonId: settlement.reasonId })}
              >
                {t('coding.reopen')}
              </Button>
            </>
          )}
        </Row>
      )}
    </li>
  )
}
