/**
 * The angle of the point (x, y) in radians, −π to π, by sums, quotients and roots alone, which every engine rounds alike.
 * `Math.atan2` differs in its last digit from one JavaScript engine to the next, and a report has the same bytes wherever
 * it is computed.
 *
 * The angle is halved twice, atan t = 2 atan(t / (1 + √(1 + t²))), until the series of Gregory is short. (0, 0) gives 0.
 *
 * @example arcTangent(1, 1) // 0.785398163397448…, an eighth of a turn
 */
export function arcTangent(y: number, x: number): number {
  const [far, near] = [Math.max(Math.abs(x), Math.abs(y)), Math.min(Math.abs(x), Math.abs(y))]
  if (far === 0) return 0
  const small = half(half(near / far))
  let series = 0
  for (let power = 31; power >= 1; power -= 2) series = 1 / power - small * small * series
  const acute = 4 * small * series
  const upper = Math.abs(y) > Math.abs(x) ? Math.PI / 2 - acute : acute
  const turned = x < 0 ? Math.PI - upper : upper
  return y < 0 ? -turned : turned
}

const half = (tangent: number) => tangent / (1 + Math.sqrt(1 + tangent * tangent))
