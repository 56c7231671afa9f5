/** Addresses name places, and unknown ones lead to the start. */
import { expect, test } from 'vitest'
import { placeOf, STEPS, stepOf, stepPath, studyPath } from '#renderer/app/routes.ts'

test.each(STEPS)('the address of the step %s leads to it', step => {
  expect(placeOf(stepPath(step))).toEqual({ kind: 'step', step })
  expect(stepOf(placeOf(stepPath(step)))).toBe(step)
})

test('a study has its own address and stands under the reasons', () => {
  const place = placeOf(studyPath('a/b c'))
  expect(place).toEqual({ kind: 'study', studyId: 'a/b c', view: 'entry' })
  expect(stepOf(place)).toBe('reasons')
  const coding = placeOf(`${studyPath('a/b c')}/coding`)
  expect(coding).toEqual({ kind: 'study', studyId: 'a/b c', view: 'coding' })
  expect(stepOf(coding)).toBe('reasons')
})

test('what is no address of the window is the start', () => {
  for (const path of ['/', '', '/nowhere', '/frame/more', '/reasons/study', '/reasons/study/1/2', '/token=abc'])
    expect(placeOf(path), path).toEqual({ kind: 'start' })
  expect(stepOf(placeOf('/'))).toBeNull()
})

test('a broken escape in an address is taken as it stands', () => {
  expect(placeOf('/reasons/study/%E0%A4%A')).toEqual({ kind: 'study', studyId: '%E0%A4%A', view: 'entry' })
})
