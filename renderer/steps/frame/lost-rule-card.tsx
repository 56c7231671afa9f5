/** When a client counts as lost: by contract, or after so many days without an order, by segment where they differ. */
import { useState, type ReactNode } from 'react'
import { OFFERED_THRESHOLDS, type LostRule } from '#shared/domain/frame.ts'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { SegmentDays } from './segment-days.tsx'
import type { FramePartProps } from './use-frame.ts'

type GapRule = Extract<LostRule, { kind: 'gap' }>

const FIRST_GAP: GapRule = { kind: 'gap', days: 90, segments: [] }
const OTHER = 'other'

const Threshold = (props: { readonly rule: GapRule; readonly onChange: (rule: GapRule) => unknown }): ReactNode => {
  const t = useT()
  const { rule, onChange } = props
  const isOffered = OFFERED_THRESHOLDS.some(days => days === rule.days)
  const [isOther, setOther] = useState(false)
  return (
    <Stack gap={3}>
      <Segmented
        label={t('frame.days')}
        options={[
          ...OFFERED_THRESHOLDS.map(days => ({ id: String(days), label: String(days) })),
          { id: OTHER, label: t('frame.otherDays') },
        ]}
        value={isOffered && !isOther ? String(rule.days) : OTHER}
        onChange={id => {
          setOther(id === OTHER)
          return id === OTHER ? undefined : onChange({ ...rule, days: Number(id) })
        }}
      />
      {isOffered && !isOther ? null : (
        <NumberField
          label={t('frame.daysCount')}
          value={rule.days}
          min={1}
          max={3650}
          onCommit={days => (days === null ? undefined : onChange({ ...rule, days: Math.round(days) }))}
        />
      )}
    </Stack>
  )
}

export const LostRuleCard = ({ frame, save }: FramePartProps): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const { lostRule, period } = frame
  // Coming back from "by contract" finds the numbers as they were left.
  const [lastGap, setLastGap] = useState(lostRule.kind === 'gap' ? lostRule : FIRST_GAP)
  const saveGap = (rule: GapRule): unknown => {
    setLastGap(rule)
    return save({ lostRule: rule })
  }
  const days = { from: formats.day(period.from), to: formats.day(period.to) }
  return (
    <Card title={t('frame.lostTitle')} lede={t('frame.lostLede')}>
      <Stack gap={4}>
        <Segmented
          label={t('frame.lostKind')}
          options={[
            { id: 'contractual', label: t('frame.lost.contractual') },
            { id: 'gap', label: t('frame.lost.gap') },
          ]}
          value={lostRule.kind}
          onChange={kind => save({ lostRule: kind === 'gap' ? lastGap : { kind: 'contractual' } })}
        />
        <p>{t(lostRule.kind === 'gap' ? 'frame.lost.gapWhy' : 'frame.lost.contractualWhy')}</p>
        {lostRule.kind === 'gap' ? (
          <>
            <Threshold rule={lostRule} onChange={saveGap} />
            <SegmentDays
              segments={lostRule.segments}
              usualDays={lostRule.days}
              onChange={segments => saveGap({ ...lostRule, segments: [...segments] })}
            />
          </>
        ) : null}
        <Notice tone="info">
          {lostRule.kind === 'gap'
            ? [
                t('frame.sentenceGap', { count: lostRule.days, to: days.to }),
                ...(lostRule.segments.length === 0 ? [] : [t('losses.rule.segments')]),
              ].join(' ')
            : t('frame.sentenceContractual', days)}
        </Notice>
      </Stack>
    </Card>
  )
}
