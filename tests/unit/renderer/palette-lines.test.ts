/** The palette finds by words without case and marks, the best fitting first. */
import { expect, test } from 'vitest'
import { COMMANDS } from '#renderer/app/commands.ts'
import { fold, foundIn } from '#renderer/app/fold.ts'
import { paletteLines } from '#renderer/app/palette-lines.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'

const lines = (search: string, language: Language = 'en', isOpen = true) =>
  paletteLines(search, COMMANDS, [{ id: 's1', title: 'Exit interviews, spring' }], {
    nameOf: id => translator(language)(`commands.${id}`),
    studyWord: translator(language)('commands.study'),
    facts: { isOpen, history: { undo: null, redo: null } },
    isMac: false,
  })

test('text is folded: marks and case do not matter', () => {
  expect(fold('Çështje')).toBe('ceshtje')
  expect(fold('Отчёт')).toBe(fold('отчет'))
  expect(foundIn('Gjuha: shqip', 'SHQIP gjuha')).toBe(true)
  expect(foundIn('Gjuha: shqip', 'russe')).toBe(false)
})

test('without a search all commands and studies stand in their order', () => {
  const all = lines('')
  expect(all).toHaveLength(COMMANDS.length)
  expect(all.at(-1)).toMatchObject({ id: 'study:s1', name: 'Exit interviews, spring' })
})

test('a name that begins with the search stands before one that only holds it', () => {
  const names = lines('re').map(line => line.id)
  expect(names[0]).toBe('redo')
  expect(names).toContain('full-screen')
  expect(names.indexOf('step-reasons')).toBeLessThan(names.indexOf('full-screen'))
})

test('it finds in the language of the screen', () => {
  expect(lines('отчет', 'ru').map(line => line.id)).toContain('export-report')
  expect(lines('rregulla', 'sq').map(line => line.id)).toEqual(['step-rules'])
})

test('what cannot run stays in sight and says why', () => {
  expect(lines('import', 'en', false)[0]).toMatchObject({ id: 'import', whyNot: 'no-engagement' })
})
