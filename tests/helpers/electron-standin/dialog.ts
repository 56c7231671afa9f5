/** `electron.dialog`: nobody is there to answer, so a test scripts the answer by replacing the function. */
import { strict } from './strict.ts'

const unscripted = (name: string): Error => new Error(`electron.dialog.${name} was called and no test scripted it`)

const asks = (name: string) => async (): Promise<never> => {
  throw unscripted(name)
}

const asksAtOnce = (name: string) => (): never => {
  throw unscripted(name)
}

export const dialog = strict('dialog', {
  showOpenDialog: asks('showOpenDialog'),
  showSaveDialog: asks('showSaveDialog'),
  showMessageBox: asks('showMessageBox'),
  showOpenDialogSync: asksAtOnce('showOpenDialogSync'),
  showSaveDialogSync: asksAtOnce('showSaveDialogSync'),
  showMessageBoxSync: asksAtOnce('showMessageBoxSync'),
  showErrorBox: asksAtOnce('showErrorBox'),
})
