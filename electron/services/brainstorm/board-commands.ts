/** Commands of a led brainstorm up to the vote: seats, stages, the clock, cards, and putting together. */
import type { Card } from '#shared/domain/brainstorm/session.ts'
import { areCardsNumbered, roundOf, STAGE_MINUTES, STAGES, type Stage } from '#shared/domain/brainstorm/stages.ts'
import { MINUTE_MS, turnTimer } from '#shared/domain/brainstorm/timer.ts'
import type { CardId, ClusterId, MergeId, StudyId } from '#shared/kit/id.ts'
import { createRandom, shuffle } from '#shared/kit/random.ts'
import { fail, ok } from '#shared/kit/result.ts'
import {
  areSeatsUsedAfter,
  enterStage,
  findCard,
  findSession,
  insertCard,
  insertCardMerge,
  insertSession,
  listCards,
  listSeats,
  listTimers,
  removeCard,
  removeSeatsAfter,
  saveCardNumber,
  saveCardText,
  saveSeat,
  saveTimer,
  takeMergeApart,
} from '#electron/storage/queries/brainstorm-queries.ts'
import { listMentions } from '#electron/storage/queries/study-queries.ts'
import { removeCodesAfter } from '#electron/storage/queries/vote-queries.ts'
import type { Writer } from '#electron/storage/sqlite.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from '../context.ts'
import { openStudy } from '../open-study.ts'
import { BRAINSTORM_AREAS, editSession, findOpenSession, readClusters } from './session-context.ts'
import { followClusters, giveCodes } from './vote-list.ts'

type Names =
  | 'brainstorm.begin'
  | 'brainstorm.goTo'
  | 'brainstorm.timer'
  | 'brainstorm.setSeats'
  | 'brainstorm.saveSeat'
  | 'brainstorm.addCard'
  | 'brainstorm.saveCard'
  | 'brainstorm.removeCard'
  | 'brainstorm.merge'
  | 'brainstorm.moveCard'
  | 'brainstorm.takeApart'

const plannedMs = (stage: Stage): number => (STAGE_MINUTES[stage] ?? 0) * MINUTE_MS

/** Cards without a number get the next ones, in an order drawn from the study's own seed. */
const dealNumbers = (writer: Writer, studyId: StudyId, seed: number): void => {
  const cards = listCards(writer, studyId)
  const taken = Math.max(0, ...cards.map(card => card.number ?? 0))
  const without = cards.filter(card => card.number === null)
  for (const [index, card] of shuffle(without, createRandom(seed)).entries())
    saveCardNumber(writer, card.id, taken + index + 1)
}

const nextNumber = (cards: readonly Card[]): number => Math.max(0, ...cards.map(card => card.number ?? 0)) + 1

export const boardCommands = (context: ServiceContext): Handlers<Names> => ({
  'brainstorm.begin': ({ engagement, studyId, seats }) =>
    edit(context, engagement, { label: 'brainstorm-begun', areas: BRAINSTORM_AREAS }, writer => {
      const study = openStudy(writer, studyId)
      if (!study.ok) return study
      if (study.value.methodId !== 'brainstorm') return fail('not-found')
      // Dots typed by hand would be lost under the first vote.
      if (findSession(writer, studyId) !== undefined || listMentions(writer, studyId).length > 0)
        return fail('brainstorm-begun', { study: study.value.title })
      insertSession(writer, studyId, STAGES[0], context.clock())
      enterStage(writer, studyId, STAGES[0], context.clock())
      for (let seat = 1; seat <= seats; seat += 1) saveSeat(writer, studyId, { seat, present: true, name: '' })
      for (const stage of STAGES)
        if (STAGE_MINUTES[stage] !== null) saveTimer(writer, studyId, stage, { leftMs: plannedMs(stage), endsAt: null })
      return ok(null)
    }),
  'brainstorm.goTo': ({ stage, ...place }) =>
    editSession(context, place, 'brainstorm-stage', (writer, { study, session }) => {
      if (stage === session.stage) return ok(null)
      const timer = listTimers(writer, place.studyId)[session.stage]
      // A clock that nobody sees must not run out.
      if (timer !== undefined)
        saveTimer(writer, place.studyId, session.stage, turnTimer(timer, 'pause', context.clock(), 0))
      if (areCardsNumbered(stage)) dealNumbers(writer, place.studyId, study.seed)
      enterStage(writer, place.studyId, stage, context.clock())
      if (roundOf(stage) !== null) followClusters(writer, place.studyId)
      return ok(null)
    }),
  // The clock is no part of the history: undo takes back a card, never a minute.
  'brainstorm.timer': ({ engagement, studyId, stage, act }) =>
    withEngagement(context, engagement, open => {
      const session = findOpenSession(open.reader, studyId)
      if (!session.ok) return session
      const planned = plannedMs(stage)
      const timer = listTimers(open.reader, studyId)[stage] ?? { leftMs: planned, endsAt: null }
      const turned = open.file.change(writer =>
        ok(saveTimer(writer, studyId, stage, turnTimer(timer, act, context.clock(), planned)) ?? null),
      )
      if (turned.ok) context.emit({ type: 'changed', engagement, areas: ['brainstorm'] })
      return turned
    }),
  'brainstorm.setSeats': ({ count, ...place }) =>
    editSession(context, place, 'brainstorm-seats', writer => {
      if (areSeatsUsedAfter(writer, place.studyId, count)) return fail('seat-in-use')
      removeCodesAfter(writer, place.studyId, count)
      removeSeatsAfter(writer, place.studyId, count)
      const last = listSeats(writer, place.studyId).length
      for (let seat = last + 1; seat <= count; seat += 1)
        saveSeat(writer, place.studyId, { seat, present: true, name: '' })
      giveCodes(writer, place.studyId)
      return ok(null)
    }),
  'brainstorm.saveSeat': ({ seat, ...place }) =>
    editSession(context, place, 'brainstorm-seats', writer => {
      if (!listSeats(writer, place.studyId).some(known => known.seat === seat.seat)) return fail('not-found')
      saveSeat(writer, place.studyId, seat)
      return ok(null)
    }),
  'brainstorm.addCard': ({ seat, text, ...place }) =>
    editSession(context, place, 'brainstorm-card-added', (writer, { session }) => {
      if (!listSeats(writer, place.studyId).some(known => known.seat === seat)) return fail('no-such-seat', { seat })
      const cards = listCards(writer, place.studyId)
      const isNumbered = areCardsNumbered(session.stage) || cards.some(card => card.number !== null)
      const cardId = context.newId<CardId>()
      insertCard(writer, place.studyId, {
        id: cardId,
        home: context.newId<ClusterId>(),
        seat,
        number: isNumbered ? nextNumber(cards) : null,
        text,
        createdAt: context.clock(),
      })
      return ok({ cardId })
    }),
  'brainstorm.saveCard': ({ cardId, text, meaning, ...place }) =>
    editSession(context, place, 'brainstorm-card-saved', writer => {
      if (findCard(writer, place.studyId, cardId) === undefined) return fail('not-found')
      saveCardText(writer, cardId, text, meaning)
      return ok(null)
    }),
  'brainstorm.removeCard': ({ cardId, ...place }) =>
    editSession(context, place, 'brainstorm-card-removed', writer => {
      if (findCard(writer, place.studyId, cardId) === undefined) return fail('not-found')
      removeCard(writer, cardId)
      return ok(null)
    }),
  'brainstorm.merge': ({ from, into, ...place }) =>
    editSession(context, place, 'brainstorm-merged', writer => {
      if (from.includes(into)) return fail('merge-with-itself')
      const live = new Set(readClusters(writer, place.studyId).map(cluster => cluster.id))
      if (![into, ...from].every(id => live.has(id))) return fail('not-found')
      for (const id of new Set(from))
        insertCardMerge(writer, place.studyId, {
          id: context.newId<MergeId>(),
          cardId: null,
          from: id,
          into,
          at: context.clock(),
        })
      return ok(null)
    }),
  'brainstorm.moveCard': ({ cardId, into, ...place }) =>
    editSession(context, place, 'brainstorm-merged', writer => {
      const card = findCard(writer, place.studyId, cardId)
      const clusters = readClusters(writer, place.studyId)
      const from = clusters.find(cluster => cluster.cards.some(one => one.id === cardId))
      if (card === undefined || from === undefined) return fail('not-found')
      const target = into ?? card.home
      if (target === from.id) return fail('merge-with-itself')
      if (into !== null && !clusters.some(cluster => cluster.id === into)) return fail('not-found')
      insertCardMerge(writer, place.studyId, {
        id: context.newId<MergeId>(),
        cardId,
        from: from.id,
        into: target,
        at: context.clock(),
      })
      return ok(null)
    }),
  'brainstorm.takeApart': ({ mergeId, ...place }) =>
    editSession(context, place, 'brainstorm-taken-apart', writer =>
      takeMergeApart(writer, place.studyId, mergeId, context.clock()) === 1 ? ok(null) : fail('not-found'),
    ),
})
