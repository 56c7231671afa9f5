/** From a study to the coding of its texts and to how far its coders agree; shown where there is a text to code. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import type { Study } from '#shared/domain/evidence.ts'

export const studyAddress = (study: Pick<Study, 'id'>, view: 'entry' | 'coding' | 'coders'): string =>
  `#/reasons/study/${encodeURIComponent(study.id)}${view === 'entry' ? '' : `/${view}`}`

export const CodingLinks = ({ study }: { readonly study: Study }) => {
  const t = useT()
  const engagement = useEngagementId()
  const texts = useProcedure('texts.list', { engagement, studyId: study.id, coder: 'first' }).data ?? []
  if (texts.length === 0) return null
  return (
    <>
      <a href={studyAddress(study, 'coding')}>
        {t('coding.open', { count: texts.filter(text => !text.isRead).length })}
      </a>
      <a href={studyAddress(study, 'coders')}>{t('coding.openCoders')}</a>
    </>
  )
}
