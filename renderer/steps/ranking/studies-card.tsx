/** Each study on its own: how many were asked and answered, and what it shows beyond its shares. */
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import type { StudyFigures } from '#shared/analysis/study-figures.ts'
import { studyFindings } from '#shared/i18n/study-findings.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import styles from './side.module.css'

type Props = { readonly studies: readonly StudyFigures[]; readonly nameOf: (id: ReasonId) => string }

const StudyShares = ({ study, nameOf }: { readonly study: StudyFigures; readonly nameOf: Props['nameOf'] }) => {
  const t = useT()
  const { number, share } = useFormats()
  if (study.reasons.length === 0) return null
  return (
    <details>
      <summary>{t('side.sharesOf')}</summary>
      <ul className={styles['said']}>
        {study.reasons.map(({ reasonId, count, base, share: part, interval }) => {
          const told = { reason: nameOf(reasonId), count: number(count), base: number(base), share: share(part, 0) }
          return (
            <li key={reasonId}>
              {interval === null
                ? t('side.shareOnly', told)
                : t('side.shareWith', { ...told, lower: share(interval.lower, 0), upper: share(interval.upper, 0) })}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

const StudyRow = ({ study, nameOf }: { readonly study: StudyFigures; readonly nameOf: Props['nameOf'] }) => {
  const t = useT()
  const language = useLanguage()
  const { number, share } = useFormats()
  return (
    <tr>
      <th scope="row">
        <a href={`#/reasons/study/${encodeURIComponent(study.studyId)}`}>{study.title}</a>
        <small>{t(`side.voice.${study.voice}`)}</small>
      </th>
      <td className={styles['n']}>
        {study.asked === null ? '–' : number(study.asked)}
        <small>{t(`side.coverage.${study.coverage}`)}</small>
      </td>
      <td className={styles['n']}>{number(study.answered)}</td>
      <td className={styles['n']}>{study.forms === 0 ? '–' : number(study.forms)}</td>
      <td className={styles['n']}>{study.response === null ? '–' : share(study.response, 0)}</td>
      <td>
        {studyFindings(study, nameOf, t, language).map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        <StudyShares study={study} nameOf={nameOf} />
      </td>
    </tr>
  )
}

export const StudiesCard = ({ studies, nameOf }: Props) => {
  const t = useT()
  return (
    <Card title={t('side.studiesTitle')} lede={t('side.counted')}>
      <div className={styles['scroll']}>
        <table className={styles['table']} aria-label={t('side.studiesTitle')}>
          <thead>
            <tr>
              <th scope="col">{t('side.study')}</th>
              {(['asked', 'answeredHead', 'forms', 'response'] as const).map(name => (
                <th key={name} scope="col" className={styles['n']}>
                  {t(`side.${name}`)}
                </th>
              ))}
              <th scope="col">{t('side.findings')}</th>
            </tr>
          </thead>
          <tbody>
            {studies.map(study => (
              <StudyRow key={study.studyId} study={study} nameOf={nameOf} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
