import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartType,
  LineController,
  LineElement,
  LinearScale,
  type Plugin,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js'
import { namePlaces } from './name-places.ts'
import type { Attachment } from 'svelte/attachments'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  ScatterController,
  Tooltip,
)

/** The colours of a picture. They follow light and dark; paper that is printed on is light. */
export interface Inks {
  ink: string
  soft: string
  line: string
  sheet: string
  accent: string
  dark: boolean
}

const light: Inks = {
  ink: '#24211c',
  soft: '#5f594e',
  line: '#d9d0bf',
  sheet: '#fffdf8',
  accent: '#2f5d73',
  dark: false,
}
const dark: Inks = { ink: '#efe8da', soft: '#b8ae9c', line: '#443e35', sheet: '#24211d', accent: '#8cc0d6', dark: true }

/** Draws a chart on a canvas, and draws it anew when it changes, when light and dark change, and for print. */
export function chart<T extends ChartType>(
  picture: (inks: Inks) => ChartConfiguration<T>,
): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    let drawn: Chart<T> | null = null
    const draw = (inks: Inks) => {
      drawn?.destroy()
      Chart.defaults.color = inks.soft
      Chart.defaults.borderColor = inks.line
      Chart.defaults.font.family = getComputedStyle(canvas).fontFamily
      Chart.defaults.font.size = 13
      drawn = new Chart(canvas, picture(inks))
    }
    const onScreen = () => draw(scheme.matches ? dark : light)
    const onPaper = () => draw(light)
    onScreen()
    scheme.addEventListener('change', onScreen)
    addEventListener('beforeprint', onPaper)
    addEventListener('afterprint', onScreen)
    return () => {
      scheme.removeEventListener('change', onScreen)
      removeEventListener('beforeprint', onPaper)
      removeEventListener('afterprint', onScreen)
      drawn?.destroy()
    }
  }
}

/** What every picture here has in common. */
export const still = { animation: false, responsive: true, maintainAspectRatio: false } as const

/**
 * Writes a few letters beside each point, as `words` gives them by dataset and index, on none of these points; with `clear`
 * on no other point either.
 */
export const pointWords = (
  words: (dataset: number, index: number) => string,
  color: string,
  clear = false,
): Plugin => ({
  id: 'pointWords',
  afterDatasetsDraw(drawn) {
    const { ctx, data, chartArea } = drawn
    ctx.save()
    ctx.fillStyle = color
    ctx.textBaseline = 'middle'
    ctx.font = `600 13px ${String(Chart.defaults.font.family)}`
    const points = data.datasets.flatMap((_, dataset) =>
      drawn.getDatasetMeta(dataset).data.map((point, index) => ({ point, text: words(dataset, index) })),
    )
    const named = points.flatMap(({ point: { x, y }, text }) =>
      text ? [{ text, x, y, wide: ctx.measureText(text).width, tall: 13 }] : [],
    )
    const others = points.flatMap(({ point: { x, y, options }, text }) => {
      const radius = text || !clear ? 0 : Number(options['radius'] ?? 0)
      return radius > 0 ? [{ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }] : []
    })
    for (const [index, { x, y, anchor }] of namePlaces(named, chartArea, 11, others).entries()) {
      ctx.textAlign = anchor === 'middle' ? 'center' : anchor
      ctx.fillText(named[index]!.text, x, y)
    }
    ctx.restore()
  },
})
