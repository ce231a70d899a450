import type { ReportSettings } from '#analysis/settings.ts'
import type { RatingItem } from './item.ts'
import type { Columns } from './rating-columns.ts'
import type { Study } from './study.ts'

/**
 * What to type to repeat the analysis of a study on its exported ratings: one command for each scale in use. Choices
 * are no ratings, and are not in it.
 */
export function analysisCommands({ items }: Pick<Study, 'items'>, file: string): string[] {
  const rated = items.filter((item): item is RatingItem => item.kind === 'rating')
  return [...Map.groupBy(rated, ({ scale }) => scale.join('..')).entries()].map(([scale, some]) => {
    const bipolar = some.filter(({ polarity }) => polarity === 'bipolar')
    return [
      `npm run --silent faultline -- analyze ${file} --items ${codes(some)}`,
      ...(bipolar.length > 0 ? [`--bipolar ${codes(bipolar)}`] : []),
      ...(scale === '1..7' ? [] : [`--scale ${scale}`]),
    ].join(' ')
  })
}

const codes = (items: readonly RatingItem[]) => items.map(({ code }) => code).join(',')

/**
 * What to type to get the same analysis of the same file, byte for byte; null where the command line has no way to say
 * it: its lists have commas between the names, so that no name may hold one, and it takes columns that are called as
 * expected for what they are called.
 */
export function analysisCommand(
  file: string,
  header: readonly string[],
  columns: Columns,
  settings: ReportSettings,
  encoding?: string,
) {
  const { scale, bipolar, minCell, seed, resamples, permutations } = settings
  const lists = [columns.form === 'storyboards' ? [] : (columns.items ?? []), bipolar]
  if (lists.flat().some((name) => name.includes(','))) return null
  if (columns.form === 'long' && !columns.reason && header.includes('reason')) return null
  if (columns.form === 'items' && header.includes('item') && header.includes('value')) return null
  const flags = {
    ...columnFlags(columns),
    scale: scale.join('..'),
    bipolar: bipolar.length > 0 ? bipolar.join(',') : undefined,
    'min-cell': minCell,
    seed,
    resamples,
    permutations,
    encoding,
  }
  const said = Object.entries(flags).filter(([name, value]) => value !== undefined && usual[name] !== `${value}`)
  return ['npm run --silent faultline -- analyze', quoted(file)]
    .concat(said.map(([name, value]) => `--${name} ${quoted(`${value}`)}`))
    .join(' ')
}

function columnFlags(columns: Columns): Record<string, string | undefined> {
  const { participant, group } = columns
  if (columns.form === 'long') {
    const { storyboard, item, value, reason, items } = columns
    return { participant, group, storyboard, item, value, reason, items: items?.join(',') }
  }
  if (columns.form === 'items')
    return { participant, group, storyboard: columns.storyboard, items: columns.items.join(',') }
  const { storyboards, itemName } = columns
  const named =
    storyboards instanceof RegExp ? `/${storyboards.source}/${storyboards.flags.replace('u', '')}` : anyOf(storyboards)
  return { participant, group, 'storyboard-columns': named, 'item-name': itemName }
}

/** A list, or where a name holds a comma a pattern of the same names. */
const anyOf = (names: readonly string[]) =>
  names.some((name) => name.includes(','))
    ? `/^(${names.map((name) => name.replaceAll(/[.*+?^$()[\]{}|\\/]/g, '\\$&')).join('|')})$/`
    : names.join(',')

/** What need not be said. */
const usual: Record<string, string> = {
  participant: 'participant',
  group: 'group',
  storyboard: 'storyboard',
  item: 'item',
  value: 'value',
  reason: 'reason',
  'item-name': 'rating',
  scale: '1..7',
  'min-cell': '5',
  seed: '1',
  resamples: '2000',
  permutations: '4999',
}

/** As a shell takes it for one word. */
const quoted = (word: string) => (/^[\w.,/:=+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)
