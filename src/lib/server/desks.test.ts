import { expect, test } from 'vitest'
import { desks } from './desks.ts'

/** A computation that can be finished by hand. */
function work() {
  const runs: { done: (fingerprint: string) => void; fail: () => void; before: string | undefined }[] = []
  const computed = (before?: { fingerprint: string }) =>
    new Promise<{ fingerprint: string }>((resolve, reject) => {
      const done = (fingerprint: string) => resolve({ fingerprint })
      runs.push({ done, fail: () => reject(new Error('It failed.')), before: before?.fingerprint })
    })
  return { runs, computed }
}
type Asked = ReturnType<typeof desks<{ fingerprint: string }>>
const at =
  (desk: Asked) =>
  (...ask: Parameters<Asked>) =>
    desk(...ask).now

const turn = () => new Promise((resolve) => setTimeout(resolve))

test('is computed once for all who ask, again when what it rests on has changed, and from what stood before', async () => {
  const desk = at(desks())
  const { runs, computed } = work()
  const first = [desk('a', 'one', computed), desk('a', 'one', computed)]
  await turn()
  expect(runs).toHaveLength(1)
  runs[0]!.done('one')
  const [known] = await Promise.all(first)
  expect(await desk('a', 'one', computed)).toBe(known)
  const next = desk('a', 'two', computed)
  await turn()
  expect(runs.map(({ before }) => before)).toEqual([undefined, 'one'])
  runs[1]!.done('two')
  expect(await next).toEqual({ fingerprint: 'two' })
})

test('what began before the newest answer is waited for and not taken', async () => {
  const desk = at(desks())
  const { runs, computed } = work()
  const early = desk('a', 'one', computed)
  await turn()
  const late = desk('a', 'two', computed)
  runs[0]!.done('one')
  await early
  await turn()
  expect(runs).toHaveLength(2)
  runs[1]!.done('two')
  expect(await late).toEqual({ fingerprint: 'two' })
})

test('says what stands before the new is there', async () => {
  const desk = desks<{ fingerprint: string }>()
  const { runs, computed } = work()
  const first = desk('a', 'one', computed)
  expect(first.before).toBeUndefined()
  await turn()
  runs[0]!.done('one')
  const known = await first.now
  const second = desk('a', 'two', computed)
  expect(second.before).toBe(known)
  await turn()
  runs[1]!.done('two')
  expect(await second.now).toEqual({ fingerprint: 'two' })
})

test('a failure is told to whoever asked, and tried again for the next', async () => {
  const desk = at(desks())
  const { runs, computed } = work()
  const failing = desk('a', 'one', computed)
  await turn()
  runs[0]!.fail()
  await expect(failing).rejects.toThrow('It failed.')
  const again = desk('a', 'one', computed)
  await turn()
  runs[1]!.done('one')
  expect(await again).toEqual({ fingerprint: 'one' })
})

test('holds so many, and gives up the oldest', async () => {
  const desk = at(desks(2))
  const { runs, computed } = work()
  for (const id of ['a', 'b', 'c', 'a']) {
    const asked = desk(id, 'one', computed)
    await turn()
    runs.at(-1)!.done('one')
    await asked
  }
  expect(runs).toHaveLength(4)
})
