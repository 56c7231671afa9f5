/** The evidence of the sample: four studies, from the language-free plan and the words of one language. */
import { addDays, type Day } from '#shared/kit/day.ts'
import { createRandom, shuffle } from '#shared/kit/random.ts'
import { mustExist } from '#shared/kit/result.ts'
import type { Client } from '../clients.ts'
import type { MethodId, RespondentDraft } from '../evidence.ts'
import { BRAINSTORM_DOTS, INTERVIEWS, STAFF_FORMS, SURVEY_ANSWERS, type Said } from './sample-plan.ts'
import type { EvidenceWords } from './sample-words.ts'
import type { SampleMention, SampleStudy } from './sample.ts'

const HELD_ON: { readonly [method in MethodId]: Day } = {
  brainstorm: '2026-11-03',
  staff: '2026-11-05',
  survey: '2026-11-09',
  interview: '2026-11-12',
}
/** How many were asked, whether or not they answered; of the brainstorm, how many were in the room. */
const ASKED: { readonly [method in MethodId]: number | null } = {
  brainstorm: 9,
  staff: 17,
  survey: 35,
  interview: 9,
}

const study = (
  methodId: MethodId,
  words: EvidenceWords,
  content: Pick<SampleStudy, 'respondents' | 'groupMentions' | 'frozen'>,
): SampleStudy => ({
  methodId,
  draft: { ...words.studies[methodId], heldOn: HELD_ON[methodId], asked: ASKED[methodId] },
  ...content,
})

/** A row of the plan as mentions: the first is the main one. */
const mentionsOf = (row: readonly Said[], words: readonly string[]): SampleMention[] =>
  row.map(([reasonKey, pain], index) => ({
    reasonKey,
    pain,
    isMain: index === 0,
    verbatim: words[index] ?? '',
    standing: 'stated',
    dots: null,
  }))

const NOBODY: RespondentDraft = { clientId: null, name: '', role: '', heldOn: null, consent: 'anonymous', note: '' }

const createBrainstorm = (words: EvidenceWords): SampleStudy =>
  study('brainstorm', words, {
    respondents: [],
    groupMentions: BRAINSTORM_DOTS.map(([reasonKey, dots], index) => ({
      reasonKey,
      pain: null,
      isMain: false,
      verbatim: words.brainstorm[index] ?? '',
      standing: 'stated',
      dots,
    })),
    frozen: true,
  })

const createStaffPoll = (words: EvidenceWords): SampleStudy =>
  study('staff', words, {
    respondents: STAFF_FORMS.map((row, index) => ({
      draft: NOBODY,
      mentions: mentionsOf(row, [words.staff[index] ?? '']),
    })),
    groupMentions: [],
    frozen: true,
  })

const createSurvey = (words: EvidenceWords, asked: readonly Client[]): SampleStudy =>
  study('survey', words, {
    respondents: SURVEY_ANSWERS.map((row, index) => ({
      draft: {
        ...NOBODY,
        clientId: mustExist(asked[index], 'a departed client for every answer').id,
        role: words.survey[index]?.role ?? '',
        heldOn: addDays(HELD_ON.survey, Math.floor(index / 6)),
        consent: index % 3 === 0 ? 'role' : 'anonymous',
      },
      mentions: mentionsOf(row, words.survey[index]?.said ?? []),
    })),
    groupMentions: [],
    frozen: false,
  })

const createInterviews = (words: EvidenceWords, asked: readonly Client[]): SampleStudy =>
  study('interview', words, {
    respondents: INTERVIEWS.map(({ consent, said, main }, index) => ({
      draft: {
        clientId: mustExist(asked[index], 'a departed client for every interview').id,
        name: words.interviews[index]?.name ?? '',
        role: words.interviews[index]?.role ?? '',
        heldOn: addDays(HELD_ON.interview, index),
        consent,
        note: words.interviews[index]?.note ?? '',
      },
      mentions: said.map(([reasonKey, pain, standing], place) => ({
        reasonKey,
        pain,
        isMain: place === main,
        verbatim: words.interviews[index]?.said[place] ?? '',
        standing,
        dots: null,
      })),
    })),
    groupMentions: [],
    frozen: false,
  })

/** @param lost the clients lost in the period; nobody is both surveyed and interviewed */
export const createStudies = (words: EvidenceWords, lost: readonly Client[], seed: number): readonly SampleStudy[] => {
  const asked = shuffle(lost, createRandom(seed + 2))
  return [
    createBrainstorm(words),
    createStaffPoll(words),
    createSurvey(words, asked.slice(INTERVIEWS.length)),
    createInterviews(words, asked),
  ]
}
