import { Study } from '#lib/domain/study.ts'

const flow = {
  sender: 'the app',
  recipient: 'the team',
  subject: 'the person',
  attribute: 'mood',
  transmissionPrinciple: 'when the person agrees',
}
const model = {
  purpose: 'to guess a mood',
  capability: 'inferring a state',
  requirement: 'daily notes',
  runsOn: 'the phone',
  retention: 'one week',
  secondaryUse: 'none',
}
const scale = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']

const storyboard = (code: string, concept: string, tilt: string) => ({
  code,
  concept,
  tilt,
  title: `Board ${code}`,
  panels: [1, 2].map((number) => ({ scene: {}, caption: `${code} ${number}`, text: `Panel ${number} of ${code}.` })),
  flows: [flow],
  model,
  performanceClaim: 'right eight times in ten',
  rationale: 'because it could help',
})

/** A small whole study for tests: five storyboards, three groups, every kind of item. */
export const sampleStudy = (changes: Partial<Record<keyof Study, unknown>> = {}): Study =>
  Study.parse({
    format: 'faultline/study@1',
    slug: 'sample',
    title: 'A sample',
    introduction: 'What do you think of these?',
    locale: 'en',
    access: 'open',
    minutes: 6,
    groups: ['staff', 'managers', 'others'].map((code) => ({ code, name: code, description: `The ${code}.` })),
    items: [
      { code: 'first_reaction', kind: 'text', text: 'First reaction?', lines: 1 },
      { code: 'utility', kind: 'rating', polarity: 'unipolar', text: 'How useful?', labels: scale, shuffle: true },
      {
        code: 'intrusiveness',
        kind: 'rating',
        polarity: 'unipolar',
        text: 'How intrusive?',
        labels: scale,
        shuffle: true,
      },
      { code: 'acceptability', kind: 'rating', polarity: 'bipolar', text: 'Acceptable?', labels: scale },
      {
        code: 'should_exist',
        kind: 'choice',
        text: 'Should it exist?',
        labels: ['No', 'Unsure', 'Only if changed', 'Yes'],
      },
      { code: 'why', kind: 'text', text: 'Why?' },
      {
        code: 'priority',
        kind: 'rating',
        polarity: 'bipolar',
        text: 'Which weighs more?',
        labels: scale,
        closing: true,
      },
    ],
    concepts: ['coach', 'climate', 'today'].map((code) => ({ code, title: code, summary: `The ${code}.` })),
    storyboards: [
      storyboard('coach_a', 'coach', 'performance-first'),
      storyboard('coach_b', 'coach', 'privacy-first'),
      storyboard('climate_a', 'climate', 'performance-first'),
      storyboard('climate_b', 'climate', 'privacy-first'),
      storyboard('today', 'today', 'status-quo'),
    ],
    consent: {
      version: 1,
      duration: 'Six minutes.',
      pay: 'Nothing.',
      readers: 'The team.',
      confidentiality: 'Nobody sees who said what.',
      contact: 'Whoever sent the link.',
      withdrawal: 'By the code at the end.',
      agree: 'I agree.',
    },
    ...changes,
  })
