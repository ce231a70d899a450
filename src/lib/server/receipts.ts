import { backgroundOf } from '#lib/domain/background.ts'
import type { Consent } from '#lib/domain/consent.ts'
import { itemLabel } from '#lib/domain/item.ts'
import type { Participation } from '#lib/domain/participation.ts'
import type { Study } from '#lib/domain/study.ts'
import { inLocale } from '#lib/domain/translation.ts'
import * as answers from './answers.ts'
import * as background from './background.ts'
import * as consents from './consents.ts'
import type { Db } from './database.ts'
import * as rationales from './rationales.ts'

/** One answer as the person gave it, in words; null where it was left out or cannot be said. */
export interface Said {
  question: string
  label: string | null
  panel: number | null
  words: string | null
  skipped: 'cant-say' | 'declined' | null
}

/** All that is kept about one participation, for the person who gave it. */
export interface Receipt {
  agreements: consents.Agreement[]
  /** The text that was agreed to last. */
  consent: Consent
  storyboards: { title: string; said: Said[] }[]
  background: { question: string; label: string | null }[]
  /** Titles of the storyboards whose rationale was opened. */
  opened: string[]
}

/** Reads a receipt. `current` is the version of the study that is published now. */
export async function of(db: Db, participation: Participation, study: Study, current: number): Promise<Receipt> {
  const kept = await answers.current(db, participation.id)
  const opened = await rationales.opened(db, participation.id)
  const ordered = participation.order.flatMap((code) => study.storyboards.filter((one) => one.code === code))
  return {
    agreements: await consents.given(db, participation),
    consent: inLocale(await consents.agreedIn(db, participation, current), participation.locale).consent,
    storyboards: ordered
      .map(({ code, title }) => ({ title, said: saidAbout(code, study, kept) }))
      .filter(({ said }) => said.length > 0),
    background: (await background.current(db, participation, study)).flatMap(({ code, value }) => {
      const question = backgroundOf(study).find((one) => one.code === code)
      return question ? [{ question: question.text, label: value === null ? null : question.labels[value - 1]! }] : []
    }),
    opened: ordered.filter(({ code }) => opened.has(code)).map(({ title }) => title),
  }
}

const saidAbout = (storyboard: string, study: Study, kept: readonly answers.CurrentAnswer[]): Said[] =>
  study.items.flatMap((item) => {
    const answer = kept.find((one) => one.storyboard === storyboard && one.item === item.code)
    if (!answer) return []
    const { value, panel = null, reason = null, skipped = null } = answer
    return [
      { question: item.text, label: value === null ? null : itemLabel(item, value), panel, words: reason, skipped },
    ]
  })
