/** Why a codebook of another program could not be read, or a file for one not be written; they stand among the `errors`. */
export const exchangeErrors = {
  en: {
    'exchange-not-xml':
      '“{{file}}” is no well-formed XML: it breaks off at line {{line}}. Nothing was imported: export the codebook again as .qdc.',
    'exchange-doctype':
      '“{{file}}” declares a document type or entities, which no codebook needs and which can hide harm. Nothing was imported: export the codebook again as .qdc.',
    'exchange-encoding':
      'The characters of “{{file}}” cannot be read as {{encoding}}. Nothing was imported: save it as UTF-8 and try again.',
    'exchange-wrong-root':
      '“{{file}}” is no REFI-QDA file: it begins with “{{root}}” and not with “{{wanted}}”. Nothing was imported: choose another file.',
    'exchange-too-deep':
      'The codes in “{{file}}” are nested more than {{limit}} deep. Nothing was imported: lay them flatter and export them again.',
    'exchange-too-large':
      '“{{file}}” is too large for a codebook. Nothing was imported: export the codebook alone, without texts.',
    'exchange-no-codes': 'There is no code in “{{file}}”. Nothing was imported: choose another file.',
    'exchange-too-many-codes':
      'There are more than {{limit}} codes in “{{file}}”. Nothing was imported: export a part of them.',
    'exchange-name-missing':
      'Code number {{place}} in “{{file}}” has no name. Nothing was imported: give it one and export the codebook again.',
    'exchange-name-too-long':
      'The name “{{name}}” in “{{file}}” is longer than {{limit}} characters. Nothing was imported: shorten it and export the codebook again.',
    'exchange-description-too-long':
      'The description of “{{name}}” in “{{file}}” is longer than {{limit}} characters. Nothing was imported: shorten it and export the codebook again.',
    'exchange-guid-twice':
      'Two codes in “{{file}}” have the same id, “{{name}}” among them. Nothing was imported: export the codebook again.',
    'exchange-no-name-column':
      'No column of “{{file}}” holds the names of the codes; it has: {{columns}}. Nothing was imported: call that column “name”.',
    'exchange-no-project':
      '“{{file}}” holds no REFI-QDA data. Nothing was imported: choose a .qdpx or .qdc file of another program.',
    'exchange-nothing-to-write':
      'There is no reason yet, so there is no codebook to write. Add reasons first; nothing was changed.',
  },
  ru: {
    'exchange-not-xml':
      'Файл «{{file}}» — не правильный XML: он обрывается в строке {{line}}. Ничего не импортировано: выгрузите книгу кодов в .qdc ещё раз.',
    'exchange-doctype':
      'Файл «{{file}}» объявляет тип документа или сущности: книге кодов они не нужны, а вред скрыть могут. Ничего не импортировано: выгрузите книгу кодов в .qdc ещё раз.',
    'exchange-encoding':
      'Символы файла «{{file}}» не читаются как {{encoding}}. Ничего не импортировано: сохраните его в UTF-8 и попробуйте снова.',
    'exchange-wrong-root':
      'Файл «{{file}}» — не REFI-QDA: он начинается с «{{root}}», а не с «{{wanted}}». Ничего не импортировано: выберите другой файл.',
    'exchange-too-deep':
      'Коды в файле «{{file}}» вложены глубже {{limit}} уровней. Ничего не импортировано: сделайте вложенность меньше и выгрузите их снова.',
    'exchange-too-large':
      'Файл «{{file}}» слишком велик для книги кодов. Ничего не импортировано: выгрузите одну книгу кодов, без текстов.',
    'exchange-no-codes': 'В файле «{{file}}» нет ни одного кода. Ничего не импортировано: выберите другой файл.',
    'exchange-too-many-codes':
      'В файле «{{file}}» больше {{limit}} кодов. Ничего не импортировано: выгрузите часть из них.',
    'exchange-name-missing':
      'У кода номер {{place}} в файле «{{file}}» нет названия. Ничего не импортировано: назовите его и выгрузите книгу кодов снова.',
    'exchange-name-too-long':
      'Название «{{name}}» в файле «{{file}}» длиннее {{limit}} знаков. Ничего не импортировано: сократите его и выгрузите книгу кодов снова.',
    'exchange-description-too-long':
      'Описание кода «{{name}}» в файле «{{file}}» длиннее {{limit}} знаков. Ничего не импортировано: сократите его и выгрузите книгу кодов снова.',
    'exchange-guid-twice':
      'У двух кодов в файле «{{file}}» один и тот же идентификатор, один из них — «{{name}}». Ничего не импортировано: выгрузите книгу кодов снова.',
    'exchange-no-name-column':
      'Ни один столбец файла «{{file}}» не содержит названий кодов; есть: {{columns}}. Ничего не импортировано: назовите этот столбец «название».',
    'exchange-no-project':
      'В файле «{{file}}» нет данных REFI-QDA. Ничего не импортировано: выберите файл .qdpx или .qdc другой программы.',
    'exchange-nothing-to-write':
      'Причин ещё нет, и книгу кодов записать не из чего. Сначала добавьте причины; ничего не изменено.',
  },
  sq: {
    'exchange-not-xml':
      '“{{file}}” nuk është XML i rregullt: ndërpritet në rreshtin {{line}}. Nuk u importua asgjë: eksportojeni përsëri librin e kodeve si .qdc.',
    'exchange-doctype':
      '“{{file}}” deklaron një lloj dokumenti ose entitete, që libri i kodeve nuk i do dhe që mund të fshehin dëm. Nuk u importua asgjë: eksportojeni përsëri si .qdc.',
    'exchange-encoding':
      'Shenjat e skedarit “{{file}}” nuk lexohen si {{encoding}}. Nuk u importua asgjë: ruajeni në UTF-8 dhe provoni përsëri.',
    'exchange-wrong-root':
      '“{{file}}” nuk është skedar REFI-QDA: fillon me “{{root}}” dhe jo me “{{wanted}}”. Nuk u importua asgjë: zgjidhni një skedar tjetër.',
    'exchange-too-deep':
      'Kodet në “{{file}}” janë të futura më thellë se {{limit}} nivele. Nuk u importua asgjë: bëjini më të sheshta dhe eksportojini përsëri.',
    'exchange-too-large':
      '“{{file}}” është tepër i madh për një libër kodesh. Nuk u importua asgjë: eksportoni vetëm librin e kodeve, pa tekste.',
    'exchange-no-codes': 'Në “{{file}}” nuk ka asnjë kod. Nuk u importua asgjë: zgjidhni një skedar tjetër.',
    'exchange-too-many-codes':
      'Në “{{file}}” ka më shumë se {{limit}} kode. Nuk u importua asgjë: eksportoni një pjesë të tyre.',
    'exchange-name-missing':
      'Kodi numër {{place}} në “{{file}}” nuk ka emër. Nuk u importua asgjë: emërtojeni dhe eksportojeni përsëri librin e kodeve.',
    'exchange-name-too-long':
      'Emri “{{name}}” në “{{file}}” është më i gjatë se {{limit}} shenja. Nuk u importua asgjë: shkurtojeni dhe eksportojeni përsëri librin e kodeve.',
    'exchange-description-too-long':
      'Përshkrimi i kodit “{{name}}” në “{{file}}” është më i gjatë se {{limit}} shenja. Nuk u importua asgjë: shkurtojeni dhe eksportojeni përsëri librin e kodeve.',
    'exchange-guid-twice':
      'Dy kode në “{{file}}” kanë të njëjtin identifikues, mes tyre “{{name}}”. Nuk u importua asgjë: eksportojeni përsëri librin e kodeve.',
    'exchange-no-name-column':
      'Asnjë kolonë e skedarit “{{file}}” nuk mban emrat e kodeve; ka: {{columns}}. Nuk u importua asgjë: quajeni atë kolonë “emri”.',
    'exchange-no-project':
      '“{{file}}” nuk mban të dhëna REFI-QDA. Nuk u importua asgjë: zgjidhni një skedar .qdpx ose .qdc të një programi tjetër.',
    'exchange-nothing-to-write':
      'Ende s’ka asnjë arsye, prandaj s’ka libër kodesh për t’u shkruar. Shtoni më parë arsye; asgjë nuk u ndryshua.',
  },
} as const
