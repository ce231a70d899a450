import type { Report } from '#analysis/report.ts'
import { type Subject, settingsOf } from './subject.ts'

/** What is told of a file of ratings: it knows codes alone, and the points of its scale have no names. */
export function fileSubject(name: string, report: Report): Subject {
  const { items, input, settings } = report
  const [lowest, highest] = settings.scale
  const labels = Array.from({ length: highest - lowest + 1 }, (_, index) => String(lowest + index))
  const groups = Object.entries(input.groups).map(([code, people]) => ({
    code,
    name: code,
    people: people > 0 && people < settings.minCell ? null : people,
  }))
  const storyboards = [...new Set(items.flatMap((item) => item.storyboards.map(({ storyboard }) => storyboard)))]
  return {
    title: name,
    simulated: false,
    groups,
    items: items.map(({ item }) => ({ code: item, text: item, lowest, labels })),
    storyboards: storyboards.map((code) => ({ code, title: code, about: null })),
    reports: [report],
    rejection: null,
    words: [],
    weighs: [],
    planned: null,
    who: who(report, groups),
    origin: [['File', name], ['Scale', `${lowest} to ${highest}`], ...settingsOf([report])],
  }
}

function who({ input, suppressed, settings }: Report, groups: Subject['groups']): string[] {
  const told = groups.map(({ code, people }) => `${code} (${people ?? `fewer than ${settings.minCell}`})`)
  const kept = [...new Set(suppressed.map(({ group }) => group))]
  const sentences: [when: boolean, sentence: string][] = [
    [groups.length === 0, 'Nobody has answered.'],
    [groups.length > 0 && input.ratings === 0, 'Nobody has given a rating.'],
    [groups.length > 0, `People, by group: ${told.join(', ')}.`],
    [
      kept.length > 0,
      `Kept back in places: ${kept.join(', ')}. There, fewer than ${settings.minCell} of them answered, or a small group could be made out by subtraction. No figure here uses those answers.`,
    ],
    [settings.minCell === 1, 'Nothing is kept back, as was asked for: this may show what single people said.'],
    [input.missing > 0, `Ratings that were not given: ${input.missing}.`],
    [input.noGroup > 0, `Rows left out because they name no group: ${input.noGroup}.`],
    [input.replaced > 0, `Ratings replaced by a later row of the same person: ${input.replaced}.`],
  ]
  return sentences.flatMap(([when, sentence]) => (when ? [sentence] : []))
}
