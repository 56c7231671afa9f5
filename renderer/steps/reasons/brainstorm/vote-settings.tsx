/** How a vote goes, and the button that makes its list; the second vote proposes what the first one had. */
import { useState, type ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { VoteView } from '#shared/contract/brainstorm.ts'
import { VOTE_MODES, VOTE_SIZES, type VoteMode } from '#shared/domain/brainstorm/session.ts'
import type { Round } from '#shared/domain/brainstorm/stages.ts'
import { useWorkshop } from './workshop-context.tsx'
import styles from './workshop.module.css'

type Props = { readonly round: Round; readonly vote: VoteView | undefined }

export const VoteSettingsForm = ({ round, vote }: Props): ReactNode => {
  const t = useT()
  const { view, place } = useWorkshop()
  const open = useCommand('brainstorm.openVote')
  const before = vote ?? view.votes.find(one => one.round !== round)
  const [mode, setMode] = useState<VoteMode>(before?.mode ?? 'dots')
  const [size, setSize] = useState<number | null>(before?.size ?? VOTE_SIZES.dots.usual)
  const limits = VOTE_SIZES[mode]
  return (
    <div className={styles['voteSettings']}>
      <Segmented<VoteMode>
        label={t('brainstorm.mode')}
        options={VOTE_MODES.map(id => ({ id, label: t(`brainstorm.mode.${id}`) }))}
        value={mode}
        onChange={next => {
          setMode(next)
          setSize(VOTE_SIZES[next].usual)
        }}
      />
      {mode !== 'points' && (
        <div className={styles['seatCount']}>
          <NumberField
            key={mode}
            label={t(`brainstorm.size.${mode}`)}
            value={size}
            min={limits.from}
            max={limits.to}
            step={1}
            onCommit={value => {
              setSize(value === null ? null : Math.round(value))
            }}
          />
        </div>
      )}
      <Button
        variant={vote === undefined ? 'primary' : 'plain'}
        isPending={open.pending}
        isDisabled={size === null}
        onPress={() => void open.run({ ...place, round, settings: { mode, size: size ?? limits.usual } })}
      >
        {t('brainstorm.openVote')}
      </Button>
    </div>
  )
}
