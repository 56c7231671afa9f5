/** The library of this computer and the life of an engagement: create, open, close, sample, frame, history. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DeviceSettings, EngagementView } from '#shared/contract/library.ts'
import { DEFAULT_BRAND, type Logo } from '#shared/domain/brand.ts'
import type { Frame } from '#shared/domain/frame.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import { LANGUAGES } from '#shared/kit/language.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import {
  countAll,
  findBrand,
  getEngagement,
  holdsMoney,
  insertEngagement,
  listLogos,
  saveFrame,
  type LogoRow,
} from '#electron/storage/queries/engagement-queries.ts'
import {
  findLibrarySetting,
  forgetEngagement,
  listKnownEngagements,
  rememberEngagement,
  saveLibrarySetting,
} from '#electron/storage/queries/library-queries.ts'
import { saveMethod } from '#electron/storage/queries/study-queries.ts'
import type { Reader, Writer } from '#electron/storage/sqlite.ts'
import { recordingTurns } from './brainstorm/freeze-record.ts'
import { edit, withEngagement, type Handlers, type OpenEngagement, type ServiceContext } from './context.ts'
import { eraseDue } from './erase-interviews.ts'
import { fileNamePart } from './file-name.ts'
import { fillWithSample } from './sample-service.ts'

type Names =
  | 'app.about'
  | 'library.get'
  | 'library.saveSettings'
  | 'library.forget'
  | 'engagement.create'
  | 'engagement.open'
  | 'engagement.openSample'
  | 'engagement.close'
  | 'engagement.verify'
  | 'engagement.get'
  | 'frame.save'
  | 'history.undo'
  | 'history.redo'

/** The language and look of this device: English and the system’s own until somebody chooses. */
export const readDeviceSettings = (reader: Reader): DeviceSettings => {
  const language = LANGUAGES.find(one => one === findLibrarySetting(reader, 'language')) ?? 'en'
  const theme = (['light', 'dark'] as const).find(one => one === findLibrarySetting(reader, 'theme')) ?? 'system'
  return { language, theme }
}

/** The running year and the one before it, until the consultant says otherwise. */
const proposedFrame = (
  today: string,
  given: Pick<Frame, 'clientCompany' | 'market' | 'currency' | 'reportLanguage'>,
): Frame => {
  const year = Number(today.slice(0, 4))
  return {
    ...given,
    industry: '',
    period: { from: `${year}-01-01`, to: today },
    previousYear: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    lostRule: { kind: 'contractual' },
    note: '',
  }
}

const freePath = (folder: string, name: string): string => {
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${name}${copy === 1 ? '' : ` ${copy}`}.churnaudit`)
    if (!existsSync(path)) return path
  }
}

const dataUrl = (logo: LogoRow): Logo => ({
  owner: logo.owner,
  mediaType: logo.media_type,
  dataUrl: `data:${logo.media_type};base64,${Buffer.from(logo.bytes).toString('base64')}`,
})

const viewOf = (open: OpenEngagement): EngagementView => {
  const { undo, redo } = open.file.history()
  return {
    engagement: getEngagement(open.reader),
    brand: findBrand(open.reader) ?? DEFAULT_BRAND,
    logos: listLogos(open.reader).map(dataUrl),
    path: open.file.path,
    savedAt: open.file.savedAt(),
    history: { undo: undo ?? null, redo: redo ?? null },
    counts: countAll(open.reader),
  }
}

export const createLibraryService = (context: ServiceContext): Handlers<Names> => {
  const { engagements, library, clock, resources } = context

  const remember = (open: OpenEngagement): void => {
    const engagement = getEngagement(open.reader)
    library.write(writer =>
      rememberEngagement(writer, {
        path: open.file.path,
        clientCompany: engagement.clientCompany,
        isSample: engagement.isSample,
        openedAt: clock(),
      }),
    )
    context.emit({ type: 'library' })
  }
  const create = (
    path: string,
    fill: (writer: Writer, id: OpenEngagement['id']) => Result<null>,
  ): Result<OpenEngagement> => {
    const created = engagements.create(path, (writer, id) => {
      for (const method of resources.methods) saveMethod(writer, method)
      return fill(writer, id)
    })
    if (created.ok) remember(created.value)
    return created
  }
  const open = (path: string): Result<{ readonly engagement: OpenEngagement['id'] }> => {
    const opened = engagements.open(path)
    if (!opened.ok) return opened
    eraseDue(context, opened.value.file)
    remember(opened.value)
    return ok({ engagement: opened.value.id })
  }
  const makeLibraryFolder = (): Result<null> => {
    try {
      mkdirSync(context.libraryFolder, { recursive: true })
      return ok(null)
    } catch {
      return fail('folder-not-writable', { file: context.libraryFolder })
    }
  }
  const turn = (id: OpenEngagement['id'], direction: 'undo' | 'redo'): Result<{ readonly label: string }> =>
    withEngagement(context, id, open => {
      const step = recordingTurns(open, { at: clock(), reason: '' }, () => open.file[direction]())
      if (!step.ok) return step
      context.emit({
        type: 'changed',
        engagement: id,
        areas: [
          'engagement',
          'losses',
          'clients',
          'imports',
          'studies',
          'texts',
          'reasons',
          'ranking',
          'tools',
          'offers',
          'contacts',
          'rules',
          'report',
          'brainstorm',
        ],
      })
      return ok({ label: step.value.label })
    })

  return {
    'app.about': () => ok({ name: 'Churn Audit', version: context.version }),
    'library.get': () =>
      ok({
        entries: listKnownEngagements(library.reader).map(known => ({ ...known, missing: !existsSync(known.path) })),
        settings: readDeviceSettings(library.reader),
        folder: context.libraryFolder,
        version: context.version,
      }),
    'library.saveSettings': ({ language, theme }) => {
      const saved = library.write(writer => {
        if (language !== undefined) saveLibrarySetting(writer, 'language', language)
        if (theme !== undefined) saveLibrarySetting(writer, 'theme', theme)
      })
      if (saved.ok) context.emit({ type: 'library' })
      return saved
    },
    'library.forget': ({ path }) => {
      const forgotten = library.write(writer => forgetEngagement(writer, path))
      if (forgotten.ok) context.emit({ type: 'library' })
      return forgotten
    },
    'engagement.create': (input, caller) => {
      if (input.path === undefined) {
        const made = makeLibraryFolder()
        if (!made.ok) return made
      } else if (!existsSync(dirname(input.path))) return fail('folder-missing', { file: dirname(input.path) })
      const path = input.path ?? freePath(context.libraryFolder, fileNamePart(input.clientCompany) || 'Engagement')
      const frame = proposedFrame(dayOfInstant(clock()), {
        ...input,
        reportLanguage: input.reportLanguage ?? caller.language,
      })
      const created = create(path, (writer, id) => ok(insertEngagement(writer, id, frame, clock(), false) ?? null))
      return created.ok ? ok({ engagement: created.value.id, path }) : created
    },
    'engagement.open': ({ path }) => open(path),
    'engagement.openSample': ({ language }) => {
      const made = makeLibraryFolder()
      if (!made.ok) return made
      const path = join(context.libraryFolder, `Sample (${language}).churnaudit`)
      if (existsSync(path)) return open(path)
      const created = create(path, (writer, id) => fillWithSample(context, writer, id, language))
      return created.ok ? ok({ engagement: created.value.id }) : created
    },
    'engagement.close': async ({ engagement }) => {
      await context.jobs.stop(engagement)
      return engagements.close(engagement)
    },
    'engagement.verify': ({ engagement }) =>
      withEngagement(context, engagement, open => {
        const sound = open.file.verify()
        return sound.ok ? ok({ sound: true }) : sound
      }),
    'engagement.get': ({ engagement }) => withEngagement(context, engagement, open => ok(viewOf(open))),
    'frame.save': ({ engagement, frame }) => {
      const found = engagements.find(engagement)
      const isRenamed = found.ok && getEngagement(found.value.reader).clientCompany !== frame.clientCompany
      const saved = edit(
        context,
        engagement,
        { label: 'frame-saved', areas: ['losses', 'clients', 'ranking', 'contacts', 'rules', 'report'] },
        writer => {
          if (getEngagement(writer).currency !== frame.currency && holdsMoney(writer))
            return fail('currency-in-use', { currency: frame.currency })
          saveFrame(writer, frame)
          return ok(null)
        },
      )
      if (saved.ok && isRenamed) remember(found.value)
      return saved
    },
    'history.undo': ({ engagement }) => turn(engagement, 'undo'),
    'history.redo': ({ engagement }) => turn(engagement, 'redo'),
  }
}
