/** The English sample: the companies, the people who serve the clients, the segments and regions. */
import type { SceneWords } from '../sample-words.ts'

export const sceneEn: SceneWords = {
  clientCompany: 'Northwind Components',
  industry: 'Fasteners and packaging for workshops',
  frameNote:
    'Framework contracts of one year; a client counts as lost on the day the contract ends without renewal. The roster comes from the order system, the reasons in it from the managers.',
  consultancy: 'Hartmann & Dervishi Consulting',
  contacts: 'Hartmann & Dervishi Consulting\naudit@hartmann-dervishi.example\nwww.hartmann-dervishi.example',
  confidentiality: 'Confidential. For the management of Northwind Components only.',
  managers: ['Alan Pryce', 'Diane Foster', 'Martin Cole', 'Priya Shah', 'Sean Doyle'],
  segments: ['Joinery and furniture', 'Metalwork', 'Machinery service', 'Packing and dispatch'],
  regions: ['North', 'Midlands', 'South West', 'South East', 'Wales'],
  crmReasons: ['price', 'no more need', 'went to a competitor'],
}
