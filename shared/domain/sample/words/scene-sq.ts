/** The Albanian sample: the companies, the people who serve the clients, the segments and regions. */
import type { SceneWords } from '../sample-words.ts'

export const sceneSq: SceneWords = {
  clientCompany: 'Northwind Komponente',
  industry: 'Bulona, vida dhe ambalazhe për punishte',
  frameNote:
    'Kontrata kuadër njëvjeçare; klienti quhet i humbur ditën kur kontrata mbaron pa u rinovuar. Lista e klientëve vjen nga sistemi i porosive, ndërsa arsyet në të i kanë shkruar menaxherët.',
  consultancy: 'Hartmann & Dervishi Konsulencë',
  contacts: 'Hartmann & Dervishi Konsulencë\naudit@hartmann-dervishi.example\nwww.hartmann-dervishi.example',
  confidentiality: 'Konfidenciale. Vetëm për drejtimin e kompanisë Northwind Komponente.',
  managers: ['Arben Prifti', 'Drita Fusha', 'Mirela Koçi', 'Petrit Shehu', 'Sokol Duka'],
  segments: ['Zdrukthëtari dhe mobilie', 'Përpunim metali', 'Servis makinerish', 'Paketim dhe dërgim'],
  regions: ['Tiranë', 'Durrës', 'Shkodër', 'Elbasan', 'Vlorë'],
  crmReasons: ['çmimi', 's’kanë më nevojë', 'shkuan te konkurrenti'],
}
