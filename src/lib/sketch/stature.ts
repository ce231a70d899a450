import type { Character, Pose } from '#lib/domain/character.ts'

interface Posture {
  /** How high the shoulders of an adult are. */
  shoulders: number
  /** Furniture that has one size for everybody keeps this height of the figure where it is, however small the figure. */
  anchor?: number
  x?: number
  scale?: number
}

const postures: Record<Pose, Posture> = {
  stands: { shoulders: 282 },
  walks: { shoulders: 280 },
  sits: { shoulders: 236 },
  'at-desk': { shoulders: 286, anchor: 100 },
  'on-sofa': { shoulders: 232, anchor: 92 },
  'in-wheelchair': { shoulders: 250 },
  'in-bed': { shoulders: 224, anchor: 110, x: -96 },
  'in-car': { shoulders: 170, anchor: 170, x: -14, scale: 0.88 },
}

/** A child's head is large for its body; an older person has become a little smaller. */
const ages = {
  child: { size: 0.64, head: 1.24 },
  adult: { size: 1, head: 1 },
  older: { size: 0.96, head: 1 },
}

/** The size of somebody in a pose, where their shoulders are and where their head, in the units of an adult. */
export function stature({ pose, look }: Pick<Character, 'pose' | 'look'>) {
  const { shoulders, anchor, x = 0, scale = 1 } = postures[pose]
  const { size, head } = ages[look?.age ?? 'adult']
  const whole = size * scale
  const move = { x, y: -(anchor ?? 0) * (1 - whole), scale: whole }
  return { shoulders, head: { x: 0, y: -shoulders - 55 * head - 7, scale: head }, move, fixed: anchor !== undefined }
}
