/** All messages by namespace; a namespace file holds the three languages side by side. */
import { brainstorm } from './messages/brainstorm.ts'
import { charts } from './messages/charts.ts'
import { cli } from './messages/cli.ts'
import { clientsurvey } from './messages/clientsurvey.ts'
import { coding } from './messages/coding.ts'
import { commands } from './messages/commands.ts'
import { common } from './messages/common.ts'
import { domain } from './messages/domain.ts'
import { errors } from './messages/errors.ts'
import { evidence } from './messages/evidence.ts'
import { exchange } from './messages/exchange.ts'
import { frame } from './messages/frame.ts'
import { history } from './messages/history.ts'
import { importMessages } from './messages/import.ts'
import { interview } from './messages/interview.ts'
import { losses } from './messages/losses.ts'
import { lossdetail } from './messages/lossdetail.ts'
import { menu } from './messages/menu.ts'
import { plan } from './messages/plan.ts'
import { ranking } from './messages/ranking.ts'
import { reasons } from './messages/reasons.ts'
import { report } from './messages/report.ts'
import { reportscreen } from './messages/reportscreen.ts'
import { rules } from './messages/rules.ts'
import { shell } from './messages/shell.ts'
import { side } from './messages/side.ts'
import { staff } from './messages/staff.ts'
import { start } from './messages/start.ts'
import { surveyImport } from './messages/survey-import.ts'
import { ui } from './messages/ui.ts'
import { wizard } from './messages/wizard.ts'
import { worksheets } from './messages/worksheets.ts'

export const messages = {
  brainstorm,
  charts,
  cli,
  clientsurvey,
  coding,
  commands,
  common,
  domain,
  errors,
  evidence,
  exchange,
  frame,
  history,
  import: importMessages,
  interview,
  lossdetail,
  losses,
  menu,
  plan,
  ranking,
  reasons,
  report,
  reportscreen,
  rules,
  shell,
  side,
  staff,
  start,
  surveyimport: surveyImport,
  ui,
  wizard,
  worksheets,
} as const

type Messages = typeof messages
type WithoutPlural<Key> = Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key

/** Every key of the English messages as `namespace.key`, plural endings taken off. */
export type MessageKey = {
  [Name in keyof Messages]: `${Name & string}.${WithoutPlural<keyof Messages[Name]['en']> & string}`
}[keyof Messages]
