import type { Setting } from '#lib/domain/scene.ts'
import { floor } from './area.ts'
import { box, curve, ellipse, line, points, polygon } from './shape.ts'

/** A house across the street: a gable and a window. */
const house = (x: number, half: number, high: number): string[] => {
  const eaves = floor - high
  return [
    line([x - half, floor], [x - half, eaves], [x, eaves - 90], [x + half, eaves], [x + half, floor]),
    line([x - half, eaves], [x + half, eaves]),
    box(x - 30, eaves + 40, 60, 56),
  ]
}

/** A round crown, and a trunk that branches in it. */
const tree = (x: number, y: number, r: number): string[] => [
  ellipse(x, y, r, r * 1.15),
  line([x - 11, y + r * 1.15], [x - 16, floor]),
  line([x + 11, y + r * 1.15], [x + 16, floor]),
  line([x - 26, y + 12], [x, y + 50], [x, y + r]),
  line([x, y + 50], [x + 26, y + 22]),
]

/** A board along the wall with goods on it. */
const goods = (x: number, y: number): string[] => [
  line([x, y], [x + 196, y]),
  line([x + 16, y], [x + 16, y - 50], [x + 56, y - 50], [x + 56, y]),
  line([x + 72, y], [x + 72, y - 34], [x + 84, y - 58], [x + 96, y - 34], [x + 96, y]),
  line([x + 114, y], [x + 114, y - 40], [x + 176, y - 40], [x + 176, y]),
]

/** The lines that say where we are. Few, at the sides where they can be: people and words stand before them. */
export const places: Record<Setting, string[]> = {
  plain: [],
  // Blinds, and partitions with notes on them.
  office: [
    ...[64, 92, 120, 148, 176, 204].map((y) => line([40, y], [196, y])),
    line([118, 204], [118, 226]),
    line([400, floor], [400, 402], [776, 402]),
    line([588, 402], [588, floor]),
    box(430, 430, 36, 34),
    box(482, 444, 36, 34),
  ],
  // A long table with chairs behind it.
  meeting: [
    polygon(...points('130 428, 670 428, 736 462, 64 462')),
    ...[210, 400, 590].map((x) => curve([x - 40, 428], [x - 36, 362], [x + 36, 362], [x + 40, 428])),
    line([110, 462], [110, floor]),
    line([690, 462], [690, floor]),
  ],
  // A picture on the wall, a curtain, a skirting board.
  home: [
    box(56, 92, 120, 92),
    line(...points('64 176, 102 128, 126 156, 142 140, 168 176')),
    ellipse(148, 116, 9),
    line([610, 52], [776, 52]),
    curve(...points('646 52, 658 160, 640 276, 670 268, 702 278, 736 268, 776 276')),
    line([690, 64], [686, 262]),
    line([734, 64], [738, 260]),
    line([24, 526], [776, 526]),
  ],
  // The cross, and a couch to be examined on.
  clinic: [
    box(646, 60, 100, 100, 12),
    polygon(
      ...points('684 76, 708 76, 708 98, 730 98, 730 122, 708 122, 708 144, 684 144, 684 122, 662 122, 662 98, 684 98'),
    ),
    line(...points('40 352, 110 424, 300 424, 300 446, 98 446, 28 370, 40 352')),
    line([110, 446], [110, floor]),
    line([280, 446], [280, floor]),
  ],
  shop: [...goods(24, 190), ...goods(24, 312), ...goods(580, 190), ...goods(580, 312), ...goods(580, 434)],
  street: [...house(150, 130, 210), ...house(420, 150, 260), ...house(660, 120, 190)],
  park: [
    ...tree(100, 290, 84),
    ...tree(704, 350, 64),
    ...[408, 428, 472].map((y) => box(300, y, 250, 16)),
    line([336, 488], [336, floor]),
    line([514, 488], [514, floor]),
    line([336, 444], [336, 472]),
    line([514, 444], [514, 472]),
  ],
  // A board with its ledge, a sum and a figure.
  classroom: [
    box(200, 70, 400, 200),
    line([190, 286], [610, 286]),
    line([250, 120], [250, 168]),
    line([270, 144], [294, 144]),
    line([282, 132], [282, 156]),
    line([314, 120], [314, 168]),
    line([334, 138], [358, 138]),
    line([334, 152], [358, 152]),
    curve(...points('378 130, 392 118, 406 128, 402 146, 378 168')),
    line([378, 168], [408, 168]),
    polygon(...points('460 216, 560 216, 560 130')),
  ],
}
