/** The six boxes of the losses: two periods by clients, share of the base and money; each can be typed by hand. */
import { Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useFormats, useT, type Formats } from '#renderer/client/language.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import type { LossEstimate, LossFigures } from '#shared/analysis/figures.ts'
import { shareDecimals } from '#shared/i18n/formats.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { EstimateDialog } from './estimate-dialog.tsx'
import { boxContent, BOXES, PERIODS, type Box, type BoxNote, type PeriodName } from './loss-boxes.ts'
import styles from './losses.module.css'

const UNKNOWN = '–'

const valueText = (box: Box, value: number | null, base: number | null, formats: Formats): string => {
  if (value === null) return UNKNOWN
  if (box === 'base') return formats.share(value, shareDecimals(base))
  return box === 'money' ? formats.money(value) : formats.number(value)
}

const noteText = (note: BoxNote, t: Translate, formats: Formats): string => {
  switch (note.name) {
    case 'possiblyLost':
    case 'ofList':
    case 'withoutMoney':
      return t(`losses.note.${note.name}`, { count: note.count })
    case 'ofActive':
      return t('losses.note.ofActive', { count: note.count, day: formats.day(note.day) })
    case 'month':
      return t('losses.note.month', { money: formats.money(note.money, true) })
    case 'moneyShare':
      return t('losses.note.moneyShare', { share: formats.share(note.share) })
    default:
      return t(`losses.note.${note.name}`)
  }
}

/** Figures with more characters than this are set smaller: they stay on one line. */
const LONG = 10

type BoxCellProps = {
  readonly figures: LossFigures
  readonly period: PeriodName
  readonly box: Box
  readonly onEdit: () => void
}

const BoxCell = ({ figures, period, box, onEdit }: BoxCellProps): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const { value, notes, isEstimated } = boxContent(figures, period, box)
  const text = valueText(box, value, figures[period].base, formats)
  const edit = t('losses.estimate.edit', { figure: t(`losses.six.${box}`), period: t(`losses.when.${period}`) })
  return (
    <td>
      <div className={styles['figureLine']}>
        <span
          className={styles['figure']}
          data-tone={box === 'money' && period === 'current' ? 'alarm' : undefined}
          data-missing={value === null ? '' : undefined}
          data-long={text.length > LONG}
        >
          {text}
        </span>
        <IconButton label={edit} icon={<Pencil size={15} aria-hidden />} onPress={onEdit} />
      </div>
      {notes.map(note => (
        <span key={note.name} className={styles[note.name === 'withoutMoney' ? 'warn' : 'note']}>
          {noteText(note, t, formats)}
        </span>
      ))}
      {isEstimated ? <Badge tone="estimated">{t('common.estimated')}</Badge> : null}
    </td>
  )
}

export type SixBoxesProps = { readonly figures: LossFigures; readonly estimates: readonly LossEstimate[] }

export const SixBoxes = ({ figures, estimates }: SixBoxesProps): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const [editing, setEditing] = useState<{ readonly period: PeriodName; readonly box: Box } | null>(null)
  return (
    <>
      <table className={styles['six']} aria-label={t('losses.six.label')}>
        <thead>
          <tr>
            <th scope="col" className={styles['periodColumn']}>
              {t('losses.six.period')}
            </th>
            {BOXES.map(box => (
              <th key={box} scope="col">
                {t(`losses.six.${box}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PERIODS.map(period => (
            <tr key={period}>
              <th scope="row" className={styles['period']}>
                {t(`losses.six.${period}`)}
                <small>
                  {t('losses.six.range', {
                    from: formats.day(figures[period].period.from, 'short'),
                    to: formats.day(figures[period].period.to, 'short'),
                  })}
                </small>
              </th>
              {BOXES.map(box => (
                <BoxCell
                  key={box}
                  figures={figures}
                  period={period}
                  box={box}
                  onEdit={() => setEditing({ period, box })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {editing === null ? null : <EstimateDialog {...editing} estimates={estimates} onClose={() => setEditing(null)} />}
    </>
  )
}
