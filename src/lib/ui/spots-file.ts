import { type ChoiceSpot, type Spot, isShown } from '#lib/domain/results.ts'
import type { ExhibitCell, ExhibitData } from './exhibit-files.ts'

const keptBack = 'kept back'

/** One question over all its storyboards, as the split map and its table show it, every figure in full. */
export const spotsFile = (spots: readonly Spot[]): ExhibitData => ({
  columns: [
    'item',
    'storyboard',
    'verdict',
    'n',
    'between_equal_voice',
    'between_pooled',
    'pooled_low',
    'pooled_high',
    'p_adjusted',
    'within_highest',
    'within_highest_group',
    'divided',
  ],
  rows: spots.map(({ item, storyboard, verdict, n, shareEqualVoice, shareAdjusted, shareInterval, p, ...spot }) => [
    ...[item, storyboard, verdict, n, shareEqualVoice, shareAdjusted, shareInterval?.[0] ?? null],
    ...[shareInterval?.[1] ?? null, p, spot.conflict?.value ?? null],
    spot.conflict && spot.conflict.value > 0 ? spot.conflict.group : null,
    spot.divided.join(' '),
  ]),
})

/** All answers to one question by storyboard and group: how many gave each point, from `lowest` on. */
export function answersFile(spots: readonly Spot[], lowest: number, points: number): ExhibitData {
  const each = Array.from({ length: points }, (_, index) => index)
  const row = (spot: Spot, cell: Spot['cells'][number]): ExhibitCell[] => {
    const where = [spot.item, spot.storyboard, cell.group]
    if (!isShown(cell)) return [...where, keptBack, ...each.map(() => null), null, null]
    return [...where, cell.n, ...each.map((index) => cell.counts[index] ?? 0), cell.median, cell.mean]
  }
  return {
    columns: ['item', 'storyboard', 'group', 'n', ...each.map((index) => `answer_${lowest + index}`), 'median', 'mean'],
    rows: spots.flatMap((spot) => spot.cells.map((cell) => row(spot, cell))),
  }
}

/** All answers to one question that has no scale, by storyboard and group. */
export const choicesFile = (choices: readonly ChoiceSpot[], labels: readonly string[]): ExhibitData => ({
  columns: ['item', 'storyboard', 'group', 'n', ...labels],
  rows: choices.flatMap(({ item, storyboard, cells }) =>
    cells.map((cell) => [
      ...[item, storyboard, cell.group, cell.n ?? keptBack],
      ...labels.map((_, index) => (cell.n === null ? null : (cell.counts[index] ?? 0))),
    ]),
  ),
})
