import { wordsDrawn } from '#lib/domain/fallback.ts'
import type { Storyboard } from '#lib/domain/storyboard.ts'
import { translatedInto } from '#lib/domain/translation.ts'
import type { CurrentAnswer } from '#lib/server/answers.ts'
import { isDeclined } from './answer-form.ts'
import { panelAddress } from './panels/address.ts'
import type { Passage } from './visit.ts'

/** The panels of a storyboard as this person was given them. */
export const panelsShown = ({ record, participation, study, trial }: Passage, storyboard: Storyboard) =>
  storyboard.panels.map((panel, index) => ({
    caption: panel.caption,
    text: panel.text,
    drawn: wordsDrawn(panel),
    image: panelAddress(record.slug, trial ? 'try' : participation.version, storyboard, index, translatedInto(study)),
  }))

/** A storyboard as its page shows it: nothing about its concept or its tilt. */
export const storyboardShown = (passage: Passage, storyboard: Storyboard, kept: readonly CurrentAnswer[]) => ({
  title: storyboard.title,
  contentNote: storyboard.contentNote ?? null,
  looked: hasLooked(storyboard.code, kept),
  panels: panelsShown(passage, storyboard),
  flows: storyboard.flows,
  kept: storyboard.model.retention,
  runsOn: storyboard.model.runsOn,
})

/** Whether a person said anything about a storyboard that a note may have kept them from. */
export const hasLooked = (storyboard: string, kept: readonly CurrentAnswer[]) =>
  kept.some((one) => one.storyboard === storyboard && !isDeclined(one))
