/** Something small and round, in two pulls where an ellipse takes four. Not for what is large: its bends reach beyond it. */
export function round(x: number, y: number, rx: number, ry = rx): string {
  const [left, right, bend] = [x - rx, x + rx, (ry * 4) / 3]
  return (
    `M ${left} ${y} C ${left} ${y - bend} ${right} ${y - bend} ${right} ${y} ` +
    `C ${right} ${y + bend} ${left} ${y + bend} ${left} ${y} Z`
  )
}
