/** How a screen is laid out: a page under a sentence, cards, columns, stacks and rows. */
import { useId, type CSSProperties, type ReactNode } from 'react'
import styles from './layout.module.css'

export type PageProps = {
  /** A sentence that says what the screen answers. */
  readonly title: string
  readonly lede?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export const Page = ({ title, lede, actions, children }: PageProps): ReactNode => (
  <div className={styles['page']}>
    <header className={styles['head']}>
      <div className={styles['headText']}>
        <h1>{title}</h1>
        {lede === undefined ? null : <p className={styles['lede']}>{lede}</p>}
      </div>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </header>
    {children}
  </div>
)

export type CardProps = {
  readonly title?: string
  readonly lede?: ReactNode
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** A sheet on the page; with a title it is a named region. */
export const Card = ({ title, lede, actions, children }: CardProps): ReactNode => {
  const id = useId()
  const head = title !== undefined || lede !== undefined || actions !== undefined
  return (
    <section className={styles['card']} {...(title === undefined ? {} : { 'aria-labelledby': id })}>
      {head ? (
        <div className={styles['cardHead']}>
          <div>
            {title === undefined ? null : <h2 id={id}>{title}</h2>}
            {lede === undefined ? null : <p>{lede}</p>}
          </div>
          {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
        </div>
      ) : null}
      {children}
    </section>
  )
}

const SPACES = {
  1: 'var(--s1)',
  2: 'var(--s2)',
  3: 'var(--s3)',
  4: 'var(--s4)',
  5: 'var(--s5)',
  6: 'var(--s6)',
} as const
/** Steps of the spacing scale, 4 to 32 px. */
export type Gap = keyof typeof SPACES

/** As many columns of at least `min` pixels as fit; one under the other where the window is narrow. */
export const Columns = ({
  min = 320,
  children,
}: {
  readonly min?: number
  readonly children: ReactNode
}): ReactNode => (
  <div className={styles['columns']} style={{ '--column-min': `${min}px` } as CSSProperties}>
    {children}
  </div>
)

export const Stack = ({ gap = 4, children }: { readonly gap?: Gap; readonly children: ReactNode }): ReactNode => (
  <div className={styles['stack']} style={{ gap: SPACES[gap] }}>
    {children}
  </div>
)

export type RowProps = {
  readonly gap?: Gap
  readonly align?: 'center' | 'start' | 'end'
  readonly children: ReactNode
}

export const Row = ({ gap = 2, align = 'center', children }: RowProps): ReactNode => (
  <div className={styles['row']} data-align={align} style={{ gap: SPACES[gap] }}>
    {children}
  </div>
)
