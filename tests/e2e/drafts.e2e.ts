/** A form that was only half filled when the program stopped is as full when it is opened again, on both hosts. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HOSTS, startScene, type Scene } from '#tests/helpers/e2e/hosts.ts'
import { PLACES } from '#tests/helpers/e2e/places.ts'
import { button, chooseLanguage, heading, t } from '#tests/helpers/e2e/screen.ts'
import { mustExist } from '#shared/kit/result.ts'

const WORDS = 'They rang twice, then nobody rang at all.'
const survey = mustExist(
  PLACES.find(place => place.name === 'study-survey'),
  'the place of the client survey',
)

describe.each(HOSTS)('a half-filled form on the %s host', host => {
  let scene: Scene
  beforeAll(async () => {
    scene = await startScene(host)
  })
  afterAll(() => scene.end())
  afterEach(({ task }) => scene.judge(task))

  const verbatim = () => scene.app.page.getByLabel(t('evidence.verbatim'), { exact: true })
  const openSurvey = async (): Promise<void> => {
    await button(scene.app.page, t('start.openSample')).click()
    await heading(scene.app.page, 'losses.title').waitFor()
    await survey.show(scene.app, t)
  }

  test('keeps its words over a restart', async () => {
    await chooseLanguage(scene.app.page, 'en')
    await openSurvey()
    await verbatim().fill(WORDS)
    await scene.app.restart()
    await openSurvey()
    await expect.poll(() => verbatim().inputValue()).toBe(WORDS)
  })
})
