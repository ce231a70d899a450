import type { Panel } from './panel.ts'
import { Scene } from './scene.ts'
import type { Storyboard } from './storyboard.ts'
import type { Study } from './study.ts'
import type { Tilt } from './tilt.ts'

export const emptyPanel = (): Panel => ({ scene: Scene.parse({}), caption: '', text: '' })

/** A storyboard to begin with: one empty panel, one flow to fill in. */
export const emptyStoryboard = (code: string, concept: string, tilt: Tilt): Storyboard => ({
  code,
  concept,
  tilt,
  title: '',
  panels: [emptyPanel()],
  flows: [{ sender: '', recipient: '', subject: '', attribute: '', transmissionPrinciple: '' }],
  model: {
    purpose: '',
    capability: '',
    requirement: '',
    runsOn: '',
    retention: '',
    secondaryUse: '',
    capabilities: [],
    requirements: [],
  },
  intrusions: [],
  performanceClaim: '',
  rationale: '',
})

/** A study to begin with: the standard questions and a consent to complete, and room for how it is done today. */
export const blankStudy = (slug: string, title: string): Study => ({
  format: 'faultline/study@1',
  slug,
  title,
  introduction: '',
  locale: 'en',
  access: 'link',
  minutes: 15,
  groups: [
    { code: 'users', name: 'Users', description: 'I would use this.' },
    {
      code: 'affected_others',
      name: 'Affected without using it',
      description: 'I would not use it, yet it could touch me.',
    },
  ],
  items: [...standardItems],
  concepts: [{ code: 'today', title: 'As it is today', summary: '' }],
  storyboards: [emptyStoryboard('today_a', 'today', 'status-quo')],
  consent: {
    version: 1,
    duration: 'About 15 minutes. You can leave out any question, stop at any time, and go on later where you left off.',
    pay: '',
    readers: '',
    confidentiality:
      'Figures of a group are shown only once five people of it have answered. In a small group somebody may still recognise a way of writing or guess an answer: write nothing that would harm you if it were guessed, and name no real people.',
    contact: '',
    withdrawal:
      'At the end you get a code. With it you can have everything you answered erased, without a reason and at any time. Keep the code: nobody else can look it up for you.',
    agree: 'I have read this, I am 18 or older, and I want to take part.',
  },
  tilts: 'within',
  cast: {},
  waivers: [],
  translations: {},
})

const rating = { kind: 'rating', scale: [1, 7] as [number, number], closing: false, shuffle: false } as const

const standardItems: Study['items'] = [
  {
    code: 'first_reaction',
    kind: 'text',
    lines: 1,
    closing: false,
    text: 'What is your first thought?',
    hint: 'One line is plenty.',
  },
  {
    ...rating,
    code: 'utility',
    polarity: 'unipolar',
    shuffle: true,
    text: 'How useful would this be to the people it is for?',
    labels: [
      'Not at all useful',
      'Barely useful',
      'A little useful',
      'Fairly useful',
      'Quite useful',
      'Very useful',
      'Extremely useful',
    ],
  },
  {
    ...rating,
    code: 'intrusiveness',
    polarity: 'unipolar',
    shuffle: true,
    text: 'How far does this intrude on the privacy of anyone in the story?',
    labels: ['Not at all', 'Barely', 'A little', 'Somewhat', 'Quite far', 'Very far', 'Extremely far'],
  },
  {
    ...rating,
    code: 'acceptability',
    polarity: 'bipolar',
    text: 'Is it all right for the data to flow in this way here?',
    labels: [
      'Completely unacceptable',
      'Mostly unacceptable',
      'Rather unacceptable',
      'Neither one nor the other',
      'Rather acceptable',
      'Mostly acceptable',
      'Completely acceptable',
    ],
  },
  {
    code: 'should_exist',
    kind: 'choice',
    closing: false,
    text: 'Should this exist?',
    labels: ['No', 'I am not sure', 'Only if something changes', 'Yes'],
  },
  {
    code: 'why',
    kind: 'text',
    lines: 3,
    closing: false,
    text: 'What made you answer like this?',
    hint: 'A sentence or two.',
  },
  { code: 'bothers', kind: 'panel', closing: false, text: 'Which picture bothers you?' },
  { code: 'helps', kind: 'panel', closing: false, text: 'Which picture helps?' },
  {
    code: 'who_harmed',
    kind: 'text',
    lines: 2,
    closing: false,
    text: 'Who could be worse off?',
    hint: 'If anybody comes to mind.',
  },
  {
    code: 'instead',
    kind: 'text',
    lines: 2,
    closing: false,
    text: 'What would you rather have?',
    hint: 'If something comes to mind.',
  },
  {
    ...rating,
    code: 'priority',
    polarity: 'bipolar',
    closing: true,
    text: 'In this story, what should weigh more: people’s privacy, or how well it works?',
    labels: [
      'Privacy, much more',
      'Privacy, clearly more',
      'Privacy, a little more',
      'Both the same',
      'How well it works, a little more',
      'How well it works, clearly more',
      'How well it works, much more',
    ],
  },
]
