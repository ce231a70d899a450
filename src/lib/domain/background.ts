import { z } from 'zod'
import { Code, words } from './code.ts'
import type { Study } from './study.ts'

/** Something about the person rather than the storyboards: a choice, or "prefer not to say", and why it is asked. */
export const BackgroundQuestion = z.strictObject({
  code: Code,
  text: words(200),
  /** Whoever asks about a person says what for: it is read beside the question. */
  why: words(300),
  labels: z.array(words(60)).min(2).max(12),
})
export type BackgroundQuestion = z.infer<typeof BackgroundQuestion>

/** The most that a person is asked about themselves. */
export const mostBackground = 6

/** One answer as it is sent. `value` counts the labels from 1; null is "prefer not to say". */
export const BackgroundAnswer = z.strictObject({ code: Code, value: z.int().nullable() })
export type BackgroundAnswer = z.infer<typeof BackgroundAnswer>

/** What is sent at once. A question that is left out stays as it was. */
export const BackgroundSave = z.strictObject({ answers: z.array(BackgroundAnswer).min(1).max(mostBackground) })

type Asking = Pick<Study, 'background'>

export const backgroundOf = ({ background }: Asking): BackgroundQuestion[] => background ?? []

/** What is wrong with an answer to this study's background questions, or null. */
export function backgroundFault(study: Asking, { code, value }: BackgroundAnswer): string | null {
  const question = backgroundOf(study).find((one) => one.code === code)
  if (!question) return `"${code}" is not a background question of this study`
  if (value === null || (value >= 1 && value <= question.labels.length)) return null
  return `must be a whole number from 1 to ${question.labels.length}, or null for “prefer not to say”`
}
