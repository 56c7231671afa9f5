/** Answers as LimeSurvey and Google Forms export them are imported on the screen, every guess taken, once and only once. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { seriousViolations } from '#tests/helpers/e2e/accessibility.ts'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { button, chooseLanguage, createEngagement, offerAs, openEngagement, t } from '#tests/helpers/e2e/screen.ts'
import { googleCsv, googleRows, limeCsv, limeRows, REASONS, SURVEY } from '#tests/helpers/survey-exports.ts'
import { mustExist } from '#shared/kit/result.ts'
import type { MessageKey } from '#shared/i18n/messages.ts'

const lime = limeCsv(limeRows(SURVEY, { headings: 'full', answers: 'long' }))
const form = googleCsv(googleRows(SURVEY, ';'))
const unscaled = 'Respondent;Main reason;How painful was it?\nr1;Lower price;3\nr2;Lower price;5\n'

describe.each(HOSTS)('survey files on the %s host', host => {
  let scene: Scene

  beforeAll(async () => {
    scene = await startScene(host)
    await chooseLanguage(scene.app.page, 'en')
    await createEngagement(scene.app.page, 'Northwind')
  })
  afterAll(() => scene?.end())
  afterEach(({ task }) => scene?.judge(task))

  const hand = (name: string, content: string): string => {
    const path = join(scene.files, name)
    writeFileSync(path, content)
    return path
  }
  /** From the first step to the questions, as a survey. */
  const toQuestions = async (path: string): Promise<Locator> => {
    const dialog = await offerAs(scene.app, path, 'survey')
    await dialog.getByText(t('wizard.reading.lede')).waitFor()
    await button(dialog, t('common.next')).click()
    await dialog.getByText(t('surveyimport.lede')).waitFor()
    return dialog
  }
  const finish = async (dialog: Locator, rows: number): Promise<void> => {
    await button(dialog, t('common.next')).click()
    await button(dialog, t('wizard.confirm', { count: rows })).click()
    await dialog.getByText(t('wizard.import.done')).waitFor()
    await button(dialog, t('common.done')).click()
  }
  const roleOf = (dialog: Locator, question: string): Locator =>
    dialog.getByLabel(t('surveyimport.useOf', { question }), { exact: true })

  test.each([
    ['results-survey123.csv', lime, 'surveyimport.source.limesurvey-full', 12],
    ['form.csv', form, 'surveyimport.source.google-forms', 11],
  ] as const)('%s names its program and comes in with every guess taken', async (name, content, source, mentions) => {
    const { app } = scene
    const dialog = await toQuestions(hand(name, content))
    await dialog.getByText(t(source satisfies MessageKey)).waitFor()
    expect(await roleOf(dialog, 'Why did you stop working with us?').inputValue()).toBe('reasons')
    expect(await roleOf(dialog, 'Which was the main reason?').inputValue()).toBe('reason_main')
    expect(await roleOf(dialog, 'How painful was it (0-10)?').inputValue()).toBe('pain')
    expect(await roleOf(dialog, 'In your own words: what happened?').inputValue()).toBe('answer')
    expect(await seriousViolations(app.page)).toEqual([])
    await finish(dialog, SURVEY.length)
    const engagement = await openEngagement(app)
    const study = (await app.ask('studies.list', { engagement })).find(one => one.title.includes(name))
    expect(study).toMatchObject({ methodId: 'survey', respondentCount: SURVEY.length, mentionCount: mentions })
    const { reasons } = await app.ask('reasons.list', { engagement })
    expect(reasons.map(reason => reason.name.en)).toEqual(expect.arrayContaining([...REASONS]))
  })

  test('a role and a scale are chosen by keyboard, and pain waits for its scale', async () => {
    const dialog = await toQuestions(hand('unscaled.csv', unscaled))
    await dialog.getByText(t('wizard.missing.survey-scale')).waitFor()
    const scale = dialog.getByLabel(t('surveyimport.scaleOf', { question: 'How painful was it?' }), { exact: true })
    await scale.focus()
    await scene.app.page.keyboard.type('1 to 5')
    expect(await scale.inputValue()).toBe('1-5')
    await finish(dialog, 2)
    const engagement = await openEngagement(scene.app)
    const study = (await scene.app.ask('studies.list', { engagement })).find(one => one.title.includes('unscaled'))
    const content = await scene.app.ask('studies.get', { engagement, studyId: mustExist(study, 'the study').id })
    expect(content.mentions.map(mention => mention.pain)).toEqual([5, 10])
  })
})
