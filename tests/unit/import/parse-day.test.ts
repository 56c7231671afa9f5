import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFrom, dayFromNumber } from '#shared/kit/day.ts'
import { guessDateOrder, parseDay, parseDayText, type DateOrder } from '#shared/domain/import/parse-day.ts'
import { dayToSerial, serialToDay } from '#shared/domain/import/serial-day.ts'

const value = (day: string) => ({ t: 'value', value: day })
const problem = (reason: string) => ({ t: 'problem', reason })

describe('texts', () => {
  test.each([
    ['2022-07-01', '2022-07-01'],
    ['2022-07-01T23:59:00Z', '2022-07-01'],
    ['2022-07-01 00:00:00', '2022-07-01'],
    ['2022/7/1', '2022-07-01'],
    ['31.12.2019', '2019-12-31'],
    ['31.12.2019 г.', '2019-12-31'],
    ['31.12.2019 14:05', '2019-12-31'],
    ['5.6.22', '2022-06-05'],
    ['5.6.30', '2030-06-05'],
    ['5.6.31', '1931-06-05'],
    ['29.02.2020', '2020-02-29'],
    ['20191231', '2019-12-31'],
    ['31/12/2019', '2019-12-31'],
    ['12/31/2019', '2019-12-31'],
    ['05/05/2023', '2023-05-05'],
    ['15 марта 2023 г.', '2023-03-15'],
    ['15 мая 2023', '2023-05-15'],
    ['1 мар. 2023', '2023-03-01'],
    ['15-Mar-23', '2023-03-15'],
    ['March 15, 2023', '2023-03-15'],
    ['3 Sept 2021', '2021-09-03'],
    ['15 nëntor 2023', '2023-11-15'],
    ['7 gusht 2020', '2020-08-07'],
    ['\u00a031.12.2019\u00a0', '2019-12-31'],
  ])('%s is %s', (text, day) => expect(parseDayText(text)).toEqual(value(day)))

  test.each([
    '30.02.2023',
    '31/02/2023',
    '32.01.2020',
    '29.02.2021',
    '13/13/2020',
    '20231301',
    'soon',
    '2010',
    '1.2',
    '15 foo 2020',
    '12.2020',
  ])('%s is not a day', text => expect(parseDayText(text)).toEqual(problem('not-a-day')))

  test('01/12/2023 is ambiguous until the order is known', () => {
    expect(parseDayText('01/12/2023')).toEqual(problem('ambiguous-day'))
    expect(parseDayText('01-12-2023')).toEqual(problem('ambiguous-day'))
    expect(parseDayText('01/12/2023', 'dmy')).toEqual(value('2023-12-01'))
    expect(parseDayText('01/12/2023', 'mdy')).toEqual(value('2023-01-12'))
    expect(parseDayText('31/12/2023', 'mdy')).toEqual(problem('not-a-day'))
  })

  test('dots are day.month.year whatever the order', () => {
    expect(parseDayText('01.12.2023', 'mdy')).toEqual(value('2023-12-01'))
  })
})

describe('the order of a column', () => {
  test.each<[string[], string]>([
    [['31/12/2019', '01/02/2020'], 'dmy'],
    [['12/31/2019', '01/02/2020'], 'mdy'],
    [['31/12/2019', '12/31/2019'], 'ambiguous'],
    [['01/02/2020'], 'ambiguous'],
    [['31.12.2019', '2020-01-01'], 'dmy'],
    [['31.12.2019', '01/12/2023'], 'ambiguous'],
    [['2020-01-01', '15 March 2020', '', 'n/a'], 'iso'],
    [['05/05/2020'], 'iso'],
    [[], 'iso'],
  ])('%j is %s', (samples, order) => expect(guessDateOrder(samples)).toBe(order))
})

describe('serial numbers', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [44155, '2020-11-20'],
    [44155.999, '2020-11-20'],
    [44155.999999999, '2020-11-21'],
    [2958465, '9999-12-31'],
  ])('%d of 1900 is %s', (serial, day) => expect(serialToDay(serial)).toBe(day))

  test('29 February 1900 never was', () => {
    for (const serial of [60, 60.5, 0, -1, 2958466, NaN, Infinity]) expect(serialToDay(serial)).toBeUndefined()
  })

  test('the 1904 system counts from 1 January 1904', () => {
    expect(serialToDay(0, 1904)).toBe('1904-01-01')
    expect(serialToDay(42735, 1904)).toBe('2021-01-01')
    expect(serialToDay(-1, 1904)).toBeUndefined()
  })

  test('serial to day and back agree over the whole range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2958465 }), serial => {
        const day = serialToDay(serial)
        return serial === 60 ? day === undefined : day !== undefined && dayToSerial(day) === serial
      }),
    )
  })

  test('plain numbers are days only where nothing else is likely', () => {
    expect(parseDay({ t: 'n', v: 44155, fmt: 'number' })).toEqual(value('2020-11-20'))
    expect(parseDay({ t: 'n', v: 20231231, fmt: 'number' })).toEqual(value('2023-12-31'))
    expect(parseDay({ t: 'n', v: 2010, fmt: 'number' })).toEqual(problem('not-a-day'))
    expect(parseDay({ t: 'n', v: 60, fmt: 'date' })).toEqual(problem('not-a-day'))
    expect(parseDay({ t: 'b', v: true })).toEqual(problem('not-a-day'))
  })
})

test('missing, broken and unfinished cells are told apart', () => {
  expect(parseDay(null)).toEqual({ t: 'missing', kind: 'empty' })
  expect(parseDay({ t: 's', v: 'н/д' })).toEqual({ t: 'missing', kind: 'not-available' })
  expect(parseDay({ t: 'e', v: '#REF!' })).toEqual(problem('cell-error'))
  expect(parseDay({ t: 'formula-without-value' })).toEqual(problem('formula-without-value'))
})

const days = fc.integer({ min: -14_000, max: 22_000 }).map(dayFromNumber)

test('a day written in any of our notations reads back as itself', () => {
  const months = [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ]
  fc.assert(
    fc.property(days, day => {
      const [year = '', month = '', date = ''] = day.split('-')
      const writings: [string, DateOrder | undefined][] = [
        [day, undefined],
        [`${date}.${month}.${year}`, undefined],
        [`${Number(date)}.${Number(month)}.${year} 10:15`, undefined],
        [`${date}/${month}/${year}`, 'dmy'],
        [`${month}/${date}/${year}`, 'mdy'],
        [`${year}${month}${date}`, undefined],
        [`${Number(date)} ${months[Number(month) - 1]} ${year} г.`, undefined],
      ]
      for (const [text, order] of writings) expect(parseDayText(text, order), text).toEqual(value(day))
    }),
  )
})

test('two-digit years fall between 1931 and 2030', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1931, max: 2030 }), year => {
      const text = `01.02.${String(year % 100).padStart(2, '0')}`
      expect(parseDayText(text)).toEqual(value(dayFrom(year, 2, 1) ?? ''))
    }),
  )
})

test('no text makes the reading of days throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom<DateOrder | undefined>('dmy', 'mdy', undefined),
      (text, order) => {
        expect(['value', 'problem']).toContain(parseDayText(text, order).t)
        guessDateOrder([text])
      },
    ),
  )
})
