import type { StoryboardWords, Told } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'
import { type Given, smallestCell } from './disclosure.ts'

/**
 * What people wrote, by storyboard. Words of a group that is shown stand beside the answers that are shown; the words
 * `keptBack` stand together without group and answer, once there are enough people behind them. `waiting` ones are not
 * shown yet.
 */
export function words(
  study: Study,
  shown: readonly Given[],
  keptBack: readonly Given[],
  waiting: readonly Given[] = [],
): StoryboardWords[] {
  return study.storyboards.map(({ code: storyboard }) => {
    const here = shown.filter((one) => one.storyboard === storyboard)
    const people = [...Map.groupBy(here, ({ participant }) => participant).values()].map(told)
    const others = [...Map.groupBy(keptBack, ({ participant }) => participant).values()]
      .map((own) => textsOf(own.filter((one) => one.storyboard === storyboard)))
      .filter((texts) => texts.length > 0)
    const awaited = waiting.some((one) => one.storyboard === storyboard)
    return {
      storyboard,
      people: people.filter(({ texts }) => texts.length > 0).toSorted((a, b) => byText(a.texts[0]!, b.texts[0]!)),
      unnamed: isFew(others.length) || (others.length === 0 && awaited) ? null : others.flat().toSorted(byText),
    }
  })
}

const isFew = (people: number) => people > 0 && people < smallestCell

const told = (own: Given[]): Told => ({
  group: own[0]!.group,
  values: Object.fromEntries(own.flatMap(({ item, value }) => (value === null ? [] : [[item, value]]))),
  texts: textsOf(own),
})

const textsOf = (own: Given[]) => own.flatMap(({ item, reason }) => (reason ? [{ item, text: reason }] : []))

// Ordered by what was written: any other order might tell whose words they are, or who came first.
const byText = (a: { text: string }, b: { text: string }) => (a.text < b.text ? -1 : 1)
