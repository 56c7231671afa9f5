/** The one table of commands: the palette, the shortcut sheet, the keyboard and the shell's menu all read it. */
import type { DeviceSettings, History } from '#shared/contract/library.ts'
import type { Language } from '#shared/kit/language.ts'
import type { ExchangePart } from './focus-places.ts'
import type { Step } from './routes.ts'
import type { Shortcut } from './shortcuts.ts'

/** What commands do; the window implements it. */
export type CommandDeeds = {
  readonly newEngagement: () => void
  readonly openEngagement: () => void
  readonly openSample: () => void
  readonly closeEngagement: () => void
  readonly importFile: () => void
  readonly exportReport: () => void
  /** Goes to the card of exchange and puts the keyboard on one of its parts. */
  readonly showExchange: (part: ExchangePart) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly find: () => void
  readonly showPalette: () => void
  readonly showShortcuts: () => void
  readonly showAbout: () => void
  readonly goTo: (step: Step) => void
  readonly setTheme: (theme: DeviceSettings['theme']) => void
  readonly setLanguage: (language: Language) => void
  readonly fullScreen: () => void
}

/** What decides whether a command can run now. */
export type CommandFacts = { readonly isOpen: boolean; readonly history: History }

export type WhyNot = 'no-engagement' | 'nothing-to-undo' | 'nothing-to-redo'
export type CommandGroup = 'file' | 'edit' | 'view' | 'steps' | 'help'

export const COMMAND_IDS = [
  'new-engagement',
  'open-engagement',
  'open-sample',
  'close-engagement',
  'import',
  'export-report',
  'import-codebook',
  'export-codebook',
  'export-texts',
  'export-evidence',
  'undo',
  'redo',
  'find',
  'palette',
  'step-frame',
  'step-losses',
  'step-reasons',
  'step-ranking',
  'step-tools',
  'step-return',
  'step-report',
  'step-rules',
  'theme-system',
  'theme-light',
  'theme-dark',
  'language-en',
  'language-ru',
  'language-sq',
  'full-screen',
  'shortcuts',
  'about',
] as const
/** Also the key of its name in the `commands` messages. */
export type CommandId = (typeof COMMAND_IDS)[number]

export type CommandSpec = {
  readonly id: CommandId
  readonly group: CommandGroup
  readonly shortcut?: Shortcut
  /** null where it can run. */
  readonly whyNot: (facts: CommandFacts) => WhyNot | null
  readonly run: (deeds: CommandDeeds) => void
}

const always = (): null => null
const whenOpen = (facts: CommandFacts): WhyNot | null => (facts.isOpen ? null : 'no-engagement')
const mod = (key: string, shift = false): Shortcut => ({ key, mod: true, shift })

const step = (name: Step, digit: string): CommandSpec => ({
  id: `step-${name}`,
  group: 'steps',
  shortcut: mod(digit),
  whyNot: whenOpen,
  run: deeds => deeds.goTo(name),
})
const exchange = (id: CommandId, part: ExchangePart): CommandSpec => ({
  id,
  group: 'file',
  whyNot: whenOpen,
  run: deeds => deeds.showExchange(part),
})
const theme = (name: DeviceSettings['theme']): CommandSpec => ({
  id: `theme-${name}`,
  group: 'view',
  whyNot: always,
  run: deeds => deeds.setTheme(name),
})
const language = (name: Language): CommandSpec => ({
  id: `language-${name}`,
  group: 'view',
  whyNot: always,
  run: deeds => deeds.setLanguage(name),
})

export const COMMANDS: readonly CommandSpec[] = [
  {
    id: 'new-engagement',
    group: 'file',
    shortcut: mod('n'),
    whyNot: always,
    run: deeds => deeds.newEngagement(),
  },
  {
    id: 'open-engagement',
    group: 'file',
    shortcut: mod('o'),
    whyNot: always,
    run: deeds => deeds.openEngagement(),
  },
  { id: 'open-sample', group: 'file', whyNot: always, run: deeds => deeds.openSample() },
  { id: 'close-engagement', group: 'file', whyNot: whenOpen, run: deeds => deeds.closeEngagement() },
  { id: 'import', group: 'file', shortcut: mod('i'), whyNot: whenOpen, run: deeds => deeds.importFile() },
  { id: 'export-report', group: 'file', shortcut: mod('e'), whyNot: whenOpen, run: deeds => deeds.exportReport() },
  exchange('import-codebook', 'import'),
  exchange('export-codebook', 'codebook'),
  exchange('export-texts', 'texts'),
  exchange('export-evidence', 'evidence'),
  {
    id: 'undo',
    group: 'edit',
    shortcut: mod('z'),
    whyNot: facts => whenOpen(facts) ?? (facts.history.undo === null ? 'nothing-to-undo' : null),
    run: deeds => deeds.undo(),
  },
  {
    id: 'redo',
    group: 'edit',
    shortcut: mod('z', true),
    whyNot: facts => whenOpen(facts) ?? (facts.history.redo === null ? 'nothing-to-redo' : null),
    run: deeds => deeds.redo(),
  },
  { id: 'find', group: 'edit', shortcut: mod('f'), whyNot: always, run: deeds => deeds.find() },
  { id: 'palette', group: 'view', shortcut: mod('k'), whyNot: always, run: deeds => deeds.showPalette() },
  step('frame', '1'),
  step('losses', '2'),
  step('reasons', '3'),
  step('ranking', '4'),
  step('tools', '5'),
  step('return', '6'),
  step('report', '7'),
  step('rules', '8'),
  theme('system'),
  theme('light'),
  theme('dark'),
  language('en'),
  language('ru'),
  language('sq'),
  { id: 'full-screen', group: 'view', shortcut: { key: 'F11' }, whyNot: always, run: deeds => deeds.fullScreen() },
  { id: 'shortcuts', group: 'help', shortcut: { key: '?' }, whyNot: always, run: deeds => deeds.showShortcuts() },
  { id: 'about', group: 'help', whyNot: always, run: deeds => deeds.showAbout() },
]

export const findCommand = (id: string): CommandSpec | undefined => COMMANDS.find(command => command.id === id)
