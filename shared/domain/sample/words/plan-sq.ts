/** The Albanian sample: the consultant's own words on reasons, tools, offers, contacts and the report. */
import type { PlanWords } from '../sample-words.ts'

export const planSq: PlanWords = {
  ownReasonDefinition:
    'Nga prilli nuk pranohen porosi nën 400 euro. Punishtet deri në pesë veta e morën vesh nga një letër e përgjithshme.',
  overrideNote:
    'Çmimin e përmend vetëm ekipi; asnjë nga klientët e pyetur nuk e përmendi. Mund të presë derisa ta thotë një klient.',
  tools: [
    'Për klientët më të mëdhenj: drejtori dhe menaxheri i ri shkojnë bashkë, me të dhënat e dërgesave në dorë.',
    'E bën drejtuesi i shërbimit, kurrë menaxheri që e humbi klientin.',
    'E nënshkruar me dorë dhe vetëm pasi kontrolli i paketimit të ketë punuar tetë javë.',
    'Vizitë te pasardhësi brenda dhjetë ditësh; tani e tutje për ndryshimet e kontaktit pyesim çdo tremujor.',
  ],
  offers: [
    {
      title: 'E plotë, ose dërgesa falas',
      promise:
        'Çdo kuti peshohet dhe kontrollohet para se të niset. Nëse mungon diçka, klienti nuk paguan për dërgesën dhe pjesa tjetër vjen brenda 24 orëve.',
    },
    {
      title: 'Dy emra, një linjë e drejtpërdrejtë',
      promise:
        'Çdo klient ka një menaxher dhe një zëvendës; mesazhit i përgjigjemi brenda dy orëve pune. Personat e rinj të kontaktit vizitohen që në fillim, ndërsa punishtet deri në pesë veta nuk kanë porosi minimale.',
    },
  ],
  contacts: [
    'Porosi prove pas takimit; të ndiqet çdo dërgesë.',
    'Kërkon të dhënat e dërgesave të dy muajve të fundit.',
    'U takuam me blerësin e ri; do të shohë listën e çmimeve.',
    'Ka kontratë gjetkë deri në verë; të pyetet sërish atëherë.',
    'Pasardhësi u gëzua për vizitën.',
  ],
  report: {
    title: 'Pse largohen klientët nga Northwind Komponente',
    author: 'Anna Hartmann',
    opening:
      'Brenda dhjetë muajsh u larguan dyzet e dy klientë. Kompania beson se i largon çmimi; asnjë nga klientët e pyetur nuk e përmendi. Ata ikën sepse dërgesat vinin mangët, sepse menaxherin nuk e gjeje dot dhe sepse askush nuk e vuri re kur iku njeriu që porosiste. Të tria mund të ndreqen dhe ndreqja e parë ka nisur.',
    decisions: [
      'Kontrolli i paketimit të bëhet i përhershëm dhe çdo muaj të raportohet përqindja e dërgesave të plota.',
      'Çdo menaxher të ketë një zëvendës dhe të kufizohet numri i klientëve për menaxher.',
      'Të vendoset një rregull trashëgimie për çdo ndërrim të personit të kontaktit.',
    ],
  },
}
