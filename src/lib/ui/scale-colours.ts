/** From one end of a scale to the other: orange to purple, told apart by every kind of eyes; neither is good or bad. */
const steps = ['#b35806', '#e08214', '#f7bd77', '#d3cbbd', '#b9b1d8', '#8073ac', '#4b2a83'] as const

/** The colour of point `index` on a scale of `points`. */
export function scaleColour(index: number, points: number): string {
  const place = points < 2 ? 3 : (index * (steps.length - 1)) / (points - 1)
  return steps[Math.round(place)]!
}

/** What can be read on that colour. */
export const inkOn = (colour: string) => (['#b35806', '#8073ac', '#4b2a83'].includes(colour) ? '#ffffff' : '#24211c')

/** Groups by colour and by shape, so that neither alone has to do. */
export const groupMarks = [
  { colour: '#0072b2', dark: '#5ab4e5', shape: 'circle', sign: '●' },
  { colour: '#c26a00', dark: '#f0a742', shape: 'rect', sign: '■' },
  { colour: '#7b4fa3', dark: '#c3a1e6', shape: 'triangle', sign: '▲' },
  { colour: '#b0467e', dark: '#e79bc4', shape: 'rectRot', sign: '◆' },
  { colour: '#5b5b5b', dark: '#cfcfcf', shape: 'star', sign: '✱' },
  { colour: '#1f6f78', dark: '#7ecad3', shape: 'cross', sign: '✚' },
] as const

export const groupMark = (index: number) => groupMarks[index % groupMarks.length]!
