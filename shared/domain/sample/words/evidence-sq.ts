/** The Albanian sample: what the workshop, the staff and the departed clients said. */
import type { EvidenceWords } from '../sample-words.ts'

export const evidenceSq: EvidenceWords = {
  studies: {
    brainstorm: {
      title: 'Stuhi mendimesh me drejtimin dhe stafin',
      question: 'Pse klientët pushojnë së porosituri te ne?',
      facilitator: 'Anna Hartmann',
      note: 'Nëntë vetë, nga pesë pika secili, votimi i dytë. U ngri para se të pyetej klienti i parë.',
    },
    staff: {
      title: 'Sondazh anonim me shitjet, shërbimin dhe magazinën',
      question: 'Pse u larguan klientët që keni shërbyer ju?',
      facilitator: 'Anna Hartmann',
      note: 'Formularë letre në kuti të mbyllur; u përgjigjën edhe vetë menaxherët.',
    },
    survey: {
      title: 'Anketë telefonike me klientët e larguar',
      question: 'Pse pushuat së porosituri dhe cila nga arsyet ishte më e dhimbshme?',
      facilitator: 'Ilir Dervishi',
      note: 'U telefonuan tridhjetë e pesë klientë të larguar, secili deri në tri herë.',
    },
    interview: {
      title: 'Intervista daljeje',
      question: 'Pse u larguat dhe çfarë do t’ju bënte ta rimendonit?',
      facilitator: 'Anna Hartmann',
      note: 'Asnjë intervistë nuk solli arsye që nuk e kishte sjellë anketa.',
    },
  },
  brainstorm: [
    'Të tjerët shesin më lirë',
    'Gjetkë paguajnë pas gjashtëdhjetë ditësh',
    'Dërgojmë mangët',
    'Nuk e mbajmë ditën e premtuar',
    'Dyqani i tyre në internet tregon gjendjen',
    'Askush nuk e ngre telefonin',
    'Kode të gabuara në fatura',
    'E-mailet rrinë pa përgjigje',
    'Pronarët e rinj sjellin furnitorët e tyre',
    'Porosia minimale e re',
    'Tani arkat i bëjnë vetë',
  ],
  staff: [
    'Të gjithë thonë të njëjtën gjë: jeni të shtrenjtë.',
    'Pak centë te një vidë dhe klienti iku.',
    'Çmimi. Gjithmonë çmimi.',
    'Premtojmë të enjten dhe sjellim të hënën.',
    'Importi është një të tretën më lirë, nuk e arrijmë dot.',
    'Gjysmë palete sot, pjesa tjetër pas një jave. Edhe unë do të nervozohesha.',
    'Krahasojnë në internet dhe marrin më të lirën.',
    'Konkurrenti i lë të paguajnë pas gjashtëdhjetë ditësh.',
    'Zbritja e konkurrentit ishte thjesht më e madhe.',
    'Kur vonohet kamioni, ndalet e gjithë punishtja.',
    'Çmimi, e pastaj një shef i ri që do njerëzit e vet.',
    'Formularin e porosisë e kemi ende në letër.',
    'Kërkuan afat më të gjatë pagese dhe ne thamë jo.',
    'Disa blenë një sharrë dhe i bëjnë arkat vetë.',
  ],
  survey: [
    {
      role: 'Menaxhere e blerjeve',
      said: [
        'Çdo dërgesë e dytë vinte mangët. Nuk i besoja më fletëdërgesës.',
        'E kur telefonoja për këtë, dilte sekretaria telefonike.',
      ],
    },
    {
      role: 'Pronar',
      said: [
        'Lashë katër mesazhe brenda një jave. Askush nuk më mori në telefon.',
        'Dy kërkesa me shkrim dhe as një «e morëm».',
      ],
    },
    {
      role: 'Përgjegjës i blerjeve',
      said: ['Blerësi ynë doli në pension në mars. Nga ana juaj askush nuk më kontaktoi kurrë.'],
    },
    {
      role: 'Përgjegjës punishteje',
      said: ['Porositëm tetë kuti, erdhën pesë. Tre zdrukthëtarë rrinin e prisnin menteshat.'],
    },
    { role: 'Pronar', said: ['Më duhej t’i numëroja të gjitha dy herë. Kjo nuk është puna ime.'] },
    {
      role: 'Drejtor i përgjithshëm',
      said: ['Kolegu që ju njihte iku. Për mua ishit vetëm një emër në një faturë të vjetër.'],
    },
    {
      role: 'Planifikues i prodhimit',
      said: ['E marta e premtuar bëhej e premte, tri herë radhazi.', 'E të premten mungonte gjysma.'],
    },
    { role: 'Pronar', said: ['Menaxheri ynë ishte gjithmonë «në mbledhje». Dy muaj.'] },
    {
      role: 'Menaxhere e blerjeve',
      said: [
        'Pjesën që mungonte e sillte korrieri, por kohën e humbja unë.',
        'Pastaj doli porosia minimale dhe më erdhi në majë të hundës.',
      ],
    },
    { role: 'Pronar', said: ['Jemi katër veta. Nuk më duhen katërqind euro vida përnjëherë.'] },
    { role: 'Administratore zyre', said: ['I mora blerjet në pranverë dhe nuk e dija që ekzistonit.'] },
    {
      role: 'Përgjegjës montimi',
      said: ['Pa njëzet bulonat e fundit makineria është hekurishte. Ndodhi dy herë.'],
    },
    {
      role: 'Asistente e blerjeve',
      said: ['Te furnitori i ri e shoh gjendjen në telefon dhe porosis për një minutë.'],
    },
    {
      role: 'Pronar',
      said: ['Njeri i mirë është, por nuk e gjen dot.', 'Dhe rrallë vinte ajo që kisha porositur.'],
    },
    {
      role: 'Drejtor objekti',
      said: ['Pronarët e rinj sollën një listë furnitorësh.', 'Kolegja që mund të fliste për ju ishte larguar tashmë.'],
    },
    { role: 'Përgjegjës punishteje', said: ['Mangët, mangët, e plotë, mangët. Mbaja një listë.'] },
    { role: 'Pronar', said: ['Kur diçka shkon keq, dua një zë, jo një kuti postare.'] },
    { role: 'Përgjegjës i blerjeve', said: ['Paraardhësi im e kishte numrin tuaj në mendje dhe e mori me vete.'] },
    { role: 'Drejtor prodhimi', said: ['Një linjë ndenji një ditë për shkak të një qeseje me ribatina.'] },
    { role: 'Pronar', said: ['Paguaj për njëqind dhe marr nëntëdhjetë. Pastaj pres të më kthehen paratë.'] },
    {
      role: 'Përgjegjës i dërgesave',
      said: ['Kamioni ynë po ngarkohej dhe kutitë tuaja nuk ishin.', 'Në faturë, megjithatë, ishin.'],
    },
    {
      role: 'Menaxhere e blerjeve',
      said: ['Telefonova shtatë herë në tri javë. Herën e tetë i telefonova dikujt tjetër.'],
    },
  ],
  interviews: [
    {
      name: 'Elira Marku',
      role: 'menaxhere e blerjeve, zdrukthëtari',
      note: 'Në fillim përmendi kushtet e pagesës; pas pyetjeve doli se ishin dërgesat e paplota. Afati ishte vetëm shkas.',
      said: [
        'Na dhanë gjashtëdhjetë ditë në vend të tridhjetave, kaq ishte.',
        'Sinqerisht? Shtatë nga dhjetë dërgesat e fundit erdhën mangët. Po të ishin të plota, as që do të kërkoja gjetkë.',
        'Dhe nuk e dije kurrë se cilën ditë do të vinte pjesa tjetër.',
      ],
    },
    {
      name: 'Taulant Bala',
      role: 'pronar, punishte metali',
      note: 'Arsyeja e thënë dhe ajo e verifikuar përputhen. Do ta provonte sërish me një premtim me shkrim për dërgesa të plota.',
      said: [
        'Me një çmim më të lartë bëj. Me një kuti gjysmë bosh, jo.',
        'Porosinë minimale e morëm vesh me letër, nga muaji në muaj, pa asnjë fjalë pse.',
        'I riu ka aplikacion. Mirë është, por nuk do të kisha ikur për të.',
      ],
    },
    {
      name: '',
      role: 'drejtor prodhimi, servis makinerish',
      note: 'Mesazhet pa përgjigje të çonin te një njeri i vetëm: menaxheri, që kishte dyfishin e klientëve të kolegëve.',
      said: [
        'Pyetjet tona thjesht zhdukeshin.',
        'Nuk fajësoj firmën. E keqja ishte se njeriun e vetëm që kishim nuk e gjeje dot.',
      ],
    },
    {
      name: 'Jonida Leka',
      role: 'përgjegjëse furnizimi, firmë paketimi',
      note: 'Kompania nuk e mori vesh kurrë që kontakti i saj kishte dalë në pension. Do të kishte mjaftuar një vizitë.',
      said: [
        'Rexhepi porosiste te ju prej njëmbëdhjetë vjetësh. Kur doli në pension, më mbeti një dosje bosh dhe askush s’erdhi të prezantohej.',
        'Një herë telefonova. Po pres ende.',
      ],
    },
    {
      name: '',
      role: 'pronar, punishte mobiliesh',
      note: 'Në fillim foli për afatet; në kohë vinin, por me mall të paplotë. Të mos citohet.',
      said: [
        'Vononit gjithmonë.',
        'Epo, kamioni vinte në kohë. Ajo që më duhej nuk ishte brenda.',
        'Notat e kreditit nuk përputheshin kurrë me atë që mungonte.',
      ],
    },
    {
      name: 'Saimir Hasa',
      role: 'administrator zyre, konstruksione metalike',
      note: 'Dyqani në internet ishte pretekst; arsyeja e vërtetë është menaxheri. Merret me blerjet prej një viti.',
      said: [
        'Të tjerët kanë një dyqan të mirë në internet.',
        'Do të porosisja edhe me pëllumb, po të përgjigjej dikush.',
        'Në vjeshtë tri dërgesa radhazi ishin të paplota.',
        'Kur e mora këtë detyrë, nga ju nuk erdhi askush. Konkurrenti ishte aty që javën e parë.',
      ],
    },
    {
      name: '',
      role: 'drejtor teknik, prodhim makinerish',
      note: 'Vendimin e mori kompania mëmë. Një përjashtim ishte i mundur, po ta kishte kërkuar dikush.',
      said: [
        'Pas blerjes së kompanisë na dhanë një listë dhe ju nuk ishit në të.',
        'Ai që do të kishte luftuar për ju kishte ikur dhe ju as e vutë re.',
      ],
    },
  ],
}
