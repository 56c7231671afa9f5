/** The thirteen rules and their findings. */
export const rules = {
  en: {
    1: 'Losses are inevitable.',
    2: 'Returning clients is hard on those who do it.',
    3: 'Not every client can be returned.',
    4: 'Not every client should be returned.',
    5: 'A return at the first attempt is a wonder: plan several contacts.',
    6: 'The less time has passed, the easier the return.',
    7: 'The smaller the problem in the client’s eyes, the easier the return.',
    8: 'Errors of people are harder to repair than others.',
    9: 'The stated reason may not be the real one.',
    10: 'The employee who lost the client must not be the one to return the client.',
    11: 'Returned means that a new order was placed.',
    12: 'A returned client is more sensitive to problems: watch over them.',
    13: 'A client lost twice is not returned.',
    'finding.everyone-planned': 'Every departed client is in the plan. Choose those worth returning.',
    'finding.promise-before-repair':
      'A guarantee is offered while the error behind it is not repaired (offers: {{count, number}}): {{records}}',
    'finding.offer-on-stated-reason':
      'An offer answers a reason that was stated but never verified (offers: {{count, number}}): {{records}}',
    'finding.loser-is-returner':
      'The employee who lost the client is assigned to win the client back (clients: {{count, number}}): {{records}}',
    'finding.returned-without-order': 'Marked as returned without a new order (clients: {{count, number}}): {{records}}',
    'finding.lost-twice': 'Lost twice and still in the plan (clients: {{count, number}}): {{records}}',
  },
} as const
