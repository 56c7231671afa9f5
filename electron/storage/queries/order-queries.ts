/** What the orders say of each client's time with the company: first and last order, gaps, revenue of twelve months. */
import type { Period } from '#shared/domain/frame.ts'
import type { Day } from '#shared/kit/day.ts'
import type { ClientId } from '#shared/kit/id.ts'
import type { MinorUnits } from '#shared/kit/money.ts'
import type { Reader } from '../sqlite.ts'

export type OrderSpan = { readonly clientId: ClientId; readonly first: Day; readonly last: Day }

/** First and last order of each client by `until`. */
export const listOrderSpans = (reader: Reader, until: Day): OrderSpan[] =>
  reader.all<OrderSpan>(
    'SELECT client_id AS clientId, min(date) AS first, max(date) AS last FROM orders WHERE date <= ? GROUP BY client_id',
    [until],
  )

export type SegmentGap = { readonly segment: string; readonly days: number; readonly gaps: number }

/** How many gaps of how many days lie between two days with an order of the same client, by segment (empty without one). */
export const listGapCounts = (reader: Reader, until: Day): SegmentGap[] =>
  reader.all<SegmentGap>(
    `WITH days AS (SELECT DISTINCT client_id, date FROM orders WHERE date <= ?),
       gaps AS (SELECT client_id,
         CAST(julianday(date) - julianday(lag(date) OVER (PARTITION BY client_id ORDER BY date)) AS INTEGER) AS gap FROM days)
     SELECT coalesce(clients.segment, '') AS segment, gap AS days, count(*) AS gaps
     FROM gaps JOIN clients ON clients.id = gaps.client_id WHERE gap IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
    [until],
  )

export type RevenueWindow = { readonly clientId: ClientId; readonly opening: MinorUnits; readonly closing: MinorUnits }

/** Each client's orders of the twelve months before the period begins, and of the last twelve by its end. */
export const listRevenueWindows = (reader: Reader, period: Period): RevenueWindow[] =>
  reader.all<RevenueWindow>(
    `SELECT client_id AS clientId,
       coalesce(sum(amount) FILTER (WHERE date >= date(:from, '-12 months') AND date < :from), 0) AS opening,
       coalesce(sum(amount) FILTER (WHERE date > date(:to, '-12 months') AND date <= :to), 0) AS closing
     FROM orders WHERE date >= date(:from, '-12 months') AND date <= :to GROUP BY client_id`,
    { from: period.from, to: period.to },
  )

export type OrderQuality = {
  readonly negative: number
  readonly afterEnd: number
  readonly clientsWithoutOrders: number
  readonly futureOrders: number
}

/** Orders and clients that a careful reader asks about. @param until last day of the period */
export const countOrderQuality = (reader: Reader, until: Day): OrderQuality =>
  reader.get<OrderQuality>(
    `SELECT (SELECT count(*) FROM orders WHERE amount < 0) AS negative,
       (SELECT count(*) FROM orders JOIN clients ON clients.id = orders.client_id WHERE orders.date > clients."end") AS afterEnd,
       (SELECT CASE WHEN EXISTS (SELECT 1 FROM orders) THEN count(*) ELSE 0 END FROM clients
          WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.client_id = clients.id)) AS clientsWithoutOrders,
       (SELECT count(*) FROM orders WHERE date > ?) AS futureOrders`,
    [until],
  ) ?? { negative: 0, afterEnd: 0, clientsWithoutOrders: 0, futureOrders: 0 }

export const countOrders = (reader: Reader): number =>
  reader.get<{ n: number }>('SELECT count(*) AS n FROM orders')?.n ?? 0
