import { type MarkedCell, type PanelMarks, isShown } from './results.ts'

/** The marks of one picture over the groups that are shown: so many of so many people. */
export interface Marked {
  count: number
  of: number
}

/** Per picture, over these groups, or over one of them. */
export function markedPictures({ cells }: PanelMarks, panels: number, group: string | null): Marked[] {
  const counted = shownMarks(cells).filter((cell) => group === null || cell.group === group)
  const of = counted.reduce((sum, { n }) => sum + n, 0)
  return Array.from({ length: panels }, (_, panel) => ({
    count: counted.reduce((sum, { counts }) => sum + (counts[panel] ?? 0), 0),
    of,
  }))
}

export const shownMarks = (cells: PanelMarks['cells']): MarkedCell[] =>
  cells.filter((cell): cell is MarkedCell => isShown(cell) && cell.n > 0)

/** What the marks of one question say about one storyboard. */
export function markFinding(marks: PanelMarks, panels: number, group: (code: string) => string): string {
  const pictures = markedPictures(marks, panels, null)
  const of = pictures[0]?.of ?? 0
  const hidden = marks.cells.filter((cell) => !isShown(cell)).map((cell) => group(cell.group))
  const kept = hidden.length > 0 ? ` Kept back: ${hidden.join(', ')}.` : ''
  if (of === 0) return `No group has five people who said anything about this storyboard.${kept}`
  const most = Math.max(...pictures.map(({ count }) => count))
  const whole = pictures.reduce((sum, { count }) => sum + count, 0)
  if (whole === 0) return `Of ${of} people, nobody pointed at a picture.${kept}`
  const first = pictures.flatMap(({ count }, index) => (count === most ? [index + 1] : []))
  const where =
    first.length === 1
      ? `most often at picture ${first[0]}: ${most} of ${of}`
      : `most often at pictures ${first.slice(0, -1).join(', ')} and ${first.at(-1)}: ${most} of ${of} each`
  return `Of ${of} people who said anything about this storyboard, ${whole} pointed at a picture, ${where}.${kept}`
}
