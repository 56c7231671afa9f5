/** A vote: how it goes, its list, the ballots seat by seat, and the reveal, before which nothing is counted in sight. */
import { useState, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { Card as Sheet, Stack } from '#renderer/ui/layout.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { VoteView } from '#shared/contract/brainstorm.ts'
import type { Round } from '#shared/domain/brainstorm/stages.ts'
import { BallotEntry } from './ballot-entry.tsx'
import { VoteResultView } from './vote-result.tsx'
import { VoteSettingsForm } from './vote-settings.tsx'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

const VoteList = ({ vote }: { readonly vote: VoteView }): ReactNode => {
  const t = useT()
  const { reasonName } = useWorkshop()
  return (
    <ol className={styles['voteList']} aria-label={t('brainstorm.list')}>
      {vote.items.map(item => (
        <li key={item.number}>
          <span className={styles['number']}>{item.number}</span>
          {reasonName(item.reasonId)}
        </li>
      ))}
    </ol>
  )
}

const Reveal = ({ vote }: { readonly vote: VoteView }): ReactNode => {
  const t = useT()
  const { view, place } = useWorkshop()
  const reveal = useCommand('brainstorm.reveal')
  const [asking, setAsking] = useState(false)
  const present = view.seats.filter(seat => seat.present).length
  const run = async (): Promise<void> => {
    setAsking(false)
    const answer = await reveal.run({ ...place, voteId: vote.id })
    if (answer.ok) announce(t('brainstorm.revealed'))
  }
  return (
    <>
      <Button
        variant="primary"
        isPending={reveal.pending}
        isDisabled={vote.ballots.length === 0}
        onPress={() => (vote.ballots.length < present ? setAsking(true) : void run())}
      >
        {t('brainstorm.reveal')}
      </Button>
      <ConfirmDialog
        title={t('brainstorm.reveal')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void run()}
        confirmLabel={t('brainstorm.reveal')}
        tone="primary"
      >
        {t('brainstorm.revealText')}
      </ConfirmDialog>
    </>
  )
}

const Stale = ({ vote }: { readonly vote: VoteView }): ReactNode => {
  const t = useT()
  const { place, isFrozen } = useWorkshop()
  const restart = useCommand('brainstorm.restartVote')
  if (!vote.isStale || vote.ballots.length === 0) return null
  return (
    <Notice tone="warn">
      <p>
        {t('brainstorm.voteStale')} {t('brainstorm.restartText')}
      </p>
      {!isFrozen && (
        <Button isPending={restart.pending} onPress={() => void restart.run({ ...place, round: vote.round })}>
          {t('brainstorm.restartVote')}
        </Button>
      )}
    </Notice>
  )
}

export const VoteStage = ({ round }: { readonly round: Round }): ReactNode => {
  const t = useT()
  const { view, isFrozen } = useWorkshop()
  const vote = view.votes.find(one => one.round === round)
  const result = view.results?.votes.find(one => one.round === round)
  const present = view.seats.filter(seat => seat.present).length
  const unnamed = view.clusters.filter(cluster => cluster.reasonId === null).length
  return (
    <Stack gap={4}>
      {!isFrozen && (vote === undefined || vote.ballots.length === 0) && (
        <Sheet title={t('brainstorm.voteSettings')}>
          {unnamed > 0 ? (
            <Notice tone="warn">{t('brainstorm.voteNeedsNames')}</Notice>
          ) : (
            <VoteSettingsForm key={vote?.id ?? 'none'} round={round} vote={vote} />
          )}
        </Sheet>
      )}
      {result !== undefined && <VoteResultView result={result} />}
      {vote !== undefined && (
        <div className={styles['voteGrid']}>
          <Sheet
            title={t('brainstorm.ballotLineDone')}
            lede={vote.revealedAt === null ? t('brainstorm.hidden') : t('brainstorm.revealed')}
            actions={<strong>{t('brainstorm.ballotsOf', { given: vote.ballots.length, count: present })}</strong>}
          >
            <Stack gap={3}>
              <Stale vote={vote} />
              <BallotEntry key={vote.id} vote={vote} />
              {!isFrozen && vote.revealedAt === null && (
                <div>
                  <Reveal vote={vote} />
                </div>
              )}
            </Stack>
          </Sheet>
          <Sheet title={t('brainstorm.list')}>
            <VoteList vote={vote} />
          </Sheet>
        </div>
      )}
      {view.setAside > 0 && <p className={styles['hint']}>{t('brainstorm.setAside', { count: view.setAside })}</p>}
    </Stack>
  )
}
