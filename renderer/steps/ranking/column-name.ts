/** The name of a board's column in the language of the screen. */
import { useT } from '#renderer/client/language.tsx'
import {
  PESTEL_FACTORS,
  PORTER_FORCES,
  REASON_GROUPS,
  type PestelFactor,
  type PorterForce,
  type ReasonGroup,
} from '#shared/domain/reasons.ts'
import type { ColumnId } from './boards.ts'

const isIn = <Name extends string>(names: readonly Name[], id: string): id is Name =>
  (names as readonly string[]).includes(id)

export const useColumnName = (): ((id: ColumnId) => string) => {
  const t = useT()
  return id => {
    if (isIn<ReasonGroup>(REASON_GROUPS, id)) return t(`domain.group.${id}`)
    if (isIn<PestelFactor>(PESTEL_FACTORS, id)) return t(`domain.pestel.${id}`)
    if (isIn<PorterForce>(PORTER_FORCES, id)) return t(`domain.porter.${id}`)
    return t('ranking.unclassified')
  }
}
