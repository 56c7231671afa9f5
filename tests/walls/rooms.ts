/** The rooms of the house and who may import whom, each rule with its reason. A file that is in no room is an error. */

export type Room = {
  readonly name: string
  /** Folder prefix, or an exact file, from the top of the project. The longest match decides. */
  readonly path: string
  /** Names of the rooms it may import; itself always. */
  readonly imports: readonly string[]
  /** Packages (or `node:`) it may import; `type:` before a name allows its types only. */
  readonly packages: readonly string[]
  readonly because: string
}

const PURE =
  'Pure: no file, no window, no clock, no randomness, so that both sides can use it and every figure can be tested.'

export const ROOMS: readonly Room[] = [
  {
    name: 'kit',
    path: 'shared/kit/',
    imports: [],
    packages: [],
    because: 'The kit stands under everything and imports nothing.',
  },
  { name: 'domain', path: 'shared/domain/', imports: ['kit'], packages: ['zod'], because: PURE },
  { name: 'analysis', path: 'shared/analysis/', imports: ['kit', 'domain'], packages: [], because: PURE },
  {
    name: 'charts',
    path: 'shared/charts/',
    imports: ['kit', 'domain', 'analysis', 'i18n'],
    packages: [],
    because: PURE,
  },
  {
    name: 'i18n',
    path: 'shared/i18n/',
    imports: ['kit', 'domain', 'analysis'],
    packages: ['i18next'],
    because: PURE,
  },
  {
    name: 'contract',
    path: 'shared/contract/',
    imports: ['kit', 'domain', 'analysis'],
    packages: ['zod'],
    because: 'The contract is data that every door reads.',
  },

  {
    name: 'storage',
    path: 'electron/storage/',
    imports: ['kit', 'domain', 'analysis', 'contract', 'i18n'],
    packages: ['node:', 'better-sqlite3'],
    because: 'The only room with SQL; it knows no other room of this side.',
  },
  {
    name: 'workbooks',
    path: 'electron/workbooks/',
    imports: ['kit', 'domain', 'contract', 'i18n'],
    packages: ['node:', 'xlsx', 'papaparse', 'chardet'],
    because: 'The only room that reads and writes spreadsheets; bytes in, rows out.',
  },
  {
    name: 'exchange',
    path: 'electron/exchange/',
    imports: ['kit', 'domain'],
    packages: ['node:', 'saxes', 'fflate'],
    because: 'The only room that reads and writes REFI-QDA; bytes in, codes and projects out, and back.',
  },
  {
    name: 'reporting',
    path: 'electron/reporting/',
    imports: ['kit', 'domain', 'analysis', 'charts', 'contract', 'i18n'],
    packages: ['node:', 'pdfmake', 'fontkit', 'pdfjs-dist'],
    because: 'The only room with pdfmake; facts in, paper out.',
  },
  {
    name: 'services',
    path: 'electron/services/',
    imports: ['kit', 'domain', 'analysis', 'contract', 'i18n', 'storage', 'workbooks', 'reporting', 'exchange'],
    packages: ['node:', 'zod'],
    because: 'Use cases: they open the transaction, call analysis, call storage; no thread, no door.',
  },
  {
    name: 'jobs',
    path: 'electron/jobs/',
    imports: ['kit', 'contract'],
    packages: ['node:'],
    because: 'The only room that starts workers; it knows nothing of their work.',
  },
  {
    name: 'workers',
    path: 'electron/jobs/workers/',
    imports: ['kit', 'domain', 'contract', 'jobs', 'services', 'storage', 'workbooks', 'reporting', 'exchange'],
    packages: ['node:'],
    because: 'A worker is a second place of wiring: it may know every room whose work it does.',
  },
  {
    name: 'gate',
    path: 'electron/gate/',
    imports: ['kit', 'domain', 'analysis', 'contract', 'i18n', 'services', 'jobs', 'storage', 'workbooks', 'reporting'],
    packages: ['node:', 'type:zod'],
    because: 'The gate wires the rooms once and lets every call through one place.',
  },
  {
    name: 'shell',
    path: 'electron/shell/',
    imports: ['kit', 'domain', 'contract', 'i18n', 'gate', 'launch'],
    packages: ['node:', 'electron', 'zod'],
    because: 'The only room that may import electron: windows, menus, dialogs, the IPC door; no rule, no SQL.',
  },
  {
    name: 'webhost',
    path: 'electron/webhost/',
    imports: ['kit', 'domain', 'contract', 'i18n', 'gate', 'launch'],
    packages: ['node:'],
    because: 'A thin HTTP door: it checks who asks and hands everything to the gate.',
  },
  {
    name: 'cli',
    path: 'electron/cli/',
    imports: ['kit', 'domain', 'analysis', 'contract', 'i18n', 'gate', 'launch'],
    packages: ['node:'],
    because: 'A thin door for the command line: words in, answers out.',
  },
  {
    name: 'launch',
    path: 'electron/launch/',
    imports: ['kit', 'cli'],
    packages: ['node:', 'zod'],
    because:
      'What happens before a door opens: the check of Node, folders, the build, the start scripts in plain JavaScript.',
  },

  {
    name: 'client',
    path: 'renderer/client/',
    imports: ['kit', 'contract', 'i18n'],
    packages: ['react', '@tanstack/react-query'],
    because: 'The only room that sees fetch or the bridge.',
  },
  {
    name: 'ui',
    path: 'renderer/ui/',
    imports: ['kit', 'charts', 'i18n'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'lucide-react',
      '@tanstack/react-virtual',
      '@tanstack/react-table',
      '@expo-google-fonts/',
    ],
    because: 'Look and feel without knowledge of the audit.',
  },
  {
    name: 'app',
    path: 'renderer/app/',
    imports: ['kit', 'domain', 'contract', 'i18n', 'client', 'ui', 'steps', 'launcher'],
    packages: ['react', 'react-dom', 'react-aria-components', 'lucide-react', 'wouter', '@tanstack/react-query'],
    because: 'The shell and the routes: it alone knows all steps.',
  },
  {
    name: 'renderer',
    path: 'renderer/',
    imports: ['app', 'client', 'ui', 'i18n', 'kit'],
    packages: ['react', 'react-dom', 'zod'],
    because: 'The entry of the renderer.',
  },
  {
    name: 'steps',
    path: 'renderer/steps/',
    imports: ['kit', 'domain', 'analysis', 'charts', 'contract', 'i18n', 'client', 'ui', 'launcher'],
    packages: ['react', 'react-aria-components', 'lucide-react', 'wouter', '@tanstack/react-query'],
    because: 'One folder a step of the audit; a step never imports another step.',
  },
  {
    name: 'launcher',
    path: 'renderer/app/import-launcher.tsx',
    imports: ['kit', 'contract', 'client', 'ui', 'steps', 'i18n'],
    packages: ['react'],
    because: 'Steps ask for the import dialog here without knowing it.',
  },

  { name: 'resources', path: 'resources/', imports: [], packages: [], because: 'Ships, never executes.' },
  { name: 'tests', path: 'tests/', imports: ['*'], packages: ['*'], because: 'Tests may see every room.' },
]
