/** The engagement's reasons for the screens of this step: the list, the catalogue, and picking one by name. */
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage } from '#renderer/client/language.tsx'
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { CatalogueReason, ReasonMerge } from '#shared/domain/reasons.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import type { ReasonPick } from './reason-choices.ts'

const NO_REASONS: readonly ReasonView[] = []
const NO_MERGES: readonly ReasonMerge[] = []
const NO_CATALOGUE: readonly CatalogueReason[] = []

export const useReasons = (): {
  readonly reasons: readonly ReasonView[]
  readonly merges: readonly ReasonMerge[]
  readonly loaded: boolean
} => {
  const engagement = useEngagementId()
  const { data } = useProcedure('reasons.list', { engagement })
  return { reasons: data?.reasons ?? NO_REASONS, merges: data?.merges ?? NO_MERGES, loaded: data !== undefined }
}

export const useCatalogue = (): readonly CatalogueReason[] => {
  const engagement = useEngagementId()
  return useProcedure('reasons.catalogue', { engagement }).data ?? NO_CATALOGUE
}

/** Turns a choice into a reason of the engagement, adopting or adding it first; undefined where that was refused. */
export const usePickReason = (): ((pick: ReasonPick) => Promise<ReasonId | undefined>) => {
  const engagement = useEngagementId()
  const language = useLanguage()
  const adopt = useCommand('reasons.adopt')
  const add = useCommand('reasons.add')
  return async pick => {
    if (pick.kind === 'reason') return pick.reasonId
    if (pick.kind === 'catalogue') {
      const adopted = await adopt.run({ engagement, catalogueIds: [pick.catalogueId] })
      return adopted.ok ? adopted.value.reasonIds[0] : undefined
    }
    const name = { en: '', ru: '', sq: '', [language]: pick.name }
    const company = pick.group === 'company'
    const draft = { name, group: pick.group, controllable: company, humanFactor: false, definition: '' }
    const added = await add.run({ engagement, draft })
    return added.ok ? added.value.reasonId : undefined
  }
}
