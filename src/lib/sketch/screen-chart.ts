import type { Mark } from './mark.ts'
import { box, curve, ellipse, line } from './shape.ts'

/** Small charts, `w` wide, standing on `foot`. */
export const charts: Record<'bars' | 'line' | 'people', (w: number, foot: number) => Mark[]> = {
  bars: (w, foot) => [
    { d: line([-w / 2, foot], [w / 2, foot]) },
    ...[34, 50, 42, 70].map((h, i): Mark => ({
      d: box(-w / 2 + 12 + (i * (w - 20)) / 4, foot - h, (w - 20) / 4 - 14, h),
      fill: 'paper',
      ...(i === 3 ? { hatch: 12 } : {}),
    })),
  ],
  line: (w, foot) => [
    { d: line([-w / 2, foot - 74], [-w / 2, foot], [w / 2, foot]) },
    {
      d: curve(
        [-w / 2 + 8, foot - 20],
        [-w / 5, foot - 30],
        [w / 12, foot - 24],
        [w / 4, foot - 54],
        [w / 2 - 6, foot - 66],
      ),
    },
  ],
  people: (w, foot) =>
    [0, 1, 2, 3].flatMap((i): Mark[] => {
      const x = -w / 2 + w / 8 + (i * w) / 4
      return [
        { d: ellipse(x, foot - 48, 13) },
        {
          d: curve([x - 22, foot], [x - 16, foot - 28], [x + 16, foot - 28], [x + 22, foot]),
          ...(i === 2 ? { fill: 'ink' as const } : {}),
        },
      ]
    }),
}
