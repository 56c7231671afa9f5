import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { EngagementId, MentionId, ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import { fail, ok } from '#shared/kit/result.ts'
import { createEngagementFile, openEngagementFile, type EngagementFile } from '#electron/storage/engagement-file.ts'
import { getEngagement, insertEngagement, saveFrame } from '#electron/storage/queries/engagement-queries.ts'
import { insertReason, listReasons, mergeReason, setLabels } from '#electron/storage/queries/reason-queries.ts'
import {
  insertMention,
  insertRespondent,
  insertStudy,
  listAllMentions,
  listAllRespondents,
  listStudies,
  removeStudy,
  saveMethod,
} from '#electron/storage/queries/study-queries.ts'
import { FRAME } from '#tests/helpers/frame.ts'
import { scratchFolder } from '#tests/helpers/scratch.ts'

const open = (): { file: EngagementFile; reopen: () => EngagementFile } => {
  const folder = scratchFolder()
  const path = join(folder, 'undo.churnaudit')
  const options = { clock: () => 5, backups: join(folder, 'backups') }
  const created = createEngagementFile(path, options)
  if (!created.ok) throw new Error(created.error.code)
  const text = { en: 'Staff poll', ru: '', sq: '' }
  created.value.change(writer => {
    insertEngagement(writer, 'e1' as EngagementId, FRAME, 1, false)
    saveMethod(writer, {
      id: 'survey',
      version: 1,
      name: text,
      question: text,
      whoIsAsked: text,
      bias: text,
      steps: [],
    })
    return ok(null)
  })
  return {
    file: created.value,
    reopen: () => {
      created.value.close()
      const again = openEngagementFile(path, options)
      if (!again.ok) throw new Error(again.error.code)
      return again.value
    },
  }
}

const fill = (file: EngagementFile): void => {
  file.edit('study-created', writer => {
    insertStudy(writer, 's1' as StudyId, 'survey', {
      title: 'Poll',
      question: '',
      heldOn: null,
      facilitator: '',
      asked: 3,
      note: '',
    })
    insertRespondent(writer, 'p1' as RespondentId, 's1' as StudyId, {
      clientId: null,
      name: '',
      role: '',
      heldOn: null,
      consent: 'anonymous',
      note: '',
    })
    for (const id of ['r1', 'r2'])
      insertReason(
        writer,
        id as ReasonId,
        null,
        { name: { en: id, ru: '', sq: '' }, group: 'company', controllable: true, humanFactor: false, definition: '' },
        1,
      )
    setLabels(writer, 'r1' as ReasonId, 'pestel', ['economic'])
    insertMention(
      writer,
      'm1' as MentionId,
      's1' as StudyId,
      {
        respondentId: 'p1' as RespondentId,
        reasonId: 'r1' as ReasonId,
        pain: 7.5,
        isMain: true,
        verbatim: 'они “не звонят”',
        standing: 'stated',
        dots: null,
      },
      9,
    )
    return ok(null)
  })
}

describe('undo and redo', () => {
  test('take back and bring back a step over several tables, every value as it was', () => {
    const { file } = open()
    fill(file)
    const before = [
      listStudies(file.reader),
      listAllRespondents(file.reader),
      listAllMentions(file.reader),
      listReasons(file.reader),
    ]
    expect(file.undo()).toMatchObject({ ok: true, value: { label: 'study-created' } })
    expect([
      listStudies(file.reader).length,
      listAllMentions(file.reader).length,
      listReasons(file.reader).length,
    ]).toEqual([0, 0, 0])
    expect(file.redo().ok).toBe(true)
    expect([
      listStudies(file.reader),
      listAllRespondents(file.reader),
      listAllMentions(file.reader),
      listReasons(file.reader),
    ]).toEqual(before)
    file.close()
  })

  test('bring back what a removal took along by reference', () => {
    const { file } = open()
    fill(file)
    file.edit('study-removed', writer => ok(removeStudy(writer, 's1' as StudyId)))
    expect(listAllMentions(file.reader)).toEqual([])
    file.undo()
    expect(listAllMentions(file.reader)).toHaveLength(1)
    expect(listAllRespondents(file.reader)).toHaveLength(1)
    file.close()
  })

  test('outlive a restart', () => {
    const { file, reopen } = open()
    fill(file)
    file.edit('reasons-merged', writer => ok(mergeReason(writer, 'r2' as ReasonId, 'r1' as ReasonId, 3) ?? null))
    const again = reopen()
    expect(again.history().undo?.label).toBe('reasons-merged')
    expect(again.undo().ok).toBe(true)
    expect(listReasons(again.reader).every(reason => reason.mergedInto === null)).toBe(true)
    expect(again.history().redo?.label).toBe('reasons-merged')
    again.close()
  })

  test('a new edit ends what could be redone; a step that changed nothing leaves no trace', () => {
    const { file } = open()
    fill(file)
    file.undo()
    file.edit('frame-saved', writer => ok(saveFrame(writer, { ...FRAME, note: 'new' }) ?? null))
    expect(file.history().redo).toBeUndefined()
    expect(file.redo()).toMatchObject({ ok: false, error: { code: 'nothing-to-redo' } })
    file.edit('tool-dropped', () => ok(null))
    expect(file.history().undo?.label).toBe('frame-saved')
    file.close()
  })

  test('a failed command changes nothing and is no step', () => {
    const { file } = open()
    const result = file.edit('frame-saved', writer => {
      saveFrame(writer, { ...FRAME, clientCompany: 'Half' })
      return fail('not-found')
    })
    expect(result.ok).toBe(false)
    expect(getEngagement(file.reader).clientCompany).toBe(FRAME.clientCompany)
    expect(file.history().undo).toBeUndefined()
    file.close()
  })

  test('a step that later changes made impossible is refused and nothing is half taken back', () => {
    const { file } = open()
    fill(file)
    file.change(writer => ok(writer.run('DELETE FROM mentions')))
    expect(file.undo()).toMatchObject({ ok: false, error: { code: 'undo-impossible' } })
    expect(listStudies(file.reader)).toHaveLength(1)
    file.close()
  })
})
