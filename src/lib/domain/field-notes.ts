import type { z } from 'zod'
import { BackgroundQuestion } from './background.ts'
import { Character, Look } from './character.ts'
import { Flow } from './flow.ts'
import { Group } from './group.ts'
import { Intrusion } from './intrusion.ts'
import { Panel } from './panel.ts'
import { GroupContrast, StudyPlan, TiltContrast } from './plan.ts'
import { Machine, Screen, Thing } from './prop.ts'
import { Arrow, Scene } from './scene.ts'
import { Model, Storyboard } from './storyboard.ts'
import { StudyFile } from './study.ts'
import { Waiver } from './waiver.ts'

/** What an editor says of a field while somebody writes it. Only fields are here whose name does not say it all. */
export interface Notes {
  /** What the schema is called among the definitions. */
  name: string
  schema: z.ZodType
  about: string
  fields: Record<string, string>
}

const placing = {
  at: 'A place on the floor. Somebody or something has either this or a name to stand by.',
  beside: 'The name of somebody or something to stand next to, in place of "at".',
  nudge: 'A small shift from the place, in hundredths of the panel’s width: [right, down].',
}
const thing = {
  ...placing,
  name: 'What others in this scene call it, where a flow, "on", "beside" or "watches" speaks of it.',
  on: 'The name of a thing to lie on, or of a person at a desk, in place of "at".',
}
const designers = 'Designers alone see this.'

const ofScenes: Notes[] = [
  {
    name: 'scene',
    schema: Scene,
    about: 'What the panel shows: people and things in places, and the data that flows between them.',
    fields: {
      time: 'What a window shows.',
      marker: 'A few words in the corner that move the story on.',
      flows: 'Data on its way, as arrows. All five parameters of a flow stand under "flows" of the storyboard.',
    },
  },
  {
    name: 'person',
    schema: Character,
    about: 'Somebody in the scene, "at" a place or "beside" somebody or something.',
    fields: {
      ...placing,
      who: 'The person’s name. The same name is drawn as the same person in every panel.',
      look: 'How this person looks. It goes before the cast; what neither says follows from the name.',
      pose: 'Desk, sofa, chair, wheelchair, bed and car come along.',
      watches: 'The name of somebody or something to turn towards. It goes before "facing".',
    },
  },
  { name: 'look', schema: Look, about: 'How a person looks.', fields: { skin: 'Shown by hatching.' } },
  { name: 'thing', schema: Thing, about: 'A thing that says nothing.', fields: thing },
  {
    name: 'screen',
    schema: Screen,
    about: 'A thing with a screen or a sheet.',
    fields: { ...thing, shows: 'Up to four short lines.', chart: 'A chart under the lines.' },
  },
  { name: 'machine', schema: Machine, about: 'Where data is kept or computed.', fields: thing },
  {
    name: 'arrow',
    schema: Arrow,
    about: 'Data on its way between two that have a name in this scene.',
    fields: {
      what: 'What goes this way, in a few words.',
      runsOn: 'Where it is worked on: "on the phone".',
      stays: 'How long it is kept: "for 30 days".',
    },
  },
]

const ofStoryboards: Notes[] = [
  {
    name: 'panel',
    schema: Panel,
    about: 'One step of the story: a "scene" or a "picture", with its caption and the same in words.',
    fields: {
      picture: 'The name of a picture file in the study’s folder "pictures".',
      caption: 'What stands under the picture. It takes no side.',
      text: 'What the picture shows, for those who do not see it.',
    },
  },
  {
    name: 'flow',
    schema: Flow,
    about: 'One information flow with the five parameters of contextual integrity.',
    fields: {
      sender: 'Who or what passes the data on.',
      recipient: 'Who or what receives it.',
      subject: 'Whom it is about.',
      attribute: 'What it says of them.',
      transmissionPrinciple: 'On what terms it goes: asked or not, bound or free, kept or erased.',
    },
  },
  {
    name: 'model',
    schema: Model,
    about: 'What the AI can do and needs: the part that a picture cannot show.',
    fields: {
      purpose: designers,
      capability: `What it does. ${designers}`,
      requirement: `What data and computing it needs. ${designers}`,
      runsOn: 'Where it runs. Raters read this in the list of data.',
      retention: 'How long data is kept. Raters read this in the list of data.',
      secondaryUse: `What else the data is used for. ${designers}`,
      capabilities: 'The same as "capability" in the words of a list, from which advice follows.',
      requirements: 'The same as "requirement" in the words of a list, from which advice follows.',
    },
  },
  {
    name: 'intrusion',
    schema: Intrusion,
    about: `An intrusion that the team has considered. ${designers}`,
    fields: { considered: 'What the team found or did about it.' },
  },
  {
    name: 'storyboard',
    schema: Storyboard,
    about: 'One concept drawn at one tilt.',
    fields: {
      code: 'As the file is called. It stands in addresses and column names, so it must not hint at the tilt.',
      concept: 'The code of a concept of study.yaml.',
      tilt: `What this drawing of the concept weighs higher. ${designers}`,
      contentNote:
        'What people may want to know before they look, such as an illness: the pictures stay folded until they ask for them.',
      title: 'All that a rater sees of the storyboard beside its panels. It must not hint at the tilt.',
      flows: 'Every information flow of the story. Raters read them as a list of data.',
      performanceClaim: `How well it would work. ${designers}`,
      rationale: 'Why it is drawn as it is. People may read it, and rate again, once they have rated everything.',
      derivedFrom: 'The code of the storyboard of the same concept that this one was made from.',
    },
  },
]

const ofStudies: Notes[] = [
  {
    name: 'group',
    schema: Group,
    about: 'A stakeholder group.',
    fields: {
      description: 'What a person reads when choosing: this is me.',
      quota: 'As many people as are wanted of this group in one version of the study.',
    },
  },
  {
    name: 'background',
    schema: BackgroundQuestion,
    about: 'Something that a person is asked about themselves, after all storyboards; each may prefer not to say.',
    fields: {
      why: 'What the answer is needed for. People read it below the question.',
      labels: 'The answers to choose from. “Prefer not to say” always comes with them.',
    },
  },
  {
    name: 'plan',
    schema: StudyPlan,
    about: `What was chosen before anybody answered. The results set it apart from what was found later. ${designers}`,
    fields: {
      target: 'How many people of each group are wanted. Without it a group’s quota counts.',
      width: 'How wide the 95 % interval of a group’s mean may be, in points of the scale.',
      smallest: 'The smallest difference that matters, in points of the scale.',
      contrasts: 'What is to be compared: the two drawings of a concept, or two groups.',
    },
  },
  {
    name: 'tiltContrast',
    schema: TiltContrast,
    about: 'The performance-first drawing of a concept against its privacy-first one.',
    fields: { item: 'The code of a rating.', group: 'In this group alone; in each without it.' },
  },
  {
    name: 'groupContrast',
    schema: GroupContrast,
    about: 'Two groups, in one rating of one storyboard.',
    fields: { item: 'The code of a rating.', groups: 'The codes of both groups.' },
  },
  {
    name: 'waiver',
    schema: Waiver,
    about: 'An answer to advice, or to a fault that may be waived.',
    fields: {
      rule: 'The name of the rule, as the check prints it.',
      at: 'The code of a storyboard, item, group, background question or concept that the answer is for; everywhere without it.',
      reason: 'Why the rule does not hold here.',
    },
  },
  {
    name: 'study',
    schema: StudyFile,
    about: 'What is asked of whom about which storyboards.',
    fields: {
      slug: 'The study’s name in addresses.',
      introduction: 'What a person reads first, without a hint of what the team hopes for.',
      locale: 'The language of all texts: en, zh-Hans.',
      access:
        'link: each group has a link of its own. invitation: links for one person each. open: anyone may choose a group.',
      minutes: 'About how long it takes.',
      storyboards: 'The codes of the storyboards in their order; each has a file of that name beside this one.',
      showPerPerson: 'How many storyboards each person sees; all of them without it.',
      tilts:
        'within: a person sees every drawing of a concept, never one right after the other where the number of storyboards allows it. between: one drawing of each concept. Without it: all, in plain Williams orders.',
      reissueAfter:
        'Hours without a sign of life after which a person’s order is given to somebody else; 48 without it.',
      whenFull:
        'When a group has as many people as its "quota": thank tells others so and takes no more, accept takes them all the same. thank without it.',
      fullText: 'What people read whose group is full.',
      background: 'What is asked about the person, on a page of its own after all storyboards: six questions at most.',
      plan: 'What is to be compared and how many people that takes: part of the version, so nothing after launch moves it.',
      cast: 'How the people of the stories look, by name, in every panel that says nothing else.',
      waivers: 'Advice that was answered, each with the reason.',
    },
  },
]

export const notes: Notes[] = [...ofScenes, ...ofStoryboards, ...ofStudies]
