/** Whom to ask: the plan of the sample with what it would draw, the advice, and the sizes behind it. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card, Row, Stack } from '#renderer/ui/layout.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { SimpleTable } from '#renderer/ui/simple-table.tsx'
import type { SamplePreview } from '#shared/contract/survey.ts'
import type { Study } from '#shared/domain/evidence.ts'
import { STRATUM_FIELDS, type SamplePlanDraft } from '#shared/domain/survey-sample.ts'
import { SizeTables } from './size-tables.tsx'
import { useStratumName } from './stratum-name.ts'
import styles from './survey.module.css'

type Wish = Omit<SamplePlanDraft, 'seed' | 'total'> & { readonly total: number | null }

export const PlanSection = ({ study }: { readonly study: Study }) => {
  const t = useT()
  const engagement = useEngagementId()
  const { data: calls } = useProcedure('survey.calls', { engagement, studyId: study.id })
  const stored = calls?.plan ?? null
  const [typed, setTyped] = useState<Wish | null>(null)
  const wish: Wish = typed ?? stored ?? { field: 'segment', wholeA: true, total: null }
  const seed = stored?.seed ?? study.seed
  // Asked for one client first: the advice does not hang on the number.
  const advised = useProcedure('survey.previewSample', { engagement, plan: { ...wish, total: wish.total ?? 1, seed } })
  const total = wish.total ?? Math.max(1, advised.data?.advice.advised ?? 1)
  const plan: SamplePlanDraft = { ...wish, total, seed }
  const { data } = useProcedure('survey.previewSample', { engagement, plan }, { keepPrevious: true })
  if (data === undefined || calls === undefined) return <p>{t('common.loading')}</p>
  if (data.lost === 0) return <EmptyState title={t('clientsurvey.nobodyTitle')} text={t('clientsurvey.nobodyText')} />
  return (
    <Stack gap={4}>
      <div className={styles['pair']}>
        <Card title={t('clientsurvey.planTitle')} lede={t('clientsurvey.planLede')}>
          <Stack gap={3}>
            <Advice preview={data} />
            <Fields wish={wish} total={total} lost={data.lost} onChange={setTyped} />
            <Draw study={study} plan={plan} drawn={stored === null ? null : calls.lines.length} />
          </Stack>
        </Card>
        <Card title={t('clientsurvey.strataTitle')} lede={t('clientsurvey.strataLede')}>
          <Strata preview={data} plan={plan} />
        </Card>
      </div>
      <SizeTables preview={data} />
    </Stack>
  )
}

const Advice = ({ preview }: { readonly preview: SamplePreview }) => {
  const t = useT()
  const { lost, classes, advice, unknown, notPositive } = preview
  return (
    <>
      <Notice tone="info" title={t('clientsurvey.adviceTitle')}>
        {advice.askAll
          ? t('clientsurvey.adviceAll', { lost, important: classes.A })
          : t('clientsurvey.adviceSome', { lost, important: classes.A, advised: advice.advised })}
      </Notice>
      {unknown + notPositive > 0 && (
        <Notice tone="warn">{t('clientsurvey.notRanked', { unknown, notPositive })}</Notice>
      )}
    </>
  )
}

type FieldsProps = {
  readonly wish: Wish
  readonly total: number
  readonly lost: number
  readonly onChange: (wish: Wish) => void
}

const Fields = ({ wish, total, lost, onChange }: FieldsProps) => {
  const t = useT()
  return (
    <div className={styles['planFields']}>
      <NumberField
        label={t('clientsurvey.total')}
        value={Math.min(total, lost)}
        min={1}
        max={lost}
        step={1}
        onCommit={next => onChange({ ...wish, total: next })}
      />
      <SelectField
        label={t('clientsurvey.field')}
        options={STRATUM_FIELDS.map(id => ({ id, label: t(`clientsurvey.field.${id}`) }))}
        value={wish.field}
        onChange={field => onChange({ ...wish, field })}
      />
      <CheckboxField
        label={t('clientsurvey.wholeA')}
        value={wish.wholeA}
        onChange={wholeA => onChange({ ...wish, wholeA })}
      />
    </div>
  )
}

type DrawProps = { readonly study: Study; readonly plan: SamplePlanDraft; readonly drawn: number | null }

const Draw = ({ study, plan, drawn }: DrawProps) => {
  const t = useT()
  const engagement = useEngagementId()
  const draw = useCommand('survey.drawSample')
  const run = async (): Promise<void> => {
    const answer = await draw.run({ engagement, studyId: study.id, plan })
    if (answer.ok) announce(t('clientsurvey.drawn', { count: answer.value.drawn }))
  }
  return (
    <Row gap={3}>
      <Button
        variant="primary"
        isPending={draw.pending}
        isDisabled={study.state === 'frozen'}
        onPress={() => void run()}
      >
        {t(drawn === null ? 'clientsurvey.draw' : 'clientsurvey.drawAgain')}
      </Button>
      <span className={styles['hint']}>
        {drawn === null
          ? t('clientsurvey.notDrawn', { seed: plan.seed })
          : t('clientsurvey.drawnWith', { count: drawn, seed: plan.seed })}
      </span>
    </Row>
  )
}

const Strata = ({ preview, plan }: { readonly preview: SamplePreview; readonly plan: SamplePlanDraft }) => {
  const t = useT()
  const { number } = useFormats()
  const nameOf = useStratumName(plan.field)
  return (
    <SimpleTable
      label={t('clientsurvey.strataTitle')}
      columns={[
        { id: 'stratum', header: t('clientsurvey.stratum') },
        { id: 'size', header: t('clientsurvey.lostClients'), align: 'end' },
        { id: 'asked', header: t('clientsurvey.toAsk'), align: 'end' },
      ]}
      rows={preview.strata.map(({ key, size, asked }) => ({
        key,
        cells: { stratum: nameOf(key, plan.wholeA), size: number(size), asked: number(asked) },
      }))}
    />
  )
}
