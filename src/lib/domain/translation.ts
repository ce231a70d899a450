import { z } from 'zod'
import { Code, words } from './code.ts'
import { Consent } from './consent.ts'
import { Flow } from './flow.ts'
import { labelsOf } from './item.ts'
import { Name, pictureWords } from './place.ts'
import { Scene } from './scene.ts'
import type { Storyboard } from './storyboard.ts'
import type { Fault, Study } from './study.ts'
import { closestLocale } from './tongue.ts'

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

export const Locale = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or zh-Hans')
  .refine(isLocale, 'must be a language tag such as en or zh-Hans')

const WordsOfScene = z
  .strictObject({
    marker: pictureWords(32),
    people: z.record(Name, z.strictObject({ says: pictureWords(70), thinks: pictureWords(70) }).partial()),
    things: z.record(
      Name,
      z.strictObject({ shows: z.array(pictureWords(32)).max(4), label: pictureWords(28) }).partial(),
    ),
    flows: z.array(
      z.strictObject({ what: pictureWords(40), runsOn: pictureWords(28), stays: pictureWords(28) }).partial(),
    ),
  })
  .partial()

const WordsOfStoryboard = z
  .strictObject({
    title: words(60),
    contentNote: words(200),
    panels: z.array(z.strictObject({ caption: words(240), text: words(600), scene: WordsOfScene }).partial()),
    flows: z.array(Flow.partial()),
    model: z.strictObject({ runsOn: words(160), retention: words(160) }).partial(),
    rationale: words(1200),
  })
  .partial()

/** All that a rater reads, in another language. What it leaves out is shown in the study's own. */
export const Translation = z
  .strictObject({
    title: words(100),
    introduction: words(1200),
    fullText: words(400),
    groups: z.record(Code, z.strictObject({ name: words(60), description: words(200) }).partial()),
    items: z.record(Code, z.strictObject({ text: words(300), hint: words(300), labels: z.array(words(60)) }).partial()),
    background: z.record(
      Code,
      z.strictObject({ text: words(200), why: words(300), labels: z.array(words(60)) }).partial(),
    ),
    consent: Consent.omit({ version: true }).partial(),
    storyboards: z.record(Code, WordsOfStoryboard),
  })
  .partial()
export type Translation = z.infer<typeof Translation>
type WordsOfStoryboard = z.infer<typeof WordsOfStoryboard>
type WordsOfScene = z.infer<typeof WordsOfScene>

/** The languages a study can be read in, its own first. */
export const localesOf = (study: Study): string[] => [study.locale, ...Object.keys(study.translations ?? {})]

/** The language into which a study as it reads was translated; null where it stands in its own. */
export const translatedInto = (study: Study): string | null =>
  Object.hasOwn(study.translations ?? {}, study.locale) ? study.locale : null

const known = new WeakMap<Study, Map<string, Study>>()
const written = new WeakMap<Study, Study>()

/** The study as it was written, of one that reads in another language. */
export const ownStudy = (study: Study): Study => written.get(study) ?? study

/** The study as it reads in a language, or in the closest to it that it has; in its own where none is near. */
export function inLocale(study: Study, wish: string | null): Study {
  const locale = wish === null ? undefined : closestLocale([wish], localesOf(study))
  const translation = locale === undefined ? undefined : study.translations?.[locale]
  if (!translation || locale === undefined || locale === study.locale) return study
  const versions = known.get(study) ?? new Map<string, Study>()
  known.set(study, versions)
  const made = versions.get(locale) ?? translated(study, translation, locale)
  versions.set(locale, made)
  written.set(made, study)
  return made
}

function translated(
  study: Study,
  { groups, items, background, consent, storyboards, ...texts }: Translation,
  locale: string,
): Study {
  return {
    ...study,
    ...given(texts),
    locale,
    groups: study.groups.map((one) => ({ ...one, ...given(groups?.[one.code]) })),
    items: study.items.map((one) => ({ ...one, ...given(items?.[one.code]) })),
    ...(study.background && {
      background: study.background.map((one) => ({ ...one, ...given(background?.[one.code]) })),
    }),
    consent: { ...study.consent, ...given(consent) },
    storyboards: study.storyboards.map((one) => storyboardIn(one, storyboards?.[one.code])),
  }
}

function storyboardIn(storyboard: Storyboard, words: WordsOfStoryboard = {}): Storyboard {
  return {
    ...storyboard,
    title: words.title ?? storyboard.title,
    ...(storyboard.contentNote === undefined ? {} : given({ contentNote: words.contentNote })),
    panels: storyboard.panels.map((panel, index) => {
      const { scene, ...texts } = words.panels?.[index] ?? {}
      return { ...panel, ...given(texts), ...(panel.scene ? { scene: sceneIn(panel.scene, scene) } : {}) }
    }),
    flows: storyboard.flows.map((flow, index) => ({ ...flow, ...given(words.flows?.[index]) })),
    model: { ...storyboard.model, ...given(words.model) },
    rationale: words.rationale ?? storyboard.rationale,
  }
}

function sceneIn(scene: Scene, { marker, people, things, flows }: WordsOfScene = {}): Scene {
  return {
    ...scene,
    ...given({ marker }),
    people: scene.people.map((one) => ({ ...one, ...given(people?.[one.who]) })),
    things: scene.things.map((one) => (one.name ? { ...one, ...given(things?.[one.name]) } : one)) as Scene['things'],
    flows: scene.flows.map((one, index) => ({ ...one, ...given(flows?.[index]) })),
  }
}

/** Only what is there: a word that is not translated must not take the place of the original. */
const given = <T extends object>(words: T | undefined) =>
  Object.fromEntries(Object.entries(words ?? {}).filter(([, value]) => value !== undefined)) as {
    [key in keyof T]?: NonNullable<T[key]>
  }

/** What in the translations belongs to nothing in the study. */
export const translationFaults = (study: Study): Fault[] =>
  Object.entries(study.translations ?? {}).flatMap(([locale, translation]) => {
    const found: Fault[] = []
    const fault = (path: (string | number)[], message: string) =>
      found.push({ path: ['translations', locale, ...path], message })
    if (locale === study.locale) fault([], 'is the language the study is written in')
    for (const part of ['groups', 'items', 'background', 'storyboards'] as const)
      for (const code of Object.keys(translation[part] ?? {}))
        if (!study[part]?.some((one) => one.code === code)) fault([part, code], 'names nothing in this study')
    for (const item of study.items) {
      const labels = translation.items?.[item.code]?.labels
      const due = labelsOf(item).length
      if (labels && labels.length !== due) fault(['items', item.code, 'labels'], `must be ${due}, as in the study`)
    }
    for (const { code, labels } of study.background ?? []) {
      const count = translation.background?.[code]?.labels?.length
      if (count !== undefined && count !== labels.length)
        fault(['background', code, 'labels'], `must be ${labels.length}, as in the study`)
    }
    for (const { code, contentNote } of study.storyboards)
      if (translation.storyboards?.[code]?.contentNote !== undefined && contentNote === undefined)
        fault(['storyboards', code, 'contentNote'], 'is a note that the study does not have')
    for (const board of study.storyboards)
      for (const part of ['panels', 'flows'] as const) {
        const count = translation.storyboards?.[board.code]?.[part]?.length
        if (count !== undefined && count > board[part].length)
          fault(['storyboards', board.code, part], `are more than the ${board[part].length} of the study`)
      }
    for (const board of inLocale(study, locale).storyboards)
      for (const [index, { scene }] of board.panels.entries()) {
        const [issue] = Scene.safeParse(scene ?? {}).error?.issues ?? []
        if (issue) fault(['storyboards', board.code, 'panels', index, 'scene'], issue.message)
      }
    return found
  })
