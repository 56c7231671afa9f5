/** The desktop's own dialogs, in the caller's language. */
import { app, dialog, shell, type FileFilter } from 'electron'
import { basename, join } from 'node:path'
import type { FilePurpose } from '#shared/contract/host.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { Language } from '#shared/kit/language.ts'
import { ENGAGEMENT_ENDING } from './arguments.ts'
import type { ShellDialogs } from './ipc.ts'

const ENDINGS: { readonly [purpose in FilePurpose]: readonly string[] } = {
  spreadsheet: ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'txt', 'tsv'],
  logo: ['png', 'jpg', 'jpeg', 'svg'],
  codebook: ['qdc', 'qdpx', 'csv', 'xlsx', 'txt', 'tsv', 'ods'],
}

const pick = async (title: string, filters: FileFilter[]): Promise<string | undefined> => {
  const { canceled, filePaths } = await dialog.showOpenDialog({ title, filters, properties: ['openFile'] })
  return canceled ? undefined : filePaths[0]
}

/** Each dialog comes back when the user has answered it. */
export const createDialogs = (): Omit<ShellDialogs, 'openPresenter' | 'closePresenter'> => ({
  pickFile: (purpose, language) => {
    const t = translator(language)
    return pick(t(`menu.dialog.${purpose}`), [
      { name: t(`menu.filter.${purpose}`), extensions: [...ENDINGS[purpose]] },
      { name: t('menu.filter.all'), extensions: ['*'] },
    ])
  },
  pickEngagement: language => {
    const t = translator(language)
    return pick(t('menu.dialog.engagement'), [
      { name: t('menu.filter.engagement'), extensions: [ENGAGEMENT_ENDING.slice(1)] },
    ])
  },
  chooseTarget: async (fileName, language) => {
    const { canceled, filePath } = await dialog.showSaveDialog({
      title: translator(language)('menu.dialog.save'),
      defaultPath: join(app.getPath('documents'), basename(fileName)),
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    return canceled || filePath === '' ? undefined : filePath
  },
  reveal: path => shell.showItemInFolder(path),
})

/** Shows an outside address in full and opens it only when the user says so. */
export const offerOutside = async (address: string, language: Language): Promise<void> => {
  const t = translator(language)
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: t('menu.leave.question'),
    detail: address,
    buttons: [t('common.cancel'), t('menu.leave.open')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 1) await shell.openExternal(address)
}
