/** A vote for the room: the list while it runs, and after the reveal the ranking, forming bar by bar from the last place up. */
import type { CSSProperties, ReactNode } from 'react'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import type { PresentView } from '#shared/contract/brainstorm.ts'
import type { Stage } from '#shared/domain/brainstorm/stages.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './present.module.css'

type Vote = NonNullable<PresentView['vote']>
type Result = NonNullable<Vote['result']>

/** The whole ranking stands after this long, however many reasons there are. */
const FORMING_S = 9
const STEP_S = 0.7

const VoteList = ({ vote }: { readonly vote: Vote }): ReactNode => {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      <p className={styles['how']}>{t(`brainstorm.presentVote.${vote.mode}`, { size: vote.size })}</p>
      <ol
        className={styles['wall']}
        data-density={vote.items.length <= 12 ? 'few' : 'many'}
        aria-label={t('brainstorm.list')}
      >
        {vote.items.map(({ number, name }) => (
          <li key={number}>
            <span className={styles['number']}>{number}</span>
            <strong>{textIn(name, language)}</strong>
          </li>
        ))}
      </ol>
    </>
  )
}

const Ranking = ({
  vote,
  result,
  stage,
}: {
  readonly vote: Vote
  readonly result: Result
  readonly stage: Stage
}): ReactNode => {
  const t = useT()
  const language = useLanguage()
  const { number } = useFormats()
  const most = Math.max(1, ...result.map(item => item.points))
  const step = Math.min(STEP_S, FORMING_S / Math.max(1, result.length))
  return (
    <ol
      className={styles['ranking']}
      // The result of a vote seen again does not form again.
      data-forms={stage === 'vote-1' || stage === 'vote-2'}
      data-many={result.length > 10}
      aria-label={t(`brainstorm.result.${vote.round}`)}
    >
      {result.map((item, index) => (
        <li
          key={item.number}
          style={{ '--delay': `${(result.length - 1 - index) * step}s` } as CSSProperties}
          data-contested={item.contested}
        >
          <span className={styles['place']}>{item.place}</span>
          <span className={styles['name']}>
            {textIn(item.name, language)}
            {item.contested && <em>{t('brainstorm.contested')}</em>}
          </span>
          <span className={styles['track']} aria-hidden>
            <span style={{ inlineSize: `${(100 * item.points) / most}%` }} />
          </span>
          <span className={styles['points']}>{number(item.points)}</span>
        </li>
      ))}
    </ol>
  )
}

export const PresentVote = ({ vote, stage }: { readonly vote: Vote; readonly stage: Stage }): ReactNode =>
  vote.result === null ? <VoteList vote={vote} /> : <Ranking vote={vote} result={vote.result} stage={stage} />
