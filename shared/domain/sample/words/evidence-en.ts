/** The English sample: what the workshop, the staff and the departed clients said. */
import type { EvidenceWords } from '../sample-words.ts'

export const evidenceEn: EvidenceWords = {
  studies: {
    brainstorm: {
      title: 'Workshop with management and the front line',
      question: 'Why do clients stop ordering from us?',
      facilitator: 'Anna Hartmann',
      note: 'Nine people, five dots each, second vote. Frozen before any client was asked.',
    },
    staff: {
      title: 'Anonymous poll of sales, service and dispatch',
      question: 'Why did the clients whom you served leave?',
      facilitator: 'Anna Hartmann',
      note: 'Paper forms in a closed box; the managers themselves answered too.',
    },
    survey: {
      title: 'Telephone survey of departed clients',
      question: 'Why did you stop ordering, and which of the reasons was the most painful?',
      facilitator: 'Ilir Dervishi',
      note: 'Thirty-five departed clients were called, each up to three times.',
    },
    interview: {
      title: 'Exit interviews',
      question: 'Why did you stop, and what would make you reconsider?',
      facilitator: 'Anna Hartmann',
      note: 'No interview brought a reason that the survey had not brought.',
    },
  },
  brainstorm: [
    'The others undercut us',
    'Sixty days to pay elsewhere',
    'Boxes go out short',
    'We miss the promised day',
    'Their web shop shows the stock',
    'Nobody picks up the phone',
    'Wrong item numbers on invoices',
    'E-mails lie unanswered',
    'New owners bring their own suppliers',
    'The new minimum order',
    'They cut their own crates now',
  ],
  staff: [
    'They all say the same: you are too dear.',
    'A few cents on a screw and they are gone.',
    'Price. It is always price.',
    'We promise Thursday and deliver Monday.',
    'Imports are a third cheaper, we cannot match that.',
    'Half a pallet today, the rest next week. I would be cross too.',
    'Customers compare on the internet and take the cheapest.',
    'The competitor lets them pay after sixty days.',
    'The discount of the competitor was simply bigger.',
    'When the lorry is late the whole workshop stands still.',
    'Price, and after that a new boss who wants his own people.',
    'Our order form is still a sheet of paper.',
    'They wanted longer to pay and we said no.',
    'Some bought a saw and make their own crates.',
  ],
  survey: [
    {
      role: 'Purchasing manager',
      said: [
        'Every second delivery came short. I stopped believing the delivery note.',
        'And when I rang about it, I got the voicemail.',
      ],
    },
    {
      role: 'Owner',
      said: ['I left four messages in one week. Nobody called back.', 'Two written enquiries, not even a “received”.'],
    },
    {
      role: 'Head of purchasing',
      said: ['Our buyer retired in March. Nobody from your side ever got in touch with me.'],
    },
    {
      role: 'Workshop manager',
      said: ['Eight boxes ordered, five came. Three carpenters sat there waiting for hinges.'],
    },
    { role: 'Owner', said: ['I had to count everything twice. That is not my job.'] },
    {
      role: 'Managing director',
      said: ['The colleague who knew you has gone. For me you were a name on an old invoice.'],
    },
    {
      role: 'Production planner',
      said: ['A promised Tuesday became Friday, three times in a row.', 'And on the Friday half of it was missing.'],
    },
    { role: 'Owner', said: ['Our manager was always “in a meeting”. For two months.'] },
    {
      role: 'Purchasing manager',
      said: [
        'The missing part always came by courier, at my expense in time.',
        'Then came the minimum order and I was done.',
      ],
    },
    { role: 'Owner', said: ['We are four people. I do not need four hundred euros of screws at once.'] },
    { role: 'Office manager', said: ['I took over purchasing in spring and did not know you existed.'] },
    {
      role: 'Head of assembly',
      said: ['Without the last twenty bolts a machine is scrap metal. That happened twice.'],
    },
    { role: 'Purchasing assistant', said: ['At the new supplier I see the stock on my phone and order in a minute.'] },
    {
      role: 'Owner',
      said: ['I like the man, but you cannot reach him.', 'And what came was seldom what I had ordered.'],
    },
    {
      role: 'Site manager',
      said: [
        'The new group owners brought a list of suppliers.',
        'The lady who could have spoken up for you had left.',
      ],
    },
    { role: 'Workshop manager', said: ['Short, short, complete, short. I kept a list.'] },
    { role: 'Owner', said: ['When something goes wrong I want a voice, not a mailbox.'] },
    { role: 'Head of purchasing', said: ['My predecessor had your number in his head, and took it with him.'] },
    { role: 'Production manager', said: ['One line stood for a day because of a missing bag of rivets.'] },
    { role: 'Owner', said: ['I pay for a hundred and get ninety. Then I wait for the credit note.'] },
    {
      role: 'Dispatch manager',
      said: ['Our lorry was loaded, your cartons were not there.', 'And the invoice listed them all the same.'],
    },
    {
      role: 'Purchasing manager',
      said: ['I called seven times in three weeks. The eighth call went to somebody else.'],
    },
  ],
  interviews: [
    {
      name: 'Helen Marsh',
      role: 'Purchasing manager, joinery',
      note: 'First named the payment terms; after the questions it was the short deliveries. The terms were only the occasion.',
      said: [
        'They gave us sixty days instead of thirty, that was it really.',
        'Honestly? Seven of the last ten deliveries came short. If they had been complete I would never have looked around.',
        'And you never knew which day the rest would come.',
      ],
    },
    {
      name: 'Tom Baxter',
      role: 'Owner, metal workshop',
      note: 'Stated and verified agree. He would try again with a written promise of complete deliveries.',
      said: [
        'I can live with a higher price. I cannot live with a half-empty box.',
        'The minimum order came in a letter, from one month to the next, without a word why.',
        'The new one has an app. Nice, but I would not have left for it.',
      ],
    },
    {
      name: '',
      role: 'Production manager, machinery service',
      note: 'The unanswered messages turned out to be one person: the manager, who had twice as many clients as his colleagues.',
      said: [
        'Our questions simply vanished.',
        'I do not blame the firm. I blame that the one man we had could never be reached.',
      ],
    },
    {
      name: 'Janet Lowe',
      role: 'Head of supply, packing firm',
      note: 'The firm never learned that its contact had retired. A single visit would have kept the client.',
      said: [
        'Roger ordered from you for eleven years. When he retired I inherited an empty folder, and nobody introduced himself.',
        'I did ring once. I am still waiting.',
      ],
    },
    {
      name: '',
      role: 'Owner, furniture workshop',
      note: 'Spoke of deadlines first; the dates were kept, but with incomplete goods. No quotation.',
      said: [
        'You were always late.',
        'Well, the lorry was on time. What I needed was not on it.',
        'The credit notes never matched what was missing.',
      ],
    },
    {
      name: 'Simon Hale',
      role: 'Office manager, steel construction',
      note: 'The web shop was a pretext; the true reason is the manager. He took over purchasing a year ago.',
      said: [
        'The others have a proper web shop.',
        'I would have ordered by pigeon if somebody had answered.',
        'In autumn three deliveries in a row were incomplete.',
        'When I took over the job nobody from your firm came by. The competitor was there in the first week.',
      ],
    },
    {
      name: '',
      role: 'Technical director, machine builder',
      note: 'The decision was taken by the parent company. It would have been open to an exception had anyone asked.',
      said: [
        'After the takeover we were given a list, and you were not on it.',
        'The man who would have fought for you had already gone, and you had not noticed.',
      ],
    },
  ],
}
