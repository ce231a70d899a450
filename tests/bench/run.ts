// `npm run bench`: how long drawing, analysis and results take. Printed for people; nothing is asserted.
// `npm run bench -- NAME` runs one of them; those called calibration, how often the analysis errs, take long and run only when named.
const [name] = process.argv.slice(2)
const benches = ['drawing', 'analysis', 'results', 'calibration', 'calibration-weighing']
if (name !== undefined && !benches.includes(name))
  throw new RangeError(`${name}: the benches are ${benches.join(', ')}`)
for (const bench of name === undefined ? benches.slice(0, 3) : [name]) await import(`./${bench}.ts`)
export {}
