/** How far the two coders of a study agree, beyond chance and code by code, and every disagreement with a way to settle it. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card, Page, Row, Stack } from '#renderer/ui/layout.tsx'
import type { CodersAgreement } from '#shared/contract/coding.ts'
import type { Study } from '#shared/domain/evidence.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { CodesTable } from './codes-table.tsx'
import { studyAddress } from './coding-links.tsx'
import { DisputeItem } from './dispute-item.tsx'
import { useCoefficients } from './use-coefficients.ts'
import styles from './coding.module.css'

const Figures = ({ agreement }: { readonly agreement: CodersAgreement }) => {
  const t = useT()
  const { share } = useFormats()
  const { coefficient, limits } = useCoefficients()
  const { alpha, pooled } = agreement
  const figures = [
    {
      id: 'read',
      value: t('coding.readByBothOf', { both: agreement.readByBoth, total: agreement.texts }),
      note: t('coding.readEach', { first: agreement.readByFirst, second: agreement.readBySecond }),
    },
    {
      id: 'same',
      value: agreement.sameCodes === null ? '–' : share(agreement.sameCodes, 0),
      note: t('coding.sameBase', { count: agreement.readByBoth }),
    },
    {
      id: 'raw',
      value: pooled.agreement === null ? '–' : share(pooled.agreement, 0),
      note: t('coding.rawBase', { count: pooled.judged }),
    },
    { id: 'kappa', value: coefficient(pooled), note: t('coding.kappaNote') },
    { id: 'alpha', value: coefficient({ kappa: alpha.alpha, why: alpha.why }), note: limits(alpha.interval) },
  ] as const
  return (
    <dl className={styles['figures']}>
      {figures.map(({ id, value, note }) => (
        <div key={id}>
          <dt>{t(`coding.figure.${id}`)}</dt>
          <dd>
            {value}
            <small>{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Agreement = ({ study, agreement }: { readonly study: Study; readonly agreement: CodersAgreement }) => {
  const t = useT()
  const open = agreement.disputes.filter(dispute => dispute.settlement === null).length
  return (
    <Stack gap={5}>
      <Card title={t('coding.howFar')} lede={t('coding.howFarLede')}>
        <Figures agreement={agreement} />
      </Card>
      <Card title={t('coding.byCode')} lede={t('coding.byCodeLede')}>
        <CodesTable agreement={agreement} />
      </Card>
      <Card
        title={t('coding.disputes', { count: agreement.disputes.length })}
        lede={t('coding.disputesLede', { open })}
      >
        {agreement.disputes.length === 0 ? (
          <p>{t('coding.noDisputes')}</p>
        ) : (
          <ul className={styles['disputes']}>
            {agreement.disputes.map(dispute => (
              <DisputeItem
                key={`${dispute.text.id}-${dispute.reasonId}`}
                dispute={dispute}
                isFrozen={study.state === 'frozen'}
              />
            ))}
          </ul>
        )}
      </Card>
    </Stack>
  )
}

export const CodersScreen = ({ studyId }: { readonly studyId: StudyId }) => {
  const t = useT()
  const engagement = useEngagementId()
  const { data: content, error } = useProcedure('studies.get', { engagement, studyId })
  const { data: agreement } = useProcedure('coding.agreement', { engagement, studyId })
  if (content === undefined || agreement === undefined) {
    return (
      <Page title={t('coding.coders')} lede={error === null ? t('common.loading') : error.message}>
        <a href="#/reasons">{t('evidence.backToReasons')}</a>
      </Page>
    )
  }
  return (
    <Page title={t('coding.codersOf', { title: content.study.title })} lede={t('coding.codersLede')}>
      <Stack gap={4}>
        <Row gap={4}>
          <a href={studyAddress(content.study, 'entry')}>{t('coding.backToStudy')}</a>
          <a href={studyAddress(content.study, 'coding')}>{t('coding.toQueue')}</a>
        </Row>
        {agreement.readByBoth === 0 ? (
          <EmptyState title={t('coding.noBoth')} text={t('coding.noBothText')} />
        ) : (
          <Agreement study={content.study} agreement={agreement} />
        )}
      </Stack>
    </Page>
  )
}
