/** The thirteen rules and their findings. A finding's records stand under its sentence; the count comes after a colon, so that no plural is needed. */
export const rules = {
  en: {
    '1': 'Losses are inevitable.',
    '2': 'Returning clients is hard on those who do it.',
    '3': 'Not every client can be returned.',
    '4': 'Not every client should be returned.',
    '5': 'A return at the first attempt is a wonder: plan several contacts.',
    '6': 'The less time has passed, the easier the return.',
    '7': 'The smaller the problem in the client’s eyes, the easier the return.',
    '8': 'Errors of people are harder to repair than others.',
    '9': 'The stated reason may not be the real one.',
    '10': 'The employee who lost the client must not be the one to win the client back.',
    '11': 'Returned means that a new order was placed.',
    '12': 'A returned client is more sensitive to problems: keep a watch.',
    '13': 'A client lost twice is not returned.',
    'finding.everyone-planned':
      'Every departed client is in the plan; choose those worth returning. Clients: {{count, number}}.',
    'finding.promise-before-repair':
      'A guarantee is promised while the error behind it is not repaired. Offers: {{count, number}}.',
    'finding.offer-on-stated-reason':
      'An offer answers a reason that was stated but never verified. Offers: {{count, number}}.',
    'finding.loser-is-returner':
      'The employee who lost the client is the one assigned to win the client back. Clients: {{count, number}}.',
    'finding.returned-without-order': 'A client is marked as returned without a new order. Clients: {{count, number}}.',
    'finding.lost-twice': 'A client lost twice is still in the plan. Clients: {{count, number}}.',
  },
  ru: {
    '1': 'Потери неизбежны.',
    '2': 'Возвращать клиентов тяжело для тех, кто это делает.',
    '3': 'Вернуть можно не всех.',
    '4': 'Возвращать нужно не всех.',
    '5': 'Возврат с первой попытки — чудо: планируйте несколько контактов.',
    '6': 'Чем меньше прошло времени, тем легче вернуть.',
    '7': 'Чем меньше проблема в глазах клиента, тем легче его вернуть.',
    '8': 'Ошибки людей исправить труднее, чем любые другие.',
    '9': 'Названная причина может оказаться не настоящей.',
    '10': 'Возвращать клиента не должен тот сотрудник, который его потерял.',
    '11': 'Клиент вернулся, только когда сделал новый заказ.',
    '12': 'Вернувшийся клиент чувствительнее к проблемам: держите его под присмотром.',
    '13': 'Клиента, потерянного дважды, не возвращают.',
    'finding.everyone-planned':
      'В плане все ушедшие клиенты; выберите тех, кого стоит возвращать. Клиентов: {{count, number}}.',
    'finding.promise-before-repair':
      'Гарантия обещана, хотя ошибка за ней ещё не исправлена. Предложений: {{count, number}}.',
    'finding.offer-on-stated-reason':
      'Предложение отвечает на причину, которую назвали, но не проверили. Предложений: {{count, number}}.',
    'finding.loser-is-returner':
      'Возвращать клиента поручено сотруднику, который его потерял. Клиентов: {{count, number}}.',
    'finding.returned-without-order':
      'Клиент отмечен как вернувшийся, но нового заказа нет. Клиентов: {{count, number}}.',
    'finding.lost-twice': 'Клиент, потерянный дважды, остаётся в плане. Клиентов: {{count, number}}.',
  },
  sq: {
    '1': 'Humbjet janë të pashmangshme.',
    '2': 'Kthimi i klientëve është i vështirë për ata që e bëjnë.',
    '3': 'Jo çdo klient mund të kthehet.',
    '4': 'Jo çdo klient duhet kthyer.',
    '5': 'Kthimi që në përpjekjen e parë është çudi: planifikoni disa kontakte.',
    '6': 'Sa më pak kohë të ketë kaluar, aq më i lehtë është kthimi.',
    '7': 'Sa më i vogël të jetë problemi në sytë e klientit, aq më i lehtë është kthimi.',
    '8': 'Gabimet e njerëzve ndreqen më vështirë se të tjerat.',
    '9': 'Arsyeja e thënë mund të mos jetë ajo e vërteta.',
    '10': 'Punonjësi që e humbi klientin nuk duhet të jetë ai që e kthen.',
    '11': 'I kthyer do të thotë se është bërë një porosi e re.',
    '12': 'Klienti i kthyer është më i ndjeshëm ndaj problemeve: mbajeni nën vëzhgim.',
    '13': 'Klienti i humbur dy herë nuk kthehet.',
    'finding.everyone-planned':
      'Në plan janë të gjithë klientët e larguar; zgjidhni ata që ia vlen të kthehen. Klientë: {{count, number}}.',
    'finding.promise-before-repair':
      'Premtohet një garanci, ndërsa gabimi pas saj nuk është ndrequr. Oferta: {{count, number}}.',
    'finding.offer-on-stated-reason':
      'Oferta i përgjigjet një arsyeje që u tha, por nuk u verifikua kurrë. Oferta: {{count, number}}.',
    'finding.loser-is-returner':
      'Kthimi i klientit i është ngarkuar punonjësit që e humbi. Klientë: {{count, number}}.',
    'finding.returned-without-order':
      'Klienti është shënuar si i kthyer, por nuk ka porosi të re. Klientë: {{count, number}}.',
    'finding.lost-twice': 'Klienti i humbur dy herë është ende në plan. Klientë: {{count, number}}.',
  },
} as const
