/** Reads the Telco test data, where present: tenure, contract, monthly charges and churn of 7,043 clients. */
import { readFileSync } from 'node:fs'
import { testData } from '#tests/helpers/test-data.ts'

export const telcoPath = testData('telco/Telco-Customer-Churn.csv')

export type TelcoRow = {
  readonly tenure: number
  readonly contract: string
  readonly monthly: string
  readonly churned: boolean
}

export const readTelco = (path: string): TelcoRow[] => {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const names = head.split(',')
  const column = (cells: string[], name: string): string => cells[names.indexOf(name)] ?? ''
  return lines.map(line => {
    const cells = line.split(',')
    return {
      tenure: Number(column(cells, 'tenure')),
      contract: column(cells, 'Contract'),
      monthly: column(cells, 'MonthlyCharges'),
      churned: column(cells, 'Churn') === 'Yes',
    }
  })
}
