import type { BoardReading } from '#lib/report/reading.ts'

/** So many storyboards are shown before somebody asks for the others. */
export const most = 12

/** The storyboards about which groups stand furthest apart, in the order of the file. */
export function foremost(boards: readonly BoardReading[]): BoardReading[] {
  const chosen = boards.toSorted((a, b) => (b.spot.shareAdjusted ?? -1) - (a.spot.shareAdjusted ?? -1)).slice(0, most)
  return boards.filter((board) => chosen.includes(board))
}
