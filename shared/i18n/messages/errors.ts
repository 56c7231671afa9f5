/** One sentence for each error code: what happened, what is safe, what to do next. */
import { exchangeErrors } from './exchange-errors.ts'

export const errors = {
  en: {
    ...exchangeErrors.en,
    'bad-input': 'The value of “{{field}}” cannot be used. Nothing was changed: correct it and try again.',
    forbidden: 'You have no right to do this here. Nothing was changed.',
    'unknown-procedure': 'There is no such command: {{name}}. Nothing was changed.',
    'engagement-not-open': 'This engagement is no longer open. All saved edits are in its file: open it again.',
    'not-found': 'This record is no longer there; someone may have removed it. Nothing was changed.',
    internal:
      'Something went wrong inside the program. What was saved is safe. Please try again; if it happens again, report the number {{log}}.',
    'file-busy':
      'The engagement is being written to right now, for example by an import. Nothing was changed: try again in a moment.',
    'disk-full':
      'The disk is full, so this could not be saved. Everything saved before is safe. Free some space and try again.',
    'file-read-only':
      'The file “{{file}}” can only be read, so edits could not be saved. What was saved before is safe. Copy the file to a folder where you may write and open the copy.',
    'file-damaged': 'The file “{{file}}” is damaged. It was left untouched: open the newest backup or a copy instead.',
    'file-missing':
      'There is no file “{{file}}” at that place. It may have been moved or renamed: find it and open it from its new place.',
    'file-empty': 'The file “{{file}}” is empty. It was left untouched: choose another file.',
    'file-not-an-engagement':
      '“{{file}}” is not an engagement of Churn Audit. It was left untouched: choose another file.',
    'file-not-regular': '“{{file}}” is not an ordinary file. It was left untouched: choose another one.',
    'file-unreadable':
      'The file “{{file}}” cannot be read. It was left untouched: check that you may read it and try again.',
    'file-newer':
      'The file “{{file}}” was made by a newer version of Churn Audit. It was left untouched: install the newer version to open it.',
    'file-in-use':
      'The file “{{file}}” is already open in another window or program. It was left untouched: close it there first.',
    'file-exists': 'There is already a file “{{file}}”. It was left untouched: choose another name.',
    'file-settings-refused':
      'The file “{{file}}” cannot be opened safely at this place (a network drive, perhaps). It was left untouched: copy it to this computer’s own disk.',
    'file-not-saved': 'The file “{{file}}” could not be written. The engagement itself is safe: choose another folder.',
    'folder-missing': 'The folder “{{file}}” does not exist, so nothing was written. Choose another one.',
    'folder-not-writable': 'You may not write to “{{file}}”, so nothing was written. Choose another folder.',
    'backup-failed': 'A backup could not be made, so nothing was changed. Check the free space on the disk.',
    'currency-in-use':
      'The currency cannot be changed to {{currency}} any more: amounts are already stored in the old one. Make a new engagement for another currency.',
    'nothing-to-undo': 'There is nothing to undo.',
    'nothing-to-redo': 'There is nothing to redo.',
    'undo-impossible':
      'This step cannot be taken back any more, because later imports changed the records it belongs to. Nothing was changed.',
    'upload-missing': 'The file that was handed in is no longer there. Nothing was changed: choose it again.',
    'logo-not-an-image':
      '“{{file}}” is not an image that can be used as a logo, or it is damaged. Use PNG, JPEG or SVG.',
    'logo-too-large': 'The logo “{{file}}” is too large. Use an image under 2 MB and 4,000 pixels.',
    'logo-unsafe':
      'The logo “{{file}}” contains parts that are not a drawing (scripts or links). Save it as PNG and try again.',
    'estimate-over-base':
      'More clients lost ({{clients}}) than there were ({{base}}): check the two figures. Nothing was changed.',
    'study-frozen': 'The study “{{study}}” is frozen, so nothing was changed. Open it again to edit it.',
    'interview-erased':
      'The words of this interview were erased, so nothing was changed. The reasons that were named still count.',
    'passage-outside-text': 'The marked passage reaches beyond the text, so nothing was coded. Mark it again.',
    'not-read-by-both': 'Nothing was settled: a disagreement can be settled when both coders have read the text.',
    'study-of-cases':
      'The study “{{study}}” holds case cards, each of one client, so nothing was imported. Choose a staff poll, or import into a new one.',
    'study-has-answers':
      'The study “{{study}}” already holds answers given under its present promise, so nothing was changed. Make a new study for the other setting.',
    'reason-merged':
      'This reason has already been merged into another. Nothing was changed: take the merge apart first.',
    'poll-anonymous':
      '“{{study}}” is an anonymous poll: a recorded form is opened by nobody, so nothing was changed. The form recorded last can be taken back with Undo.',
    'form-empty':
      'The form says nothing yet, so nothing was recorded. Tick a reason, write an answer or tick “Don’t know”.',
    'not-a-poll': 'This study holds case cards, not forms of the anonymous poll. Nothing was recorded.',
    'not-case-cards':
      'This study is an anonymous poll and holds no case cards. Nothing was saved: make a study of case cards.',
    'case-exists': 'This client has a card in this study already, so nothing was saved. Open that card to change it.',
    'reason-exists':
      'There is already a reason called “{{name}}”. Nothing was changed: choose another name or use that one.',
    'reason-in-use':
      'This reason is named in the evidence, in a survey’s question or in an offer, so it cannot be removed. Merge it into another one instead.',
    'merge-with-itself': 'A reason cannot be merged into itself. Nothing was changed: choose another one.',
    'main-twice': 'Only one reason can be the main one. Nothing was changed: choose which it is.',
    'returned-without-order':
      'A client counts as returned only with a new order. Nothing was changed: enter the day of the order.',
    'no-identity-column':
      'No column of “{{file}}” says which client or respondent a row is about. Nothing was imported. Choose the column with the id or the name, then import again.',
    'no-reason-question':
      'No question of “{{file}}” is about reasons or asks for words. Nothing was imported. Say what its questions are for, then import again.',
    'column-unknown': 'The file has no column “{{column}}”. Nothing was imported: check the name of the column.',
    'field-unknown': 'There is no field “{{field}}”. Nothing was imported. Choose one of the fields offered.',
    'field-twice': 'Two columns are to fill the same field “{{field}}”. Nothing was imported. Keep one of them.',
    'report-text-lost':
      'The report was not saved, because a part of its text did not reach the page: “{{text}}”. Shorten that text and export again.',
    'glyph-missing':
      'The report was not saved, because its font has no sign for “{{character}}” in “{{text}}”. Replace that character and export again.',
    'nothing-to-print': 'There is nothing to print on this worksheet yet. Nothing was saved: fill in the study first.',
    'answer-unfit': 'This answer does not fit its question. Nothing was changed: choose one of the answers offered.',
    'questionnaire-in-use':
      'Answers were already given to this questionnaire, so nothing was changed. Add questions at the end, correct words, or make a new study.',
    'sample-in-use':
      'Clients of this sample were already called, so it was not drawn again. Make a new study for another sample.',
    'nobody-lost':
      'No client counts as lost, so nobody was drawn. Import clients, or check the definition of “lost” in the frame.',
    cancelled: 'Cancelled. Nothing was changed.',
    'brainstorm-not-begun': 'This study is a quick list: no workshop was begun in it. Nothing was changed.',
    'brainstorm-begun':
      '“{{study}}” already holds a workshop or a list. Nothing was changed: start a new study for another one.',
    'seat-in-use': 'A seat that would go has written a card or voted. Nothing was changed: mark it absent instead.',
    'no-such-seat': 'There is no seat {{seat}}. Nothing was changed: check the number.',
    'clusters-unnamed': 'Clusters without a name: {{count}}. The list was not made: name every cluster first.',
    'vote-no-items': 'A vote needs at least two reasons. Nothing was changed: add cards first.',
    'vote-has-ballots': 'Ballots are already in, so the way of voting stays as it is. Take them back, or vote anew.',
    'vote-no-ballots': 'No ballot is in yet, so there is nothing to reveal.',
    'vote-not-open': 'The list of this vote has not been made yet, so there is nothing to print. Make it first.',
    'ballot-code-wrong':
      '{{code}} is no ballot code: a digit is mistyped. Nothing was entered: look at the paper again.',
    'ballot-code-unknown': 'No ballot of this brainstorm has the code {{code}}. Nothing was entered.',
    'ballot-code-other-vote': 'The ballot {{code}} belongs to another vote. Nothing was entered: put it aside.',
    'ballot-unreadable': 'This cannot be read as a ballot. Nothing was entered: look at the example under the field.',
    'ballot-empty': 'The ballot is empty. Nothing was entered: keep it as spoiled, or type what stands on it.',
    'ballot-no-item': 'There is no number {{number}} on the list. Nothing was entered.',
    'ballot-item-twice': 'Number {{number}} stands there twice. Nothing was entered.',
    'ballot-too-many':
      '{{given}} given, {{wanted}} allowed. Nothing was entered: take some off, or keep the ballot as spoiled.',
    'ballot-too-few':
      '{{given}} given, {{wanted}} wanted. Nothing was entered: complete it, or keep the ballot as spoiled.',
    'freeze-reason-missing': '“{{study}}” is opened again only with a reason. It stays frozen: say why.',
  },
  ru: {
    ...exchangeErrors.ru,
    'bad-input': 'Значение поля «{{field}}» не подходит. Ничего не изменено: исправьте его и повторите.',
    forbidden: 'Здесь у вас нет на это права. Ничего не изменено.',
    'unknown-procedure': 'Такой команды нет: {{name}}. Ничего не изменено.',
    'engagement-not-open':
      'Этот аудит больше не открыт. Все сохранённые изменения остались в его файле: откройте его снова.',
    'not-found': 'Этой записи больше нет: возможно, её удалили. Ничего не изменено.',
    internal:
      'Внутри программы произошла ошибка. Всё сохранённое цело. Попробуйте ещё раз; если ошибка повторится, сообщите номер {{log}}.',
    'file-busy': 'В аудит сейчас идёт запись, например импорт. Ничего не изменено: повторите чуть позже.',
    'disk-full':
      'На диске нет места, поэтому сохранить не удалось. Всё сохранённое раньше цело. Освободите место и повторите.',
    'file-read-only':
      'Файл «{{file}}» доступен только для чтения, поэтому изменения не сохранены. Сохранённое раньше цело. Скопируйте файл в папку, где можно писать, и откройте копию.',
    'file-damaged':
      'Файл «{{file}}» повреждён. Он оставлен как есть: откройте последнюю резервную копию или другую копию.',
    'file-missing':
      'Файла «{{file}}» в этом месте нет. Возможно, его переместили или переименовали: найдите его и откройте с нового места.',
    'file-empty': 'Файл «{{file}}» пуст. Он оставлен как есть: выберите другой файл.',
    'file-not-an-engagement': 'Файл «{{file}}» — не аудит Churn Audit. Он оставлен как есть: выберите другой файл.',
    'file-not-regular': '«{{file}}» — не обычный файл. Он оставлен как есть: выберите другой.',
    'file-unreadable': 'Файл «{{file}}» не читается. Он оставлен как есть: проверьте право на чтение и повторите.',
    'file-newer':
      'Файл «{{file}}» создан более новой версией Churn Audit. Он оставлен как есть: чтобы открыть его, установите новую версию.',
    'file-in-use':
      'Файл «{{file}}» уже открыт в другом окне или программе. Он оставлен как есть: сначала закройте его там.',
    'file-exists': 'Файл «{{file}}» уже существует. Он оставлен как есть: выберите другое имя.',
    'file-settings-refused':
      'Файл «{{file}}» нельзя надёжно открыть в этом месте (возможно, это сетевой диск). Он оставлен как есть: скопируйте его на диск этого компьютера.',
    'file-not-saved': 'Файл «{{file}}» не удалось записать. Сам аудит цел: выберите другую папку.',
    'folder-missing': 'Папки «{{file}}» нет, поэтому ничего не записано. Выберите другую.',
    'folder-not-writable': 'В папку «{{file}}» нет права писать, поэтому ничего не записано. Выберите другую.',
    'backup-failed':
      'Не удалось сделать резервную копию, поэтому ничего не изменено. Проверьте свободное место на диске.',
    'currency-in-use':
      'Сменить валюту на {{currency}} уже нельзя: суммы сохранены в прежней. Для другой валюты создайте новый аудит.',
    'nothing-to-undo': 'Отменять нечего.',
    'nothing-to-redo': 'Повторять нечего.',
    'undo-impossible':
      'Этот шаг уже нельзя отменить: более поздний импорт изменил связанные с ним записи. Ничего не изменено.',
    'upload-missing': 'Переданного файла больше нет. Ничего не изменено: выберите его снова.',
    'logo-not-an-image':
      '«{{file}}» — не изображение, пригодное для логотипа, или файл повреждён. Возьмите PNG, JPEG или SVG.',
    'logo-too-large': 'Логотип «{{file}}» слишком велик. Возьмите изображение меньше 2 МБ и 4000 пикселей.',
    'logo-unsafe':
      'В логотипе «{{file}}» есть не только рисунок (скрипты или ссылки). Сохраните его как PNG и повторите.',
    'estimate-over-base':
      'Ушедших клиентов ({{clients}}) больше, чем было ({{base}}): проверьте оба числа. Ничего не изменено.',
    'study-frozen':
      'Исследование «{{study}}» заморожено, поэтому ничего не изменено. Чтобы править, откройте его снова.',
    'interview-erased':
      'Слова этого интервью стёрты, поэтому ничего не изменено. Названные причины по-прежнему учитываются.',
    'passage-outside-text':
      'Отмеченный отрывок выходит за пределы текста, поэтому ничего не закодировано. Отметьте его снова.',
    'not-read-by-both': 'Ничего не решено: разногласие решают, когда текст прочитали оба кодировщика.',
    'study-of-cases':
      'Исследование «{{study}}» состоит из карточек клиентов, поэтому ничего не импортировано. Выберите опрос сотрудников или импортируйте в новое исследование.',
    'study-has-answers':
      'В исследовании «{{study}}» уже есть ответы, данные на прежних условиях, поэтому ничего не изменено. Для других условий создайте новое исследование.',
    'reason-merged': 'Эта причина уже объединена с другой. Ничего не изменено: сначала разберите объединение.',
    'poll-anonymous':
      '«{{study}}» — анонимный опрос: записанную анкету не открывает никто, поэтому ничего не изменено. Последнюю анкету можно вернуть отменой.',
    'form-empty':
      'В анкете ещё ничего нет, поэтому ничего не записано. Отметьте причину, напишите ответ или отметьте «Не знаю».',
    'not-a-poll': 'В этом исследовании карточки случаев, а не анкеты анонимного опроса. Ничего не записано.',
    'not-case-cards':
      'Это исследование — анонимный опрос, карточек случаев в нём нет. Ничего не сохранено: создайте исследование с карточками.',
    'case-exists':
      'У этого клиента уже есть карточка в этом исследовании, поэтому ничего не сохранено. Чтобы её изменить, откройте её.',
    'reason-exists': 'Причина «{{name}}» уже есть. Ничего не изменено: выберите другое название или возьмите её.',
    'reason-in-use':
      'Эта причина названа в данных, в вопросе анкеты или в предложении, поэтому удалить её нельзя. Объедините её с другой.',
    'merge-with-itself': 'Причину нельзя объединить с ней самой. Ничего не изменено: выберите другую.',
    'main-twice': 'Главной может быть только одна причина. Ничего не изменено: выберите, какая именно.',
    'returned-without-order':
      'Клиент считается вернувшимся только с новым заказом. Ничего не изменено: укажите день заказа.',
    'no-identity-column':
      'Ни один столбец файла «{{file}}» не говорит, о каком клиенте или респонденте строка. Ничего не импортировано. Выберите столбец с кодом или названием и повторите импорт.',
    'no-reason-question':
      'В файле «{{file}}» ни один вопрос не о причинах и не требует ответа словами. Ничего не импортировано. Укажите, для чего его вопросы, и повторите импорт.',
    'column-unknown': 'В файле нет столбца «{{column}}». Ничего не импортировано: проверьте название столбца.',
    'field-unknown': 'Поля «{{field}}» нет. Ничего не импортировано. Выберите одно из предложенных полей.',
    'field-twice': 'Два столбца заполняют одно поле «{{field}}». Ничего не импортировано. Оставьте один из них.',
    'report-text-lost':
      'Отчёт не сохранён, потому что часть текста не попала на страницу: «{{text}}». Сократите этот текст и повторите экспорт.',
    'glyph-missing':
      'Отчёт не сохранён, потому что в его шрифте нет знака «{{character}}» из текста «{{text}}». Замените этот знак и повторите экспорт.',
    'nothing-to-print':
      'На этом рабочем листе пока нечего печатать. Ничего не сохранено: сначала заполните исследование.',
    'answer-unfit': 'Этот ответ не подходит к вопросу. Ничего не изменено: выберите один из предложенных ответов.',
    'questionnaire-in-use':
      'На эти вопросы уже есть ответы, поэтому ничего не изменено. Добавьте вопросы в конец, исправьте слова или создайте новое исследование.',
    'sample-in-use':
      'Клиентам из этого списка уже звонили, поэтому новый список не составлен. Для другого списка создайте новое исследование.',
    'nobody-lost':
      'Ни один клиент не считается потерянным, поэтому выбирать не из кого. Импортируйте клиентов или проверьте определение потери в рамках аудита.',
    cancelled: 'Отменено. Ничего не изменено.',
    'brainstorm-not-begun': 'Это исследование — быстрый список, встречу в нём не начинали. Ничего не изменено.',
    'brainstorm-begun':
      'В исследовании «{{study}}» уже есть встреча или список. Ничего не изменено: для другой встречи начните новое исследование.',
    'seat-in-use':
      'Одно из убираемых мест уже написало карточку или проголосовало. Ничего не изменено: отметьте его отсутствующим.',
    'no-such-seat': 'Места {{seat}} нет. Ничего не изменено: проверьте номер.',
    'clusters-unnamed': 'Стопок без названия: {{count}}. Список не составлен: сначала назовите все стопки.',
    'vote-no-items': 'Для голосования нужны хотя бы две причины. Ничего не изменено: сначала добавьте карточки.',
    'vote-has-ballots':
      'Бюллетени уже введены, поэтому способ голосования остаётся прежним. Уберите их или проголосуйте заново.',
    'vote-no-ballots': 'Ни один бюллетень ещё не введён, открывать нечего.',
    'vote-not-open': 'Список этого голосования ещё не составлен, печатать нечего. Сначала составьте его.',
    'ballot-code-wrong':
      '{{code}} — не код бюллетеня: в нём опечатка. Ничего не введено: посмотрите на бумагу ещё раз.',
    'ballot-code-unknown': 'Ни у одного бюллетеня этого мозгового штурма нет кода {{code}}. Ничего не введено.',
    'ballot-code-other-vote': 'Бюллетень {{code}} относится к другому голосованию. Ничего не введено: отложите его.',
    'ballot-unreadable': 'Это нельзя прочесть как бюллетень. Ничего не введено: посмотрите пример под полем.',
    'ballot-empty': 'Бюллетень пуст. Ничего не введено: сохраните его как испорченный или впишите, что на нём стоит.',
    'ballot-no-item': 'Номера {{number}} в списке нет. Ничего не введено.',
    'ballot-item-twice': 'Номер {{number}} стоит дважды. Ничего не введено.',
    'ballot-too-many':
      'Отдано {{given}}, можно {{wanted}}. Ничего не введено: уберите лишнее или сохраните бюллетень как испорченный.',
    'ballot-too-few':
      'Отдано {{given}}, нужно {{wanted}}. Ничего не введено: дополните или сохраните бюллетень как испорченный.',
    'freeze-reason-missing':
      '«{{study}}» открывается снова только с объяснением. Он остаётся замороженным: напишите, почему.',
  },
  sq: {
    ...exchangeErrors.sq,
    'bad-input': 'Vlera e fushës “{{field}}” nuk mund të përdoret. Asgjë nuk u ndryshua: ndreqeni dhe provoni përsëri.',
    forbidden: 'Këtu nuk keni të drejtë për këtë. Asgjë nuk u ndryshua.',
    'unknown-procedure': 'Nuk ka komandë të tillë: {{name}}. Asgjë nuk u ndryshua.',
    'engagement-not-open':
      'Ky auditim nuk është më i hapur. Të gjitha ndryshimet e ruajtura janë në skedarin e tij: hapeni përsëri.',
    'not-found': 'Ky regjistrim nuk është më aty; dikush mund ta ketë hequr. Asgjë nuk u ndryshua.',
    internal:
      'Brenda programit ndodhi një gabim. Ajo që u ruajt është e sigurt. Provoni përsëri; nëse gabimi përsëritet, raportoni numrin {{log}}.',
    'file-busy': 'Në auditim po shkruhet tani, për shembull nga një import. Asgjë nuk u ndryshua: provoni pas pak.',
    'disk-full':
      'Disku është plot, prandaj nuk u ruajt. Gjithçka e ruajtur më parë është e sigurt. Lironi vend dhe provoni përsëri.',
    'file-read-only':
      'Skedari “{{file}}” mund vetëm të lexohet, prandaj ndryshimet nuk u ruajtën. Ajo që ishte ruajtur më parë është e sigurt. Kopjojeni skedarin në një dosje ku mund të shkruani dhe hapni kopjen.',
    'file-damaged':
      'Skedari “{{file}}” është i dëmtuar. Ai u la i paprekur: hapni kopjen rezervë më të re ose një kopje tjetër.',
    'file-missing':
      'Në atë vend nuk ka skedar “{{file}}”. Mund të jetë zhvendosur ose riemërtuar: gjejeni dhe hapeni nga vendi i ri.',
    'file-empty': 'Skedari “{{file}}” është bosh. Ai u la i paprekur: zgjidhni një skedar tjetër.',
    'file-not-an-engagement':
      '“{{file}}” nuk është auditim i Churn Audit. Ai u la i paprekur: zgjidhni një skedar tjetër.',
    'file-not-regular': '“{{file}}” nuk është skedar i zakonshëm. Ai u la i paprekur: zgjidhni një tjetër.',
    'file-unreadable':
      'Skedari “{{file}}” nuk lexohet. Ai u la i paprekur: kontrolloni të drejtën e leximit dhe provoni përsëri.',
    'file-newer':
      'Skedari “{{file}}” është krijuar nga një version më i ri i Churn Audit. Ai u la i paprekur: instaloni versionin e ri për ta hapur.',
    'file-in-use':
      'Skedari “{{file}}” është tashmë i hapur në një dritare ose program tjetër. Ai u la i paprekur: mbylleni së pari atje.',
    'file-exists': 'Skedari “{{file}}” ekziston tashmë. Ai u la i paprekur: zgjidhni një emër tjetër.',
    'file-settings-refused':
      'Skedari “{{file}}” nuk mund të hapet në mënyrë të sigurt në këtë vend (ndoshta disk rrjeti). Ai u la i paprekur: kopjojeni në diskun e këtij kompjuteri.',
    'file-not-saved':
      'Skedari “{{file}}” nuk mund të shkruhej. Vetë auditimi është i sigurt: zgjidhni një dosje tjetër.',
    'folder-missing': 'Dosja “{{file}}” nuk ekziston, prandaj asgjë nuk u shkrua. Zgjidhni një tjetër.',
    'folder-not-writable':
      'Nuk keni leje të shkruani në “{{file}}”, prandaj asgjë nuk u shkrua. Zgjidhni një dosje tjetër.',
    'backup-failed': 'Kopja rezervë nuk u bë dot, prandaj asgjë nuk u ndryshua. Kontrolloni vendin e lirë në disk.',
    'currency-in-use':
      'Monedha nuk mund të ndryshohet më në {{currency}}: shumat janë ruajtur në të mëparshmen. Për monedhë tjetër krijoni auditim të ri.',
    'nothing-to-undo': 'Nuk ka asgjë për të zhbërë.',
    'nothing-to-redo': 'Nuk ka asgjë për të ribërë.',
    'undo-impossible':
      'Ky hap nuk mund të zhbëhet më, sepse importe të mëvonshme ndryshuan regjistrimet e lidhura. Asgjë nuk u ndryshua.',
    'upload-missing': 'Skedari i dorëzuar nuk është më aty. Asgjë nuk u ndryshua: zgjidheni përsëri.',
    'logo-not-an-image':
      '“{{file}}” nuk është figurë e përdorshme si logo, ose është e dëmtuar. Përdorni PNG, JPEG ose SVG.',
    'logo-too-large': 'Logoja “{{file}}” është shumë e madhe. Përdorni figurë nën 2 MB dhe 4000 pikselë.',
    'logo-unsafe':
      'Logoja “{{file}}” përmban pjesë që nuk janë vizatim (skripte ose lidhje). Ruajeni si PNG dhe provoni përsëri.',
    'estimate-over-base':
      'Më shumë klientë të humbur ({{clients}}) se sa kishte ({{base}}): kontrolloni të dyja shifrat. Asgjë nuk u ndryshua.',
    'study-frozen':
      'Studimi “{{study}}” është i ngrirë, prandaj asgjë nuk u ndryshua. Për ta ndryshuar, hapeni përsëri.',
    'interview-erased':
      'Fjalët e kësaj interviste janë fshirë, prandaj asgjë nuk u ndryshua. Arsyet e përmendura vazhdojnë të numërohen.',
    'passage-outside-text': 'Pjesa e shënuar del jashtë tekstit, prandaj asgjë nuk u kodua. Shënojeni përsëri.',
    'not-read-by-both': 'Asgjë nuk u zgjidh: një mosmarrëveshje zgjidhet kur tekstin e kanë lexuar të dy koduesit.',
    'study-of-cases':
      'Studimi “{{study}}” përbëhet nga kartela klientësh, prandaj asgjë nuk u importua. Zgjidhni një sondazh me stafin ose importoni në një studim të ri.',
    'study-has-answers':
      'Studimi “{{study}}” ka tashmë përgjigje të dhëna me kushtet e tanishme, prandaj asgjë nuk u ndryshua. Për kushte të tjera krijoni një studim të ri.',
    'reason-merged':
      'Kjo arsye është bashkuar tashmë me një tjetër. Asgjë nuk u ndryshua: së pari zbërtheni bashkimin.',
    'poll-anonymous':
      '“{{study}}” është sondazh anonim: një formular i regjistruar nuk hapet nga askush, prandaj asgjë nuk u ndryshua. Formulari i fundit mund të kthehet me zhbërje.',
    'form-empty':
      'Formulari nuk thotë ende asgjë, prandaj asgjë nuk u regjistrua. Shënoni një arsye, shkruani një përgjigje ose shënoni “Nuk e di”.',
    'not-a-poll': 'Ky studim mban skeda rastesh, jo formularë të sondazhit anonim. Asgjë nuk u regjistrua.',
    'not-case-cards':
      'Ky studim është sondazh anonim dhe nuk mban skeda rastesh. Asgjë nuk u ruajt: krijoni një studim me skeda.',
    'case-exists':
      'Ky klient ka tashmë një skedë në këtë studim, prandaj asgjë nuk u ruajt. Për ta ndryshuar, hapni atë skedë.',
    'reason-exists':
      'Arsyeja “{{name}}” ekziston tashmë. Asgjë nuk u ndryshua: zgjidhni një emër tjetër ose përdorni atë.',
    'reason-in-use':
      'Kjo arsye përmendet në dëshmi, në një pyetje të anketës ose në një ofertë, prandaj nuk mund të hiqet. Bashkojeni me një tjetër.',
    'merge-with-itself': 'Një arsye nuk bashkohet me vetveten. Asgjë nuk u ndryshua: zgjidhni një tjetër.',
    'main-twice': 'Vetëm një arsye mund të jetë kryesore. Asgjë nuk u ndryshua: zgjidhni cila është.',
    'returned-without-order':
      'Klienti quhet i kthyer vetëm me një porosi të re. Asgjë nuk u ndryshua: shënoni ditën e porosisë.',
    'no-identity-column':
      'Asnjë kolonë e skedarit “{{file}}” nuk tregon për cilin klient ose të anketuar është rreshti. Nuk u importua asgjë. Zgjidhni kolonën me kodin ose emrin dhe importojeni përsëri.',
    'no-reason-question':
      'Asnjë pyetje e “{{file}}” nuk është për arsyet dhe nuk kërkon fjalë. Nuk u importua asgjë. Tregoni për çfarë shërbejnë pyetjet dhe importojeni përsëri.',
    'column-unknown': 'Skedari nuk ka kolonë “{{column}}”. Nuk u importua asgjë: kontrolloni emrin e kolonës.',
    'field-unknown': 'Nuk ka fushë “{{field}}”. Nuk u importua asgjë. Zgjidhni një nga fushat e ofruara.',
    'field-twice': 'Dy kolona plotësojnë të njëjtën fushë “{{field}}”. Nuk u importua asgjë. Mbani njërën prej tyre.',
    'report-text-lost':
      'Raporti nuk u ruajt, sepse një pjesë e tekstit nuk arriti në faqe: “{{text}}”. Shkurtojeni atë tekst dhe eksportoni përsëri.',
    'glyph-missing':
      'Raporti nuk u ruajt, sepse fonti i tij nuk ka shenjën “{{character}}” në “{{text}}”. Zëvendësojeni atë shenjë dhe eksportoni përsëri.',
    'nothing-to-print':
      'Në këtë fletë pune nuk ka ende çfarë të printohet. Nuk u ruajt asgjë: plotësoni së pari studimin.',
    'answer-unfit':
      'Kjo përgjigje nuk i përshtatet pyetjes. Nuk u ndryshua asgjë: zgjidhni një nga përgjigjet e ofruara.',
    'questionnaire-in-use':
      'Për këtë pyetësor ka tashmë përgjigje, prandaj nuk u ndryshua asgjë. Shtoni pyetje në fund, korrigjoni fjalët ose krijoni një studim të ri.',
    'sample-in-use':
      'Klientët e kësaj zgjedhjeje janë telefonuar tashmë, prandaj nuk u zgjodh përsëri. Krijoni një studim të ri për një zgjedhje tjetër.',
    'nobody-lost':
      'Asnjë klient nuk numërohet i humbur, prandaj nuk u zgjodh askush. Importoni klientë ose kontrolloni përkufizimin e humbjes te kuadri.',
    cancelled: 'U anulua. Asgjë nuk u ndryshua.',
    'brainstorm-not-begun': 'Ky studim është listë e shpejtë: nuk ka nisur asnjë takim në të. Asgjë nuk u ndryshua.',
    'brainstorm-begun':
      '“{{study}}” ka tashmë një takim ose një listë. Asgjë nuk u ndryshua: për një tjetër nisni studim të ri.',
    'seat-in-use':
      'Një nga vendet që do të hiqej ka shkruar kartë ose ka votuar. Asgjë nuk u ndryshua: shënojeni si mungues.',
    'no-such-seat': 'Nuk ka vend {{seat}}. Asgjë nuk u ndryshua: kontrolloni numrin.',
    'clusters-unnamed': 'Tufa pa emër: {{count}}. Lista nuk u bë: emërtojini më parë të gjitha tufat.',
    'vote-no-items': 'Një votim kërkon të paktën dy arsye. Asgjë nuk u ndryshua: shtoni më parë karta.',
    'vote-has-ballots': 'Ka tashmë fletë të futura, ndaj mënyra e votimit mbetet siç është. Hiqini, ose votoni sërish.',
    'vote-no-ballots': 'Ende nuk është futur asnjë fletë, ndaj nuk ka ç’zbulohet.',
    'vote-not-open': 'Lista e këtij votimi ende nuk është bërë, ndaj nuk ka ç’shtypet. Bëjeni më parë.',
    'ballot-code-wrong':
      '{{code}} nuk është kod flete: një shifër është gabim. Asgjë nuk u fut: shiheni letrën edhe një herë.',
    'ballot-code-unknown': 'Asnjë fletë e kësaj stuhie mendimesh nuk ka kodin {{code}}. Asgjë nuk u fut.',
    'ballot-code-other-vote': 'Fleta {{code}} i përket një votimi tjetër. Asgjë nuk u fut: lëreni mënjanë.',
    'ballot-unreadable': 'Kjo nuk lexohet dot si fletë votimi. Asgjë nuk u fut: shihni shembullin poshtë fushës.',
    'ballot-empty': 'Fleta është bosh. Asgjë nuk u fut: ruajeni si të pavlefshme, ose shkruani ç’ka në të.',
    'ballot-no-item': 'Numri {{number}} nuk është në listë. Asgjë nuk u fut.',
    'ballot-item-twice': 'Numri {{number}} është dy herë. Asgjë nuk u fut.',
    'ballot-too-many':
      'Janë dhënë {{given}}, lejohen {{wanted}}. Asgjë nuk u fut: hiqni të tepërtat, ose ruajeni fletën si të pavlefshme.',
    'ballot-too-few':
      'Janë dhënë {{given}}, duhen {{wanted}}. Asgjë nuk u fut: plotësojeni, ose ruajeni fletën si të pavlefshme.',
    'freeze-reason-missing': '“{{study}}” hapet sërish vetëm me shpjegim. Mbetet i ngrirë: thoni pse.',
  },
} as const
