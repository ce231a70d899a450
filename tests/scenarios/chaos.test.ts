import { expect, test } from 'vitest'
import { type Outcome, chaos, told } from '../soak/chaos.ts'

const short = { programs: 25, visitors: 0, kills: 2, seconds: 20, seed: 4 }
const planted = (name: string) => ({
  NODE_OPTIONS: `--import=${new URL(`../soak/${name}`, import.meta.url).href}`,
})

const found = ({ lost, doubled, untrue }: Outcome) => [lost, doubled, untrue].flat().length

test('two dozen programs at once, in the midst of kills, a pause and requests sent twice, late and again, lose nothing', async () => {
  const outcome = await chaos(short)
  console.log(told(outcome))
  expect(outcome).toMatchObject({ participations: 25, lost: [], doubled: [], untrue: [] })
  expect(outcome.notApplied).toBeGreaterThan(0)
})

test('the same finds out a server that does not know a key again', async () => {
  const outcome = await chaos({ ...short, programs: 10, kills: 0, env: planted('forgotten-keys.mjs') })
  console.log(told(outcome))
  expect(found(outcome)).toBeGreaterThan(0)
})
