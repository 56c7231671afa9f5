/** The brand kit of an engagement and its two logos. Logos are no part of the history: a picture is chosen anew. */
import { readFileSync, statSync } from 'node:fs'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { MAX_LOGO_BYTES } from '#electron/reporting/check-logo.ts'
import { removeLogo, saveBrand, saveLogo, type LogoRow } from '#electron/storage/queries/engagement-queries.ts'
import { edit, withEngagement, type Handlers, type ServiceContext } from './context.ts'

/** Judges a logo's bytes; the reporting room knows what paper can carry. */
export type CheckLogo = (
  bytes: Uint8Array,
) => Result<{ readonly mediaType: LogoRow['media_type']; readonly bytes: Uint8Array }>

/** A file far too large for a logo is refused before it is read. */
const readLogo = (upload: { readonly path: string; readonly name: string }): Result<Uint8Array> => {
  try {
    return statSync(upload.path).size > MAX_LOGO_BYTES
      ? fail('logo-too-large', { file: upload.name })
      : ok(readFileSync(upload.path))
  } catch {
    return fail('upload-missing', { file: upload.name })
  }
}

/** @param checkLogo the reporting room's judgement */
export const createBrandService = (
  context: ServiceContext,
  checkLogo: CheckLogo,
): Handlers<'brand.save' | 'logo.save' | 'logo.remove'> => ({
  'brand.save': ({ engagement, brand }) =>
    edit(context, engagement, { label: 'brand-saved', areas: ['report'] }, writer =>
      ok(saveBrand(writer, brand) ?? null),
    ),
  'logo.save': ({ engagement, owner, slot }) =>
    withEngagement(context, engagement, open => {
      const upload = context.files.findUpload(slot)
      if (upload === undefined) return fail('upload-missing')
      const bytes = readLogo(upload)
      if (!bytes.ok) return bytes
      const checked = checkLogo(bytes.value)
      if (!checked.ok) return fail(checked.error.code, { ...checked.error.details, file: upload.name })
      const saved = open.file.change(writer =>
        ok(saveLogo(writer, { owner, media_type: checked.value.mediaType, bytes: checked.value.bytes }) ?? null),
      )
      if (saved.ok) context.emit({ type: 'changed', engagement, areas: ['engagement', 'report'] })
      return saved
    }),
  'logo.remove': ({ engagement, owner }) =>
    withEngagement(context, engagement, open => {
      const removed = open.file.change(writer => (removeLogo(writer, owner) === 0 ? fail('not-found') : ok(null)))
      if (removed.ok) context.emit({ type: 'changed', engagement, areas: ['engagement', 'report'] })
      return removed
    }),
})
