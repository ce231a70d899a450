import { backgroundOf } from '#lib/domain/background.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Finding } from './rule.ts'
import { unquoted } from './language.ts'

export interface RaterText {
  path: Finding['path']
  text: string
}

/** All texts in the study's own voice that a person reads or hears before and while rating; the consent stands apart. */
export const raterTexts = (study: Study): RaterText[] => [
  { path: ['title'], text: study.title },
  { path: ['introduction'], text: study.introduction },
  ...study.groups.flatMap(({ name, description }, index) => [
    { path: ['groups', index, 'name'], text: name },
    { path: ['groups', index, 'description'], text: description },
  ]),
  ...itemTexts(study),
  ...backgroundOf(study).flatMap(({ text, why }, index) => [
    { path: ['background', index, 'text'], text },
    { path: ['background', index, 'why'], text: why },
  ]),
  ...study.storyboards.flatMap(({ title, contentNote, panels }, index) => [
    { path: ['storyboards', index, 'title'], text: title },
    ...(contentNote === undefined ? [] : [{ path: ['storyboards', index, 'contentNote'], text: contentNote }]),
    ...panels.flatMap(({ caption, text }, panel) => [
      { path: ['storyboards', index, 'panels', panel, 'caption'], text: caption },
      { path: ['storyboards', index, 'panels', panel, 'text'], text: unquoted(text) },
    ]),
  ]),
]

export const itemTexts = ({ items }: Study): RaterText[] =>
  items.flatMap(({ text, hint }, index) => [
    { path: ['items', index, 'text'], text },
    ...(hint === undefined ? [] : [{ path: ['items', index, 'hint'], text: hint }]),
  ])
