/** What the client company's own records say of a client's reason, against what that very client said. */
import { reasonsMeant, type WordedReason } from '#shared/domain/reason-words.ts'
import type { Localised } from '#shared/kit/language.ts'
import type { ClientId, ReasonId } from '#shared/kit/id.ts'
import type { RankingMention } from './figures.ts'

/** A reason that a record's words may mean: of the engagement, of the starter catalogue, or both. */
export type KnownReason = {
  /** The reason of the engagement that counts in the end; null for one of the catalogue that the engagement has not. */
  readonly reasonId: ReasonId | null
  readonly catalogueId: string | null
  readonly name: Localised
}

/** `agrees`: the client named it too. `contradicts`: the client named others only. `unclear`: the words mean no known reason. */
export type CrmVerdict = 'agrees' | 'contradicts' | 'unclear'

export type CrmWord = {
  readonly clientId: ClientId
  readonly clientName: string
  /** As it stands in the record. */
  readonly written: string
  readonly meant: readonly Localised[]
  readonly said: readonly { readonly reasonId: ReasonId; readonly isMain: boolean; readonly isVerified: boolean }[]
  readonly verdict: CrmVerdict
}

export type CrmWords = {
  /** Clients who named a reason themselves: the base. */
  readonly spoke: number
  /** Of these, with a reason in the record. */
  readonly written: number
  readonly counts: { readonly [verdict in CrmVerdict]: number }
  /** Contradictions first, then by name. */
  readonly clients: readonly CrmWord[]
}

type CrmInput = {
  readonly clients: readonly { readonly id: ClientId; readonly name: string; readonly reason_crm: string | null }[]
  readonly mentions: readonly RankingMention[]
  readonly reasons: readonly KnownReason[]
}

const ORDER: readonly CrmVerdict[] = ['contradicts', 'unclear', 'agrees']

const saidBy = (mentions: readonly RankingMention[]): CrmWord['said'] =>
  [...Map.groupBy(mentions, mention => mention.reasonId)]
    .map(([reasonId, own]) => ({
      reasonId,
      isMain: own.some(mention => mention.isMain),
      isVerified: own.some(mention => mention.verified),
    }))
    .sort(
      (left, right) =>
        Number(right.isMain) - Number(left.isMain) ||
        Number(right.isVerified) - Number(left.isVerified) ||
        (left.reasonId < right.reasonId ? -1 : 1),
    )

/** Compares the records with the clients' own word; only what clients said in the survey or an interview counts as theirs. */
export const crmWords = ({ clients, mentions, reasons }: CrmInput): CrmWords => {
  const own = mentions.filter(({ method }) => method === 'survey' || method === 'interview')
  const byClient = Map.groupBy(own, mention => mention.clientId)
  const keyOf = (reason: KnownReason): string => reason.reasonId ?? `catalogue ${reason.catalogueId ?? ''}`
  const byKey = new Map(reasons.toReversed().map(reason => [keyOf(reason), reason]))
  const worded = reasons.map((reason): WordedReason => ({
    key: keyOf(reason),
    catalogueId: reason.catalogueId,
    name: reason.name,
  }))
  const spoke = clients.filter(client => byClient.has(client.id))
  const compared = spoke.flatMap(({ id, name, reason_crm: written }): readonly CrmWord[] => {
    if (written === null || written.trim() === '') return []
    const keys = reasonsMeant(written, worded)
    const said = saidBy(byClient.get(id) ?? [])
    const isShared = said.some(({ reasonId }) => keys.includes(reasonId))
    return [
      {
        clientId: id,
        clientName: name,
        written: written.trim(),
        meant: keys.flatMap(key => byKey.get(key)?.name ?? []),
        said,
        verdict: keys.length === 0 ? 'unclear' : isShared ? 'agrees' : 'contradicts',
      },
    ]
  })
  const count = (verdict: CrmVerdict): number => compared.filter(word => word.verdict === verdict).length
  return {
    spoke: spoke.length,
    written: compared.length,
    counts: { agrees: count('agrees'), contradicts: count('contradicts'), unclear: count('unclear') },
    clients: compared.toSorted(
      (left, right) =>
        ORDER.indexOf(left.verdict) - ORDER.indexOf(right.verdict) ||
        (left.clientName < right.clientName ? -1 : left.clientName > right.clientName ? 1 : 0),
    ),
  }
}
