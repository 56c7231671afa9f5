/** The Russian sample: the companies, the people who serve the clients, the segments and regions. */
import type { SceneWords } from '../sample-words.ts'

export const sceneRu: SceneWords = {
  clientCompany: 'Нортвинд Компонентс',
  industry: 'Крепёж и упаковка для мастерских',
  frameNote:
    'Рамочные договоры на год; клиент считается потерянным в день, когда договор закончился и не был продлён. Список клиентов — из системы заказов, причины в нём записаны менеджерами.',
  consultancy: 'Хартманн и Дервиши Консалтинг',
  contacts: 'Хартманн и Дервиши Консалтинг\naudit@hartmann-dervishi.example\nwww.hartmann-dervishi.example',
  confidentiality: 'Конфиденциально. Только для руководства компании «Нортвинд Компонентс».',
  managers: ['Алексей Громов', 'Дарья Фомина', 'Максим Ковалёв', 'Полина Шестакова', 'Сергей Дорохов'],
  segments: ['Мебель и столярные работы', 'Металлообработка', 'Ремонт оборудования', 'Упаковка и отправка'],
  regions: ['Северо-Запад', 'Центр', 'Поволжье', 'Урал', 'Юг'],
  crmReasons: ['цена', 'нет потребности', 'ушли к конкуренту'],
}
