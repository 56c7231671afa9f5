/**
 * Sentences for problems of rows (`problem.<code>`) and failures of files (`error.<code>`) while importing.
 * Placeholders of problems: sheet, row, column, value, firstRow; those of errors are the details of the code; `file-not-a-spreadsheet` also carries `is`, for the log.
 */
export const importMessages = {
  en: {
    'problem.not-a-day': 'Row {{row}}, column “{{column}}”: “{{value}}” is not a day of the calendar.',
    'problem.ambiguous-day':
      'Row {{row}}, column “{{column}}”: “{{value}}” can be read day first or month first. Choose the order of dates for this column.',
    'problem.not-a-number': 'Row {{row}}, column “{{column}}”: “{{value}}” is not a number.',
    'problem.ambiguous-number':
      'Row {{row}}, column “{{column}}”: in “{{value}}” the mark may part thousands or decimals. Choose the decimal mark for this column.',
    'problem.scientific-notation':
      'Row {{row}}, column “{{column}}”: “{{value}}” is written in scientific notation, so digits may be lost. Write the number out.',
    'problem.not-a-whole-number': 'Row {{row}}, column “{{column}}”: “{{value}}” is not a whole number.',
    'problem.negative-number': 'Row {{row}}, column “{{column}}”: “{{value}}” is below zero.',
    'problem.amount-out-of-range': 'Row {{row}}, column “{{column}}”: the amount “{{value}}” is too large to be exact.',
    'problem.pain-out-of-range': 'Row {{row}}, column “{{column}}”: “{{value}}” is not between 0 and 10.',
    'problem.other-currency':
      'Row {{row}}, column “{{column}}”: “{{value}}” is in another currency than the engagement. Amounts are not converted.',
    'problem.day-not-number':
      'Row {{row}}, column “{{column}}”: the spreadsheet stores “{{value}}” as a date where a number is expected.',
    'problem.not-a-flag': 'Row {{row}}, column “{{column}}”: “{{value}}” is neither yes nor no.',
    'problem.cell-error': 'Row {{row}}, column “{{column}}”: the cell holds the error {{value}}.',
    'problem.formula-without-value':
      'Row {{row}}, column “{{column}}”: the formula was saved without its value. Open the file in your spreadsheet program, save it and import it again.',
    'problem.text-too-long':
      'Row {{row}}, column “{{column}}”: the text is longer than this field can hold; its beginning was kept.',
    'problem.id-in-scientific-form':
      'Row {{row}}, column “{{column}}”: the id “{{value}}” has lost digits in the spreadsheet. Format the column as text and enter the ids again.',
    'problem.no-client': 'Row {{row}}: neither an id nor a name says which client this is. The row was not imported.',
    'problem.required-empty': 'Row {{row}}: “{{column}}” is empty but needed. The row was not imported.',
    'problem.duplicate-row': 'Row {{row}} repeats row {{firstRow}} cell by cell. It was left out.',
    'problem.duplicate-id':
      'Row {{row}}: the id “{{value}}” already stands in row {{firstRow}} with other content. Row {{row}} was not imported.',
    'problem.extra-cells': 'Row {{row}}: “{{value}}” stands beyond the last column of the header and was not imported.',
    'problem.broken-quotes':
      'Row {{row}}: the quotation marks do not pair up; check how the row was divided into cells.',
    'problem.option-unknown':
      'Row {{row}}, column “{{column}}”: “{{value}}” is none of the options, so it was kept whole as an answer in words, to be coded.',
    'problem.long-answer':
      'Row {{row}}, column “{{column}}”: the answer is longer than 10,000 characters. It was kept whole; check that nothing was pasted by mistake.',
    'problem.scale-unknown':
      'Row {{row}}, column “{{column}}”: nothing says on which scale “{{value}}” was given, so it was left out. Choose the scale and import the file again.',
    'problem.consent-unclear':
      'Row {{row}}, column “{{column}}”: “{{value}}” is neither a yes nor a no, so this respondent is not quoted.',
    'problem.answer-replaced':
      'Row {{row}} is a later answer of the respondent of row {{firstRow}} and took its place.',
    'problem.answer-superseded':
      'Row {{row}} was left out: the same respondent sent a complete answer in row {{firstRow}}.',
    'problem.answer-older': 'Row {{row}} was left out: the same respondent’s complete answer is already in this study.',
    'problem.no-answers': 'Row {{row}} answers none of the questions that are imported, so it was left out.',
    'error.file-not-found': 'The file “{{file}}” was not found. Nothing was imported. Choose it again.',
    'error.file-not-readable':
      'The file “{{file}}” could not be read. Nothing was imported. Close it in other programs and try again.',
    'error.file-empty': 'The file “{{file}}” is empty. Nothing was imported. Choose another file.',
    'error.file-not-a-spreadsheet':
      'The file “{{file}}” is not a spreadsheet, whatever its name says. Nothing was imported. If your spreadsheet program opens it, save it as .xlsx and import that file.',
    'error.file-format-not-read':
      'The file “{{file}}” is a spreadsheet of the kind {{format}}, which is not read here. Nothing was imported. Save it as .xlsx and import that file.',
    'error.file-damaged':
      'The file “{{file}}” is damaged or incomplete. Nothing was imported. Open it in your spreadsheet program, save a copy and import the copy, or ask for the file again.',
    'error.file-not-safe':
      'The file “{{file}}” is built in a way that no spreadsheet program uses, so it was not opened. Nothing was imported. Open it in your spreadsheet program, save a copy and import the copy.',
    'error.file-password-protected':
      'The file “{{file}}” is protected with a password. Nothing was imported. Open it in your spreadsheet program, remove the password and import it again.',
    'error.file-too-large':
      'The file “{{file}}” has {{megabytes}} MB; the limit is {{limit}} MB. Nothing was imported. Save the sheet you need as CSV and import that file.',
    'error.file-too-large-inside':
      'The file “{{file}}” would unpack to more than {{limit}} MB or far beyond its size. Nothing was imported. Save the sheet you need as CSV and import that file.',
    'error.encoding-not-known':
      'The encoding “{{encoding}}” is not known. Nothing was imported. Choose another one for “{{file}}”.',
    'error.sheet-not-found':
      'The file “{{file}}” has no sheet “{{sheet}}”. Nothing was imported. Choose another sheet.',
    'error.sheet-empty':
      'The sheet “{{sheet}}” of the file “{{file}}” holds no rows. Nothing was imported. Choose another sheet or file.',
    'error.too-many-columns':
      'The sheet “{{sheet}}” of the file “{{file}}” reaches to column {{columns}}; the limit is {{limit}}. Nothing was imported. Delete the columns you do not need, also stray cells far to the right, and import it again.',
    'error.too-many-rows':
      'The sheet “{{sheet}}” of the file “{{file}}” reaches to row {{rows}}; the limit for workbooks is {{limit}}. Nothing was imported. Save the sheet as CSV and import that file.',
    'error.too-many-cells':
      'The sheet “{{sheet}}” of the file “{{file}}” has {{cells}} filled cells; the limit for workbooks is {{limit}}. Nothing was imported. Save the sheet as CSV and import that file.',
    'error.unclosed-quote':
      'In the file “{{file}}” a quotation mark opened in row {{row}} is never closed, so the rows after it cannot be told apart. Nothing was imported. Correct that row and import the file again.',
    'error.reader-stalled':
      'Reading the file “{{file}}” came to a standstill, so it was ended. Nothing was imported. Save the sheet you need as CSV and import that file.',
    'error.import-miscounted':
      'The rows stored did not add up to the rows read from “{{file}}”, so nothing was kept of them. Nothing was imported. Try again; if it happens again, save the sheet as CSV and import that file.',
    'error.cancelled': 'Reading “{{file}}” was cancelled. Nothing was imported.',
  },
  ru: {
    'problem.not-a-day': 'Строка {{row}}, столбец «{{column}}»: «{{value}}» — такого дня в календаре нет.',
    'problem.ambiguous-day':
      'Строка {{row}}, столбец «{{column}}»: в «{{value}}» первым может быть и день, и месяц. Выберите порядок дат для этого столбца.',
    'problem.not-a-number': 'Строка {{row}}, столбец «{{column}}»: «{{value}}» — не число.',
    'problem.ambiguous-number':
      'Строка {{row}}, столбец «{{column}}»: в «{{value}}» знак может отделять и тысячи, и дробную часть. Выберите десятичный знак для этого столбца.',
    'problem.scientific-notation':
      'Строка {{row}}, столбец «{{column}}»: «{{value}}» записано в экспоненциальной форме, часть цифр могла потеряться. Запишите число полностью.',
    'problem.not-a-whole-number': 'Строка {{row}}, столбец «{{column}}»: «{{value}}» — не целое число.',
    'problem.negative-number': 'Строка {{row}}, столбец «{{column}}»: «{{value}}» меньше нуля.',
    'problem.amount-out-of-range':
      'Строка {{row}}, столбец «{{column}}»: сумма «{{value}}» слишком велика, чтобы хранить её точно.',
    'problem.pain-out-of-range': 'Строка {{row}}, столбец «{{column}}»: «{{value}}» не находится между 0 и 10.',
    'problem.other-currency':
      'Строка {{row}}, столбец «{{column}}»: «{{value}}» — не в валюте этого аудита. Суммы не пересчитываются.',
    'problem.day-not-number':
      'Строка {{row}}, столбец «{{column}}»: таблица хранит «{{value}}» как дату, а здесь ожидается число.',
    'problem.not-a-flag': 'Строка {{row}}, столбец «{{column}}»: «{{value}}» — ни да, ни нет.',
    'problem.cell-error': 'Строка {{row}}, столбец «{{column}}»: в ячейке ошибка {{value}}.',
    'problem.formula-without-value':
      'Строка {{row}}, столбец «{{column}}»: формула сохранена без значения. Откройте файл в программе для таблиц, сохраните его и импортируйте снова.',
    'problem.text-too-long':
      'Строка {{row}}, столбец «{{column}}»: текст длиннее, чем вмещает это поле; сохранено его начало.',
    'problem.id-in-scientific-form':
      'Строка {{row}}, столбец «{{column}}»: код «{{value}}» потерял цифры в таблице. Задайте столбцу текстовый формат и введите коды заново.',
    'problem.no-client': 'Строка {{row}}: ни код, ни название не говорят, какой это клиент. Строка не импортирована.',
    'problem.required-empty': 'Строка {{row}}: «{{column}}» не заполнено, а без этого нельзя. Строка не импортирована.',
    'problem.duplicate-row': 'Строка {{row}} полностью повторяет строку {{firstRow}}. Она пропущена.',
    'problem.duplicate-id':
      'Строка {{row}}: код «{{value}}» уже есть в строке {{firstRow}} с другим содержанием. Строка {{row}} не импортирована.',
    'problem.extra-cells': 'Строка {{row}}: «{{value}}» стоит правее последнего столбца заголовка и не импортировано.',
    'problem.broken-quotes': 'Строка {{row}}: кавычки не образуют пар; проверьте, как строка разделилась на ячейки.',
    'problem.option-unknown':
      'Строка {{row}}, столбец «{{column}}»: «{{value}}» — не один из вариантов. Ответ сохранён целиком как текст, его можно кодировать.',
    'problem.long-answer':
      'Строка {{row}}, столбец «{{column}}»: ответ длиннее 10 000 знаков. Он сохранён целиком; проверьте, не вставлено ли в него лишнее.',
    'problem.scale-unknown':
      'Строка {{row}}, столбец «{{column}}»: неизвестно, по какой шкале дана оценка «{{value}}», поэтому она не учтена. Выберите шкалу и импортируйте файл ещё раз.',
    'problem.consent-unclear':
      'Строка {{row}}, столбец «{{column}}»: «{{value}}» — ни «да», ни «нет», поэтому цитировать этого респондента нельзя.',
    'problem.answer-replaced':
      'Строка {{row}} — более поздний ответ респондента из строки {{firstRow}}; он заменил прежний.',
    'problem.answer-superseded':
      'Строка {{row}} пропущена: тот же респондент прислал полный ответ в строке {{firstRow}}.',
    'problem.answer-older': 'Строка {{row}} пропущена: полный ответ этого респондента уже есть в исследовании.',
    'problem.no-answers': 'В строке {{row}} нет ответа ни на один из импортируемых вопросов, поэтому она пропущена.',
    'error.file-not-found': 'Файл «{{file}}» не найден. Ничего не импортировано. Выберите его снова.',
    'error.file-not-readable':
      'Файл «{{file}}» не удалось прочитать. Ничего не импортировано. Закройте его в других программах и попробуйте снова.',
    'error.file-empty': 'Файл «{{file}}» пуст. Ничего не импортировано. Выберите другой файл.',
    'error.file-not-a-spreadsheet':
      'Файл «{{file}}» — не таблица, что бы ни говорило его имя. Ничего не импортировано. Если программа для таблиц его открывает, сохраните его как .xlsx и импортируйте этот файл.',
    'error.file-format-not-read':
      'Файл «{{file}}» — таблица в формате {{format}}, который здесь не читается. Ничего не импортировано. Сохраните её как .xlsx и импортируйте этот файл.',
    'error.file-damaged':
      'Файл «{{file}}» повреждён или неполон. Ничего не импортировано. Откройте его в программе для таблиц, сохраните копию и импортируйте её или запросите файл заново.',
    'error.file-not-safe':
      'Файл «{{file}}» устроен так, как не делает ни одна программа для таблиц, поэтому он не открыт. Ничего не импортировано. Откройте его в программе для таблиц, сохраните копию и импортируйте её.',
    'error.file-password-protected':
      'Файл «{{file}}» защищён паролем. Ничего не импортировано. Откройте его в программе для таблиц, снимите пароль и импортируйте снова.',
    'error.file-too-large':
      'Размер файла «{{file}}» — {{megabytes}} МБ, предел — {{limit}} МБ. Ничего не импортировано. Сохраните нужный лист в формате CSV и импортируйте этот файл.',
    'error.file-too-large-inside':
      'Файл «{{file}}» при распаковке занял бы больше {{limit}} МБ или несоразмерно много. Ничего не импортировано. Сохраните нужный лист в формате CSV и импортируйте этот файл.',
    'error.encoding-not-known':
      'Кодировка «{{encoding}}» неизвестна. Ничего не импортировано. Выберите другую для файла «{{file}}».',
    'error.sheet-not-found': 'В файле «{{file}}» нет листа «{{sheet}}». Ничего не импортировано. Выберите другой лист.',
    'error.sheet-empty':
      'На листе «{{sheet}}» файла «{{file}}» нет строк. Ничего не импортировано. Выберите другой лист или файл.',
    'error.too-many-columns':
      'Лист «{{sheet}}» файла «{{file}}» доходит до столбца {{columns}}, предел — {{limit}}. Ничего не импортировано. Удалите ненужные столбцы, в том числе случайные ячейки далеко справа, и импортируйте файл снова.',
    'error.too-many-rows':
      'Лист «{{sheet}}» файла «{{file}}» доходит до строки {{rows}}, предел для книг — {{limit}}. Ничего не импортировано. Сохраните лист в формате CSV и импортируйте этот файл.',
    'error.too-many-cells':
      'На листе «{{sheet}}» файла «{{file}}» заполнено ячеек: {{cells}}, предел для книг — {{limit}}. Ничего не импортировано. Сохраните лист в формате CSV и импортируйте этот файл.',
    'error.unclosed-quote':
      'В файле «{{file}}» кавычка, открытая в строке {{row}}, нигде не закрыта, поэтому следующие строки нельзя отделить друг от друга. Ничего не импортировано. Исправьте эту строку и импортируйте файл снова.',
    'error.reader-stalled':
      'Чтение файла «{{file}}» остановилось, поэтому оно прервано. Ничего не импортировано. Сохраните нужный лист в формате CSV и импортируйте этот файл.',
    'error.import-miscounted':
      'Число сохранённых строк не сошлось с числом строк, прочитанных из файла «{{file}}», поэтому они не оставлены. Ничего не импортировано. Попробуйте снова; если это повторится, сохраните лист в формате CSV и импортируйте этот файл.',
    'error.cancelled': 'Чтение файла «{{file}}» отменено. Ничего не импортировано.',
  },
  sq: {
    'problem.not-a-day': 'Rreshti {{row}}, kolona “{{column}}”: “{{value}}” nuk është ditë e kalendarit.',
    'problem.ambiguous-day':
      'Rreshti {{row}}, kolona “{{column}}”: te “{{value}}” mund të jetë e para dita ose muaji. Zgjidhni radhën e datave për këtë kolonë.',
    'problem.not-a-number': 'Rreshti {{row}}, kolona “{{column}}”: “{{value}}” nuk është numër.',
    'problem.ambiguous-number':
      'Rreshti {{row}}, kolona “{{column}}”: te “{{value}}” shenja mund të ndajë mijëshet ose dhjetoret. Zgjidhni shenjën dhjetore për këtë kolonë.',
    'problem.scientific-notation':
      'Rreshti {{row}}, kolona “{{column}}”: “{{value}}” është shkruar në formë shkencore, prandaj mund të kenë humbur shifra. Shkruajeni numrin të plotë.',
    'problem.not-a-whole-number': 'Rreshti {{row}}, kolona “{{column}}”: “{{value}}” nuk është numër i plotë.',
    'problem.negative-number': 'Rreshti {{row}}, kolona “{{column}}”: “{{value}}” është nën zero.',
    'problem.amount-out-of-range':
      'Rreshti {{row}}, kolona “{{column}}”: shuma “{{value}}” është tepër e madhe për të qenë e saktë.',
    'problem.pain-out-of-range': 'Rreshti {{row}}, kolona “{{column}}”: “{{value}}” nuk është midis 0 dhe 10.',
    'problem.other-currency':
      'Rreshti {{row}}, kolona “{{column}}”: “{{value}}” është në një monedhë tjetër nga ajo e auditimit. Shumat nuk konvertohen.',
    'problem.day-not-number':
      'Rreshti {{row}}, kolona “{{column}}”: tabela e ruan “{{value}}” si datë, ndërsa këtu pritet numër.',
    'problem.not-a-flag': 'Rreshti {{row}}, kolona “{{column}}”: “{{value}}” nuk është as po, as jo.',
    'problem.cell-error': 'Rreshti {{row}}, kolona “{{column}}”: qeliza përmban gabimin {{value}}.',
    'problem.formula-without-value':
      'Rreshti {{row}}, kolona “{{column}}”: formula është ruajtur pa vlerën e saj. Hapeni skedarin në programin e tabelave, ruajeni dhe importojeni përsëri.',
    'problem.text-too-long':
      'Rreshti {{row}}, kolona “{{column}}”: teksti është më i gjatë se ç’mban kjo fushë; u ruajt fillimi i tij.',
    'problem.id-in-scientific-form':
      'Rreshti {{row}}, kolona “{{column}}”: kodi “{{value}}” ka humbur shifra në tabelë. Formatojeni kolonën si tekst dhe shkruajini kodet përsëri.',
    'problem.no-client': 'Rreshti {{row}}: as kodi, as emri nuk tregojnë se cili klient është. Rreshti nuk u importua.',
    'problem.required-empty':
      'Rreshti {{row}}: “{{column}}” është bosh, por është e domosdoshme. Rreshti nuk u importua.',
    'problem.duplicate-row': 'Rreshti {{row}} përsërit plotësisht rreshtin {{firstRow}}. Ai u la jashtë.',
    'problem.duplicate-id':
      'Rreshti {{row}}: kodi “{{value}}” gjendet tashmë në rreshtin {{firstRow}} me përmbajtje tjetër. Rreshti {{row}} nuk u importua.',
    'problem.extra-cells':
      'Rreshti {{row}}: “{{value}}” gjendet përtej kolonës së fundit të titullit dhe nuk u importua.',
    'problem.broken-quotes': 'Rreshti {{row}}: thonjëzat nuk mbyllen çift; kontrolloni si u nda rreshti në qeliza.',
    'problem.option-unknown':
      'Rreshti {{row}}, kolona “{{column}}”: “{{value}}” nuk është asnjë nga mundësitë, ndaj u ruajt i plotë si përgjigje me fjalë, për t’u koduar.',
    'problem.long-answer':
      'Rreshti {{row}}, kolona “{{column}}”: përgjigjja është më e gjatë se 10 000 shenja. U ruajt e plotë; shihni mos është ngjitur diçka gabimisht.',
    'problem.scale-unknown':
      'Rreshti {{row}}, kolona “{{column}}”: nuk dihet në cilën shkallë është dhënë “{{value}}”, ndaj u la jashtë. Zgjidhni shkallën dhe importojeni skedarin përsëri.',
    'problem.consent-unclear':
      'Rreshti {{row}}, kolona “{{column}}”: “{{value}}” nuk është as po, as jo, ndaj ky i anketuar nuk citohet.',
    'problem.answer-replaced':
      'Rreshti {{row}} është përgjigje e mëvonshme e të anketuarit të rreshtit {{firstRow}} dhe zuri vendin e saj.',
    'problem.answer-superseded':
      'Rreshti {{row}} u la jashtë: i njëjti i anketuar dërgoi përgjigje të plotë në rreshtin {{firstRow}}.',
    'problem.answer-older':
      'Rreshti {{row}} u la jashtë: përgjigjja e plotë e të njëjtit të anketuar është tashmë në studim.',
    'problem.no-answers': 'Rreshti {{row}} nuk i përgjigjet asnjë pyetjeje që importohet, ndaj u la jashtë.',
    'error.file-not-found': 'Skedari “{{file}}” nuk u gjet. Nuk u importua asgjë. Zgjidheni përsëri.',
    'error.file-not-readable':
      'Skedari “{{file}}” nuk u lexua dot. Nuk u importua asgjë. Mbylleni në programet e tjera dhe provoni përsëri.',
    'error.file-empty': 'Skedari “{{file}}” është bosh. Nuk u importua asgjë. Zgjidhni një skedar tjetër.',
    'error.file-not-a-spreadsheet':
      'Skedari “{{file}}” nuk është tabelë, pavarësisht nga emri i tij. Nuk u importua asgjë. Nëse e hap programi juaj i tabelave, ruajeni si .xlsx dhe importoni atë skedar.',
    'error.file-format-not-read':
      'Skedari “{{file}}” është tabelë e llojit {{format}}, që nuk lexohet këtu. Nuk u importua asgjë. Ruajeni si .xlsx dhe importoni atë skedar.',
    'error.file-damaged':
      'Skedari “{{file}}” është i dëmtuar ose i paplotë. Nuk u importua asgjë. Hapeni në programin e tabelave, ruani një kopje dhe importoni kopjen, ose kërkojeni skedarin përsëri.',
    'error.file-not-safe':
      'Skedari “{{file}}” është ndërtuar në një mënyrë që nuk e përdor asnjë program tabelash, prandaj nuk u hap. Nuk u importua asgjë. Hapeni në programin e tabelave, ruani një kopje dhe importoni kopjen.',
    'error.file-password-protected':
      'Skedari “{{file}}” është i mbrojtur me fjalëkalim. Nuk u importua asgjë. Hapeni në programin e tabelave, hiqni fjalëkalimin dhe importojeni përsëri.',
    'error.file-too-large':
      'Skedari “{{file}}” ka {{megabytes}} MB; kufiri është {{limit}} MB. Nuk u importua asgjë. Ruajeni fletën që ju duhet si CSV dhe importoni atë skedar.',
    'error.file-too-large-inside':
      'Skedari “{{file}}”, po të shpaketohej, do të kalonte {{limit}} MB ose do të rritej shumë mbi madhësinë e tij. Nuk u importua asgjë. Ruajeni fletën që ju duhet si CSV dhe importoni atë skedar.',
    'error.encoding-not-known':
      'Kodimi “{{encoding}}” nuk njihet. Nuk u importua asgjë. Zgjidhni një tjetër për “{{file}}”.',
    'error.sheet-not-found':
      'Skedari “{{file}}” nuk ka fletë me emrin “{{sheet}}”. Nuk u importua asgjë. Zgjidhni një fletë tjetër.',
    'error.sheet-empty':
      'Fleta “{{sheet}}” e skedarit “{{file}}” nuk ka asnjë rresht. Nuk u importua asgjë. Zgjidhni një fletë ose një skedar tjetër.',
    'error.too-many-columns':
      'Fleta “{{sheet}}” e skedarit “{{file}}” arrin deri te kolona {{columns}}; kufiri është {{limit}}. Nuk u importua asgjë. Fshini kolonat që nuk ju duhen, edhe qelizat e humbura larg në të djathtë, dhe importojeni përsëri.',
    'error.too-many-rows':
      'Fleta “{{sheet}}” e skedarit “{{file}}” arrin deri te rreshti {{rows}}; kufiri për librat e punës është {{limit}}. Nuk u importua asgjë. Ruajeni fletën si CSV dhe importoni atë skedar.',
    'error.too-many-cells':
      'Fleta “{{sheet}}” e skedarit “{{file}}” ka {{cells}} qeliza të plotësuara; kufiri për librat e punës është {{limit}}. Nuk u importua asgjë. Ruajeni fletën si CSV dhe importoni atë skedar.',
    'error.unclosed-quote':
      'Në skedarin “{{file}}” një thonjëz e hapur në rreshtin {{row}} nuk mbyllet askund, prandaj rreshtat pas saj nuk mund të dallohen. Nuk u importua asgjë. Ndreqeni atë rresht dhe importojeni skedarin përsëri.',
    'error.reader-stalled':
      'Leximi i skedarit “{{file}}” ngeci, prandaj u ndërpre. Nuk u importua asgjë. Ruajeni fletën që ju duhet si CSV dhe importoni atë skedar.',
    'error.import-miscounted':
      'Numri i rreshtave të ruajtur nuk përputhet me rreshtat e lexuar nga “{{file}}”, prandaj ata nuk u mbajtën. Nuk u importua asgjë. Provoni përsëri; nëse ndodh sërish, ruajeni fletën si CSV dhe importoni atë skedar.',
    'error.cancelled': 'Leximi i “{{file}}” u anulua. Nuk u importua asgjë.',
  },
} as const
