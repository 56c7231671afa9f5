/** How to win clients back: the tools chosen, the offers that give a reason to return, and whom to contact. */
import { textIn } from '#shared/kit/language.ts'
import type { Content } from 'pdfmake/interfaces'
import { CONTACT_STATES, type Contact, type Offer } from '#shared/domain/win-back.ts'
import { formatDay } from '#shared/i18n/formats.ts'
import { dataTable } from '../layout/data-table.ts'
import { chapter, headed } from '../layout/headings.ts'
import { paragraphs } from '../layout/paragraphs.ts'
import type { ReportContext } from '../report-context.ts'
import type { ChosenTool } from '../report-facts.ts'

const published = (context: ReportContext, { tool }: ChosenTool): string => {
  const source = [textIn(tool.source, context.facts.language), context.t(`domain.evidence.${tool.evidence}`)]
    .filter(text => text !== '')
    .join(', ')
  return tool.rate === null ? source : `${context.local(tool.rate.text)} (${source})`
}

const toolNotes = (context: ReportContext): Content[] => {
  const { facts, t, local } = context
  const noted = facts.tools.filter(({ choice }) => choice.note.trim() !== '')
  if (noted.length === 0) return []
  const blocks = noted.flatMap(({ choice, tool }): Content[] => [
    { text: local(tool.name), style: 'h3' },
    ...paragraphs(choice.note),
  ])
  return headed({ text: t('report.tools.notes') }, blocks, 45)
}

const tools = (context: ReportContext): Content[] => {
  const { facts, t, palette, local } = context
  if (facts.tools.length === 0) {
    return headed({ text: t('report.tools.chosen') }, [{ text: t('report.tools.none'), style: 'body' }], 20)
  }
  const table = dataTable(
    palette,
    [
      { title: t('report.tools.tool'), width: 186 },
      { title: t('report.tools.cost'), width: 62, align: 'right' },
      { title: t('report.tools.expected'), width: 62, align: 'right' },
      { title: t('report.tools.published'), width: 160 },
    ],
    facts.tools.map(chosen => [
      {
        stack: [
          { text: local(chosen.tool.name), style: 'cellStrong' },
          { text: t('report.tools.needs', { needs: local(chosen.tool.needs) }), style: 'small' },
        ],
      },
      chosen.choice.costPerClient === null ? '–' : context.money(chosen.choice.costPerClient),
      chosen.choice.expectedReturn === null ? '–' : context.share(chosen.choice.expectedReturn, 0),
      published(context, chosen),
    ]),
  )
  return [
    ...headed({ text: t('report.tools.chosen') }, [table, { text: t('report.tools.publishedNote'), style: 'note' }]),
    ...toolNotes(context),
  ]
}

/** The first offer's own heading keeps 40 points below itself: the heading of all offers must keep both together. */
const OFFER_ROOM = 105

const offerBlock = (context: ReportContext, offer: Offer): Content[] => {
  const { t, palette } = context
  const reasons = offer.reasonIds.map(id => context.quoted(context.reasonName(id)))
  const terms = [
    t(`domain.offer.${offer.kind}`),
    ...(offer.deadline === null ? [] : [t('report.offers.until', { day: context.day(offer.deadline) })]),
  ]
  return [
    ...headed(
      { text: offer.title, style: 'h3' },
      [{ text: terms.join(' · '), style: 'small', margin: [0, 0, 0, 3] }],
      40,
    ),
    ...paragraphs(offer.promise),
    ...(reasons.length === 0
      ? []
      : [{ text: t('report.offers.answers', { list: reasons.join(', ') }), style: 'body' }]),
    {
      text: offer.errorRepaired ? t('report.offers.repaired') : t('report.offers.notRepaired'),
      style: 'body',
      color: offer.errorRepaired ? palette.ok : palette.warn,
    },
  ]
}

const offers = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const blocks: Content[] =
    facts.offers.length === 0
      ? [{ text: t('report.offers.none'), style: 'body' }]
      : facts.offers.flatMap(offer => offerBlock(context, offer))
  return headed({ text: t('report.offers.heading') }, blocks, OFFER_ROOM)
}

const contactTable = (context: ReportContext, contacts: readonly Contact[]): Content => {
  const { facts, t, palette, local } = context
  const named = facts.settings.includeDepartedList
  const toolName = (id: string | null): string => {
    const chosen = facts.tools.find(each => each.tool.id === id)
    return chosen === undefined ? '–' : local(chosen.tool.name)
  }
  const offerTitle = (id: string | null): string => facts.offers.find(offer => offer.id === id)?.title ?? '–'
  return dataTable(
    palette,
    [
      { title: t('report.contacts.number'), width: 22, align: 'right' },
      { title: t('report.contacts.client'), width: 98 },
      { title: t('report.contacts.tool'), width: 84 },
      { title: t('report.contacts.offer'), width: 84 },
      { title: t('report.contacts.assigned'), width: 62 },
      { title: t('report.contacts.planned'), width: 56 },
      { title: t('report.contacts.state'), width: 64 },
    ],
    contacts.map((contact, index) => [
      String(index + 1),
      named ? contact.clientName : t('report.contacts.clientNumber', { number: index + 1 }),
      toolName(contact.toolId),
      offerTitle(contact.offerId),
      contact.assignedTo || '–',
      contact.plannedOn === null ? '–' : formatDay(contact.plannedOn, facts.language, 'short'),
      t(`domain.contact.${contact.state}`),
    ]),
  )
}

const contacts = (context: ReportContext): Content[] => {
  const { facts, t } = context
  const heading = { text: [t('report.contacts.heading'), ...context.ref('contacts')] }
  if (facts.contacts.length === 0) {
    return headed(heading, [{ text: t('report.contacts.none'), style: 'body' }], 20)
  }
  const states = CONTACT_STATES.flatMap(state => {
    const count = facts.contacts.filter(contact => contact.state === state).length
    return count === 0 ? [] : [`${t(`domain.contact.${state}`)} ${context.number(count)}`]
  })
  const sentences = [
    t('report.contacts.count', { count: facts.contacts.length }),
    t('report.contacts.states', { list: states.join(', ') }),
    ...(facts.settings.includeDepartedList ? [] : [t('report.contacts.namesLeftOut')]),
  ]
  const inOrder = facts.contacts.toSorted((one, other) => one.position - other.position)
  return headed(heading, [{ text: sentences.join(' '), style: 'body' }, contactTable(context, inOrder)], 90)
}

export const toolsAndOffersSection = (context: ReportContext): Content[] => {
  const { t } = context
  return [
    ...chapter(t('report.tools.heading'), t('report.tools.lead')),
    ...tools(context),
    ...offers(context),
    ...contacts(context),
  ]
}
