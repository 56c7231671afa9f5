/** Segments that have their own number of days without an order. */
import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { ComboField } from '#renderer/ui/combo-field.tsx'
import { Row, Stack } from '#renderer/ui/layout.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'

export type SegmentThreshold = { readonly segment: string; readonly days: number }

export type SegmentDaysProps = {
  readonly segments: readonly SegmentThreshold[]
  /** What a new segment begins with. */
  readonly usualDays: number
  readonly onChange: (segments: readonly SegmentThreshold[]) => unknown
}

const same = (left: string, right: string): boolean => left.trim().toLowerCase() === right.trim().toLowerCase()

export const SegmentDays = ({ segments, usualDays, onChange }: SegmentDaysProps): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const losses = useProcedure('losses.get', { engagement })
  const [typed, setTyped] = useState('')
  const [isTwice, setTwice] = useState(false)
  const known = (losses.data?.figures.bySegment ?? []).map(row => row.segment).filter(segment => segment !== '')
  const offered = known
    .filter(segment => !segments.some(entry => same(entry.segment, segment)))
    .filter(segment => segment.toLowerCase().includes(typed.trim().toLowerCase()))

  const add = (name: string): void => {
    const segment = name.trim()
    if (segment === '') return
    const twice = segments.some(entry => same(entry.segment, segment))
    setTwice(twice)
    if (twice) return
    setTyped('')
    void onChange([...segments, { segment, days: usualDays }])
  }
  return (
    <Stack gap={3}>
      <div>
        <h3>{t('frame.segmentsTitle')}</h3>
        <p>{t('frame.segmentsLede')}</p>
      </div>
      {segments.map(entry => (
        <Row key={entry.segment} gap={2} align="end">
          <NumberField
            label={t('frame.segmentDays', { segment: entry.segment })}
            value={entry.days}
            min={1}
            max={3650}
            onCommit={days =>
              days === null
                ? undefined
                : onChange(segments.map(row => (row === entry ? { ...row, days: Math.round(days) } : row)))
            }
          />
          <IconButton
            label={t('frame.removeSegment', { segment: entry.segment })}
            icon={<X size={15} aria-hidden />}
            onPress={() => void onChange(segments.filter(row => row !== entry))}
          />
        </Row>
      ))}
      <Row gap={2} align="end">
        <ComboField
          label={t('frame.segment')}
          items={offered.slice(0, 50).map(segment => ({ id: segment, label: segment }))}
          inputValue={typed}
          onInputChange={text => {
            setTwice(false)
            setTyped(text)
          }}
          onPick={add}
          allowsNew
          onNew={add}
          error={isTwice ? t('frame.segmentTwice') : null}
        />
        <Button onPress={() => add(typed)} isDisabled={typed.trim() === ''}>
          {t('frame.addSegment')}
        </Button>
      </Row>
    </Stack>
  )
}
