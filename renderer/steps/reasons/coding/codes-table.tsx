/** The agreement of the coders reason by reason: in how many texts who found it, and kappa with its limits. */
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { SimpleTable, type SimpleColumn } from '#renderer/ui/simple-table.tsx'
import type { CodersAgreement } from '#shared/contract/coding.ts'
import { textIn } from '#shared/kit/language.ts'
import { useReasons } from '../use-reasons.ts'
import { useCoefficients } from './use-coefficients.ts'

const COLUMNS = ['reason', 'both', 'firstOnly', 'secondOnly', 'neither', 'raw', 'kappa', 'limits'] as const

export const CodesTable = ({ agreement }: { readonly agreement: CodersAgreement }) => {
  const t = useT()
  const language = useLanguage()
  const { number, share } = useFormats()
  const { reasons } = useReasons()
  const { coefficient, limits } = useCoefficients()
  const columns = COLUMNS.map((id): SimpleColumn => ({
    id,
    header: t(`coding.column.${id}`),
    align: id === 'reason' ? 'start' : 'end',
  }))
  const rows = agreement.codes.map(code => {
    const reason = reasons.find(one => one.id === code.reasonId)
    return {
      key: code.reasonId,
      cells: {
        reason: reason === undefined ? '' : textIn(reason.name, language),
        both: number(code.both),
        firstOnly: number(code.firstOnly),
        secondOnly: number(code.secondOnly),
        neither: number(code.neither),
        raw: code.kappa.agreement === null ? '–' : share(code.kappa.agreement, 0),
        kappa: coefficient(code.kappa),
        limits: limits(code.kappa.interval),
      },
    }
  })
  return <SimpleTable label={t('coding.byCode')} columns={columns} rows={rows} />
}
