/** An upright area of the panel. */
export interface Area {
  x: number
  y: number
  w: number
  h: number
}

export const panelWidth = 800
export const panelHeight = 600
export const floor = 556

/** How much of two areas is common to both. */
export function overlap(a: Area, b: Area): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 0 && h > 0 ? w * h : 0
}

export const middle = ({ x, y, w, h }: Area) => [x + w / 2, y + h / 2] as const

export const shifted = (area: Area, x: number, y: number): Area => ({ ...area, x: area.x + x, y: area.y + y })

/** The area moved just as far as it takes to lie within the frame, and under what is kept for words at its top. */
export function within(area: Area, margin = 18, top = 0): Area {
  const fit = (from: number, size: number, least: number, whole: number) =>
    Math.max(least, Math.min(from, whole - margin - size))
  return {
    ...area,
    x: fit(area.x, area.w, margin, panelWidth),
    y: fit(area.y, area.h, margin + top, panelHeight),
  }
}
