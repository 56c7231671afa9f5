/** The command palette: type a few letters, press Enter; what cannot run now says why. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events, jsx-a11y/no-autofocus -- the ARIA combobox pattern: the box keeps the focus and the keys, the lines are only pointed at. */
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useMaybeEngagement } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useProcedure } from '#renderer/client/queries.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { EngagementId } from '#shared/kit/id.ts'
import { COMMANDS } from './commands.ts'
import { paletteLines, STUDY_LINE, type PaletteLine } from './palette-lines.ts'
import styles from './palette.module.css'
import { IS_MAC } from './platform.ts'
import { studyPath } from './routes.ts'
import { useCommands } from './use-commands.tsx'
import { useGo } from './use-go.ts'

const NONE = '' as EngagementId

export const Palette = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const t = useT()
  const go = useGo()
  const { run, facts } = useCommands()
  const engagement = useMaybeEngagement()
  const studies = useProcedure('studies.list', { engagement: engagement?.id ?? NONE }, { enabled: engagement !== null })
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)
  const lines = paletteLines(search, COMMANDS, studies.data ?? [], {
    nameOf: command => t(`commands.${command}`),
    studyWord: t('commands.study'),
    facts,
    isMac: IS_MAC,
  })

  const open = (line: PaletteLine): void => {
    if (line.whyNot !== null) return
    onClose()
    // The dialog gives the focus back first; the command may move it on.
    requestAnimationFrame(() => {
      if (line.id.startsWith(STUDY_LINE)) go(studyPath(line.id.slice(STUDY_LINE.length)))
      else run(line.id)
    })
  }
  const walk = (to: number): void => {
    const index = lines.length === 0 ? 0 : (to + lines.length) % lines.length
    setActive(index)
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = lines[active]
    if (event.key === 'ArrowDown') walk(active + 1)
    else if (event.key === 'ArrowUp') walk(active - 1)
    else if (event.key === 'Enter' && chosen !== undefined) open(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={t('commands.palette')} isOpen onClose={onClose}>
      <div className={styles['box']}>
        <input
          className={styles['input']}
          role="combobox"
          aria-label={t('commands.searchLabel')}
          placeholder={t('commands.searchLabel')}
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={lines.length === 0 ? undefined : `${id}-${active}`}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={search}
          onChange={event => {
            setSearch(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <ul ref={list} id={id} role="listbox" aria-label={t('commands.palette')} className={styles['list']}>
          {lines.map((line, index) => (
            <li
              key={line.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              aria-disabled={line.whyNot !== null}
              className={styles['line']}
              onMouseMove={() => setActive(index)}
              onClick={() => open(line)}
            >
              <span className={styles['name']}>{line.name}</span>
              {line.whyNot === null ? null : <span className={styles['why']}>{t(`commands.why.${line.whyNot}`)}</span>}
              {line.aside === '' ? null : <kbd>{line.aside}</kbd>}
            </li>
          ))}
        </ul>
        <p className={styles['hint']} aria-live="polite">
          {lines.length === 0 ? (
            t('commands.noHits')
          ) : (
            <>
              <kbd>↑ ↓</kbd> {t('commands.walk')} · <kbd>Enter</kbd> {t('commands.run')}
            </>
          )}
        </p>
      </div>
    </Dialog>
  )
}
