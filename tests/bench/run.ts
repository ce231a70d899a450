// `npm run bench`: how long the analysis takes, then how often its verdicts err. Printed for people; nothing is asserted.
await import('./analysis.ts')
await import('./verdicts.ts')
export {}
