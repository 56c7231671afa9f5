/** The period of the audit and the previous financial year beside it. */
import type { ReactNode } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card, Columns, Row } from '#renderer/ui/layout.tsx'
import { yearBefore } from './period-days.ts'
import { PeriodFields } from './period-fields.tsx'
import type { FramePartProps } from './use-frame.ts'

export const PeriodCard = ({ frame, save }: FramePartProps): ReactNode => {
  const t = useT()
  const before = yearBefore(frame.period)
  const isBefore = before.from === frame.previousYear.from && before.to === frame.previousYear.to
  return (
    <Card title={t('frame.periodTitle')} lede={t('frame.periodLede')}>
      <Columns min={360}>
        <PeriodFields
          title={t('frame.period')}
          fromLabel={t('frame.periodFrom')}
          toLabel={t('frame.periodTo')}
          period={frame.period}
          onSave={period => save({ period })}
        />
        <PeriodFields
          title={t('frame.previousYear')}
          fromLabel={t('frame.previousFrom')}
          toLabel={t('frame.previousTo')}
          period={frame.previousYear}
          onSave={previousYear => save({ previousYear })}
          action={
            <Row>
              <Button variant="quiet" isDisabled={isBefore} onPress={() => void save({ previousYear: before })}>
                {t('frame.fullYearBefore')}
              </Button>
            </Row>
          }
        />
      </Columns>
    </Card>
  )
}
