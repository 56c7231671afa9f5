import { assert, constant, constantFrom, nat, property, record, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BOARDS,
  boardColumns,
  COLUMN_IDS,
  columnsOf,
  moveCard,
  neighbourColumn,
  toggleLabel,
} from '#renderer/steps/ranking/boards.ts'
import { parseCard, writeCard, CARD_TYPE } from '#renderer/steps/ranking/dragged-card.ts'
import { PESTEL_FACTORS, PORTER_FORCES, REASON_GROUPS } from '#shared/domain/reasons.ts'
import { reason } from './build.ts'
import { classifyInput } from './schemas.ts'

const external = reason('Moved away', { group: 'external', pestel: ['economic', 'social'], porter: ['buyers'] })
const rival = reason('Lower price', { group: 'competitor', pestel: ['economic'], porter: ['rivalry', 'buyers'] })
const own = reason('Rude', { group: 'company' })

describe('the columns of a board', () => {
  test('groups hold every reason once', () => {
    const columns = boardColumns('groups', [external, rival, own], 'en')
    expect(columns.map(column => [column.id, column.reasons.map(one => one.id)])).toEqual([
      ['competitor', ['Lower price']],
      ['company', ['Rude']],
      ['external', ['Moved away']],
    ])
  })

  test('PESTEL shows external reasons only, in every column of their labels', () => {
    expect(columnsOf('pestel', external)).toEqual(['economic', 'social'])
    expect(columnsOf('pestel', rival)).toEqual([])
    expect(columnsOf('pestel', { ...external, pestel: [] })).toEqual(['unclassified'])
  })

  test("Porter's rivalry is filled from the competitors' group and takes no cards", () => {
    expect(columnsOf('porter', rival)).toEqual(['rivalry'])
    expect(columnsOf('porter', { ...external, porter: ['rivalry'] })).toEqual(['unclassified'])
    expect(moveCard('porter', external, 'buyers', 'rivalry')).toBeUndefined()
    expect(toggleLabel(external, 'rivalry')).toBeUndefined()
    expect(boardColumns('porter', [], 'en').map(column => column.accepts)).toEqual([
      true,
      false,
      true,
      true,
      true,
      true,
    ])
  })
})

describe('moving a card', () => {
  test('replaces the label it left and keeps the others', () => {
    expect(moveCard('pestel', external, 'economic', 'legal')?.pestel).toEqual(['social', 'legal'])
    expect(moveCard('pestel', external, 'economic', 'social')?.pestel).toEqual(['social'])
  })

  test('into "not classified" takes all labels of that board away, and of no other', () => {
    expect(moveCard('pestel', external, 'economic', 'unclassified')).toEqual({
      group: 'external',
      pestel: [],
      porter: ['buyers'],
    })
  })

  test('between groups changes the group and keeps the labels', () => {
    expect(moveCard('groups', external, 'external', 'company')).toEqual({
      group: 'company',
      pestel: ['economic', 'social'],
      porter: ['buyers'],
    })
  })

  test('changes nothing where the column is the same, foreign, or the reason is not external', () => {
    expect(moveCard('groups', own, 'company', 'company')).toBeUndefined()
    expect(moveCard('pestel', external, 'economic', 'buyers')).toBeUndefined()
    expect(moveCard('pestel', rival, 'economic', 'legal')).toBeUndefined()
  })

  test('a label set and taken away again leaves the reason as it was', () => {
    const once = toggleLabel(external, 'legal')
    expect(once?.pestel).toEqual(['economic', 'social', 'legal'])
    expect(toggleLabel({ ...external, ...once }, 'legal')).toEqual({
      group: external.group,
      pestel: external.pestel,
      porter: external.porter,
    })
  })

  test('Alt and an arrow goes to the next column that takes cards', () => {
    expect(neighbourColumn('groups', 'company', 1)).toBe('external')
    expect(neighbourColumn('porter', 'new-entrants', -1)).toBe('unclassified')
    expect(neighbourColumn('porter', 'rivalry', 1)).toBeUndefined()
    expect(neighbourColumn('pestel', 'legal', 1)).toBeUndefined()
  })

  test('whatever is moved wherever, the answer satisfies the contract and lands in the column it went to', () => {
    const anyReason = record({
      group: constantFrom(...REASON_GROUPS),
      pestel: uniqueArray(constantFrom(...PESTEL_FACTORS)),
      porter: uniqueArray(constantFrom(...PORTER_FORCES)),
    })
    const anyMove = constantFrom(...BOARDS).chain(kind =>
      record({
        kind: constant(kind),
        to: constantFrom(...COLUMN_IDS[kind]),
        labels: anyReason,
        pick: nat(10),
      }),
    )
    assert(
      property(anyMove, ({ kind, to, labels, pick }) => {
        const card = reason('card', labels)
        const standsIn = columnsOf(kind, card)
        const from = standsIn[pick % Math.max(1, standsIn.length)]
        if (from === undefined) return
        const moved = moveCard(kind, card, from, to)
        if (moved === undefined) return
        expect(columnsOf(kind, { ...card, ...moved })).toContain(to)
        expect(classifyInput.safeParse({ engagement: 'e', reasonId: 'card', ...moved }).success).toBe(true)
      }),
    )
  })
})

test('a dragged card is read back on its own board only', () => {
  const text = writeCard({ kind: 'pestel', reasonId: 'r1', from: 'legal' })[CARD_TYPE] ?? ''
  expect(parseCard(text, 'pestel')).toEqual({ kind: 'pestel', reasonId: 'r1', from: 'legal' })
  expect(parseCard(text, 'porter')).toBeUndefined()
  for (const other of ['', 'null', '{"kind":"pestel"}', '{"kind":"pestel","reasonId":"r1","from":"buyers"}'])
    expect(parseCard(other, 'pestel')).toBeUndefined()
})
