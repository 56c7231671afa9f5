/** Case cards: one lost client after another, by name; kept apart from the anonymous poll. */
import { useRef, useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import type { StudyContent } from '#shared/domain/evidence.ts'
import { useKeptDraft } from '../kept-drafts.ts'
import shared from '../study.module.css'
import { CaseFields } from './case-form.tsx'
import { CaseList } from './case-list.tsx'
import { PrintSheets } from './print-sheets.tsx'
import { cardToFill, EMPTY_CARD, recordedCard, type FilledCard } from './staff-form.ts'
import styles from './staff.module.css'
import { useCtrlEnter } from './use-ctrl-enter.ts'

const LOST = { text: '', status: 'lost', sort: 'value', descending: true, offset: 0, limit: 1 } as const

export const CaseScreen = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const { number } = useFormats()
  const engagement = useEngagementId()
  const { study } = content
  const { data: cards = [] } = useProcedure('staff.listCases', { engagement, studyId: study.id })
  const { data: lost } = useProcedure('clients.list', { engagement, ...LOST })
  const save = useCommand('staff.saveCase')
  const [card, setCard] = useKeptDraft<FilledCard>(`case/${study.id}`, EMPTY_CARD)
  const fields = useRef<HTMLFieldSetElement>(null)
  const [round, setRound] = useState(0)
  const frozen = study.state === 'frozen'
  const ready = recordedCard(card)

  const leave = (): void => {
    setCard(EMPTY_CARD)
    setRound(round + 1)
  }
  const keep = async (): Promise<void> => {
    if (ready === null || save.pending) return
    const { respondentId } = card
    const answer = await save.run({ engagement, studyId: study.id, respondentId, card: ready })
    if (!answer.ok) return
    leave()
    announce(t('staff.cards', { count: cards.length + (respondentId === null ? 1 : 0) }))
  }
  useCtrlEnter(fields, () => void keep())
  const title = card.respondentId === null ? t('staff.caseNew') : t('staff.caseEdit', { client: card.clientName })
  const count = t('staff.cards', { count: cards.length })
  return (
    <div className={shared['two']}>
      {frozen ? null : (
        <Card title={title}>
          <fieldset key={round} ref={fields} className={styles['form']} aria-label={t('staff.caseForm')}>
            <CaseFields card={card} seed={study.seed} onChange={setCard} />
            <div className={styles['buttons']}>
              <Button
                variant="primary"
                isDisabled={ready === null}
                isPending={save.pending}
                onPress={() => void keep()}
              >
                {t('staff.caseSave')}
              </Button>
              {card.respondentId !== null && (
                <Button variant="quiet" onPress={leave}>
                  {t('staff.caseCancel')}
                </Button>
              )}
              {ready === null && <span className={styles['hint']}>{t('staff.caseNeed')}</span>}
            </div>
          </fieldset>
        </Card>
      )}
      <Card
        title={t('staff.caseListTitle')}
        lede={lost === undefined ? count : t('staff.caseCoverage', { cards: count, clients: number(lost.total) })}
      >
        <Stack gap={4}>
          <CaseList cards={cards} frozen={frozen} onOpen={one => setCard(cardToFill(one))} />
          <PrintSheets kind="case-cards" studyId={study.id} />
        </Stack>
      </Card>
    </div>
  )
}
