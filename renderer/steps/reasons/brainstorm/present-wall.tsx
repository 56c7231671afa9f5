/** Cards and clusters on the wall, smaller the more there are, so that all can be read at once. */
import type { ReactNode } from 'react'
import { useLanguage } from '#renderer/client/language.tsx'
import type { PresentView } from '#shared/contract/brainstorm.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './present.module.css'

const densityOf = (texts: number): 'few' | 'many' | 'most' => (texts <= 22 ? 'few' : texts <= 60 ? 'many' : 'most')

export const PresentWall = ({ wall }: { readonly wall: PresentView['wall'] }): ReactNode => {
  const language = useLanguage()
  const texts = wall.reduce((sum, entry) => sum + entry.texts.length, 0)
  return (
    <ol className={styles['wall']} data-density={densityOf(texts)}>
      {wall.map(({ number, name, texts: words }) => (
        <li key={number}>
          <span className={styles['number']}>{number}</span>
          <div>
            {name !== null && <strong>{textIn(name, language)}</strong>}
            {(name === null || words.length > 1) &&
              words.map((text, index) => (
                // The same words may stand on two cards.
                <p key={`${index} ${text}`}>{text}</p>
              ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
