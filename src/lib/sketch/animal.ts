import { moved, type Mark } from './mark.ts'
import { blob, curve, dot, ellipse, limb, line, points, polygon } from './shape.ts'

/** From the side, its tail up. */
export const dog = (): Mark[] => moved(standing, { x: -18, y: 0, scale: 1.15 })

const standing: Mark[] = [
  { d: limb(points('-64 -82, -90 -102, -96 -134'), 16, 9), fill: 'paper' },
  { d: polygon(...points('-26 -50, -22 0, -38 0, -46 -40')), fill: 'paper' },
  { d: polygon(...points('22 -48, 24 0, 40 0, 44 -48')), fill: 'paper' },
  {
    d: 'M -66 -90 C -40 -98 10 -94 38 -98 C 44 -114 50 -140 72 -148 C 86 -150 94 -142 98 -132 L 120 -126 C 130 -120 126 -108 116 -106 C 100 -102 90 -102 84 -92 C 80 -78 74 -64 70 -54 L 66 0 L 48 0 L 44 -48 C 20 -40 -14 -42 -34 -52 L -36 -28 L -44 0 L -62 0 L -62 -32 C -78 -46 -82 -72 -66 -90 Z',
    fill: 'paper',
  },
  { d: blob(...points('70 -148, 54 -136, 48 -108, 58 -96, 68 -106, 76 -130')), fill: 'ink' },
  { d: ellipse(122, -119, 7), fill: 'ink' },
  { d: dot(92, -130), pen: 'dot' },
  { d: line(...points('100 -110, 114 -112')) },
]

/** Sitting, its tail round its side. */
export const cat = (): Mark[] => moved(sitting, { x: 0, y: 0, scale: 0.85 })

const sitting: Mark[] = [
  { d: limb(points('30 -10, 76 -12, 88 -52, 70 -84'), 18, 14), fill: 'paper', hatch: 12 },
  { d: 'M -22 -100 C -50 -74 -60 -24 -52 0 L 52 0 C 60 -24 50 -74 22 -100 Z', fill: 'paper' },
  { d: `${line([-16, -50], [-16, 0])} ${line([16, -50], [16, 0])}` },
  {
    d: 'M -48 -150 L -44 -196 L -18 -174 C -8 -178 8 -178 18 -174 L 44 -196 L 48 -150 C 50 -116 24 -98 0 -98 C -24 -98 -50 -116 -48 -150 Z',
    fill: 'paper',
  },
  { d: dot(-20, -146), pen: 'dot' },
  { d: dot(20, -146), pen: 'dot' },
  { d: polygon(...points('-7 -130, 7 -130, 0 -122')), fill: 'ink' },
  { d: curve(...points('-14 -114, -6 -112, 0 -122, 6 -112, 14 -114')) },
  {
    d: `${line([-30, -128], [-68, -136])} ${line([-30, -120], [-66, -114])} ${line([30, -128], [68, -136])} ${line([30, -120], [66, -114])}`,
  },
]
