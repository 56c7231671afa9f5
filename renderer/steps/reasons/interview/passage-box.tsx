/** A noted text as a box that is read, not written: the cursor walks and selects by keyboard, keys give codes, marks show beneath. */
import { useEffect, useId, useMemo, useRef, type KeyboardEvent, type Ref } from 'react'
import { markPieces, wholeCharacters, type Stretch } from '#shared/domain/mark-pieces.ts'
import type { Coding } from '#shared/domain/coding.ts'
import styles from './interview.module.css'

/** Underlines that lie one under the other; a fourth code shares the third line. */
const LAYERS = 3

type Props = {
  readonly label: string
  readonly body: string
  readonly codings: readonly Coding[]
  /** 0 to 4: the colour of a reason, the same in every note of the interview. */
  readonly toneOf: (coding: Coding) => number
  /** A key that means something here; `stretch` is the selection, null for the whole text. Answers whether it was taken. */
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>, stretch: Stretch | null) => boolean
  readonly onSelect: (stretch: Stretch | null) => void
  readonly boxRef: Ref<HTMLTextAreaElement>
}

const selectionOf = (box: HTMLTextAreaElement): Stretch | null => {
  const { selectionStart: start, selectionEnd: end, value } = box
  return start === end ? null : (wholeCharacters(value, { start, end }) ?? null)
}

export const PassageBox = ({ label, body, codings, toneOf, onKey, onSelect, boxRef }: Props) => {
  const id = useId()
  const holder = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => markPieces(body, codings), [body, codings])

  // A box that may not be written into would lose its cursor in the browser: it stays a writing one that takes no letter.
  useEffect(() => {
    const box = holder.current?.querySelector('textarea')
    const refuse = (event: Event): void => event.preventDefault()
    box?.addEventListener('beforeinput', refuse)
    return () => box?.removeEventListener('beforeinput', refuse)
  }, [])

  return (
    <div ref={holder} className={styles['passage']}>
      <div className={styles['marks']} aria-hidden>
        {pieces.map(piece => (
          <mark
            key={piece.start}
            data-tones={piece.marks.length}
            {...Object.fromEntries(
              piece.marks.map(({ mark, layer }) => [`data-layer${Math.min(layer, LAYERS - 1)}`, toneOf(mark)]),
            )}
          >
            {piece.text}
          </mark>
        ))}
        {'​'}
      </div>
      <textarea
        ref={boxRef}
        id={id}
        aria-label={label}
        aria-readonly
        value={body}
        spellCheck={false}
        onChange={() => {}}
        onSelect={event => onSelect(selectionOf(event.currentTarget))}
        onKeyDown={event => {
          if (onKey(event, selectionOf(event.currentTarget))) event.preventDefault()
        }}
      />
    </div>
  )
}
