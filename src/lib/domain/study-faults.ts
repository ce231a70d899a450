import { noneFits } from './group.ts'
import { planFaults } from './plan.ts'
import { mostPerPerson } from './seen.ts'
import type { Storyboard } from './storyboard.ts'
import type { Study } from './study.ts'
import { translationFaults } from './translation.ts'
import type { RuleName } from './waiver.ts'

export interface Fault {
  path: (string | number)[]
  message: string
}

/** A fault that no schema of a part can see, by the name of its rule. */
export interface WholeFault extends Fault {
  rule: RuleName
}

/** What a study must satisfy as a whole before people may be asked to rate it, waived or not. */
export const studyFaults = (study: Study): WholeFault[] => [
  ...codesTwice(study),
  ...reservedGroup(study),
  ...unknownConcepts(study),
  ...tilts(study),
  ...competition(study),
  ...morePerPerson(study),
  ...planFaults(study).map((fault) => ({ rule: 'plan', ...fault })),
  ...translationFaults(study).map((fault) => ({ rule: 'translation', ...fault })),
]

function morePerPerson(study: Study): WholeFault[] {
  const most = mostPerPerson(study)
  if (study.showPerPerson === undefined || study.showPerPerson <= most) return []
  return [
    { rule: 'more-per-person', path: ['showPerPerson'], message: `is more than the ${most} that a person can see` },
  ]
}

const codesTwice = (study: Study): WholeFault[] =>
  (['groups', 'items', 'background', 'concepts', 'storyboards'] as const).flatMap((part) => {
    const codes = (study[part] ?? []).map(({ code }) => code)
    return codes.flatMap((code, index) =>
      code === '' || codes.indexOf(code) === index
        ? []
        : [{ rule: 'code-twice', path: [part, index, 'code'], message: `"${code}" is there twice` }],
    )
  })

const reservedGroup = ({ groups }: Study): WholeFault[] =>
  groups.flatMap(({ code }, index) =>
    code === noneFits
      ? [
          {
            rule: 'reserved-code',
            path: ['groups', index, 'code'],
            message: `"${noneFits}" stands for those whom no group fits`,
          },
        ]
      : [],
  )

const unknownConcepts = ({ concepts, storyboards }: Study): WholeFault[] =>
  storyboards.flatMap(({ concept }, index) =>
    concepts.some(({ code }) => code === concept)
      ? []
      : [
          {
            rule: 'unknown-concept',
            path: ['storyboards', index, 'concept'],
            message: 'names no concept of this study',
          },
        ],
  )

const tilts = ({ concepts, storyboards }: Study): WholeFault[] =>
  concepts.flatMap(({ code }, index) => {
    const message = tiltFault(storyboards.filter(({ concept }) => concept === code).map(({ tilt }) => tilt))
    return message ? [{ rule: 'both-tilts', path: ['concepts', index], message: `"${code}" ${message}` }] : []
  })

function tiltFault(tilts: Storyboard['tilt'][]): string | null {
  if (tilts.length === 0) return 'has no storyboard'
  if (new Set(tilts).size < tilts.length) return 'has two storyboards of the same tilt'
  if (tilts.includes('status-quo'))
    return tilts.length === 1 ? null : 'is the status quo and must have that one storyboard only'
  if (!tilts.includes('performance-first')) return 'has no storyboard that is performance-first'
  if (!tilts.includes('privacy-first')) return 'has no storyboard that is privacy-first'
  return null
}

function competition({ concepts, storyboards }: Study): WholeFault[] {
  const isStatusQuo = (concept: string) =>
    storyboards.some((one) => one.concept === concept && one.tilt === 'status-quo')
  const competing = concepts.filter(({ code }) => !isStatusQuo(code))
  const found: WholeFault[] = []
  const add = (rule: RuleName, message: string) => found.push({ rule, path: ['concepts'], message })
  if (competing.length < 2) add('single-concept', 'needs at least two competing concepts beside the status quo')
  if (competing.length === concepts.length) add('no-status-quo', 'needs the status quo as a concept of its own')
  return found
}
