/** The English sample: the consultant's own words on reasons, tools, offers, contacts and the report. */
import type { PlanWords } from '../sample-words.ts'

export const planEn: PlanWords = {
  ownReasonDefinition:
    'From April every order below 400 euros was refused. Workshops of up to five people learned of it from a circular letter.',
  overrideNote: 'Only the team names the price; not one of the clients asked did. It can wait until a client says so.',
  tools: [
    'For the largest clients: the director and the new manager go together, with the delivery record in hand.',
    'Made by the head of service, never by the manager who lost the client.',
    'Signed by hand, and only after the packing check has run for eight weeks.',
    'A visit to the successor within ten days; from now on every change of contact is asked for once a quarter.',
  ],
  offers: [
    {
      title: 'Complete, or the delivery is free',
      promise:
        'Every box is weighed and checked before it leaves. If an item is missing, the client pays nothing for the delivery and the rest comes within 24 hours.',
    },
    {
      title: 'Two names, one direct line',
      promise:
        'Every client has a manager and a deputy; a message is answered within two working hours. New contact persons are visited at the beginning, and workshops of up to five people have no minimum order.',
    },
  ],
  contacts: [
    'Trial order after the meeting; watch every delivery.',
    'Asks for the delivery record of the last two months.',
    'Met the new buyer; wants to see a price list.',
    'Has a contract elsewhere until summer; ask again then.',
    'The successor was pleased about the visit.',
  ],
  report: {
    title: 'Why clients leave Northwind Components',
    author: 'Anna Hartmann',
    opening:
      'Forty-two clients left in ten months. The company believes that the price drives them away; not one of the clients asked named it. They left because deliveries came incomplete, because nobody could be reached, and because nobody noticed when the person who ordered had gone. All three can be repaired, and the first repair has begun.',
    decisions: [
      'Make the packing check permanent and report the share of complete deliveries every month.',
      'Give every manager a deputy and limit the number of clients per manager.',
      'Introduce a succession routine for every change of contact person.',
    ],
  },
}
