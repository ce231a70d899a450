// `npm run bench`: how long drawing and analysis take, then how often its verdicts err. Printed for people; nothing is asserted.
await import('./drawing.ts')
await import('./analysis.ts')
await import('./verdicts.ts')
export {}
