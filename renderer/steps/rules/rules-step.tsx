/** The thirteen rules over the whole engagement: what breaks them, with the records, and all rules to read. */
import type { ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Card, Page, Stack } from '#renderer/ui/layout.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import type { Finding } from '#shared/domain/rules.ts'
import { ruleText, findingText } from './rule-words.ts'
import styles from './rules.module.css'

const RULES = Array.from({ length: 13 }, (_, index) => index + 1)

const FindingItem = ({ finding }: { readonly finding: Finding }): ReactNode => {
  const t = useT()
  return (
    <li className={styles['finding']}>
      <p>
        <Badge tone="warn">{t('plan.rules.rule', { number: finding.rule })}</Badge> {findingText(t.language, finding)}
      </p>
      <ul className={styles['records']}>
        {finding.records.map(record => (
          <li key={record}>{record}</li>
        ))}
      </ul>
    </li>
  )
}

export const RulesStep = (): ReactNode => {
  const t = useT()
  const engagement = useEngagementId()
  const findings = useProcedure('rules.check', { engagement })
  return (
    <Page title={t('plan.rules.title')} lede={t('plan.rules.lede')}>
      <Stack gap={5}>
        {findings.error === null ? null : <Notice tone="error">{findings.error.message}</Notice>}
        {findings.data === undefined ? null : (
          <Card title={t('plan.rules.findings', { count: findings.data.length })}>
            {findings.data.length === 0 ? <p className={styles['muted']}>{t('plan.rules.none')}</p> : null}
            <ul className={styles['findings']}>
              {findings.data.map(finding => (
                <FindingItem key={`${finding.rule}-${finding.code}`} finding={finding} />
              ))}
            </ul>
          </Card>
        )}
        <Card title={t('plan.rules.all')}>
          <ol className={styles['rules']}>
            {RULES.map(rule => (
              <li key={rule}>{ruleText(t.language, rule)}</li>
            ))}
          </ol>
        </Card>
      </Stack>
    </Page>
  )
}
