import { expect, test } from 'vitest'
import { dissent } from './dissent.ts'
import type { Subject } from './subject.ts'

const voice = (group: string, value: number, distance: number, reason: string | null) => ({
  group,
  value,
  distance,
  reason,
})

const item = { code: 'acceptability', text: 'OK?', lowest: 1, labels: ['no', 'hardly', 'yes'] }
const subject = (voices: Record<string, ReturnType<typeof voice>[]>, words: Subject['words'] = []) =>
  ({
    groups: [
      { code: 'staff', name: 'Staff', people: 9 },
      { code: 'boss', name: 'Managers', people: 9 },
    ],
    items: [item],
    storyboards: ['coach', 'survey'].map((code) => ({ code, title: code, about: null })),
    rejection: { item: 'should_exist', text: 'Should it?', value: 1, answer: 'No', spots: [] },
    words,
    reports: [
      {
        items: [
          {
            item: 'acceptability',
            storyboards: Object.entries(voices).map(([storyboard, minorityVoices]) => ({ storyboard, minorityVoices })),
          },
        ],
      },
    ],
  }) as unknown as Subject

test('each storyboard is heard first, then whoever stands farthest, in the order of the storyboards', () => {
  const told = dissent(
    subject({
      coach: [voice('staff', 1, 0.9, 'far'), voice('boss', 3, 0.8, 'farther'), voice('staff', 2, 0.5, 'near')],
      survey: [voice('boss', 1, 0.3, 'alone')],
    }),
    item,
    3,
  )
  expect(told.map(({ storyboard, text }) => [storyboard, text])).toEqual([
    ['coach', 'far'],
    ['coach', 'farther'],
    ['survey', 'alone'],
  ])
  expect(told[0]).toMatchObject({ group: 'Staff', answer: '“no”' })
})

test('who gave no reason is not quoted, and the same words of one group stand there once', () => {
  const told = dissent(
    subject({ coach: [voice('staff', 1, 0.9, null), voice('staff', 3, 0.8, 'so'), voice('staff', 3, 0.7, 'so')] }),
    item,
    8,
  )
  expect(told.map(({ text }) => text)).toEqual(['so'])
})

test('who would rather not have it at all is heard, with the answer beside which they said so', () => {
  const people = [
    { group: 'boss', values: { should_exist: 1 }, texts: [{ item: 'why', text: 'leave it' }] },
    { group: 'staff', values: { should_exist: 4 }, texts: [{ item: 'why', text: 'do it' }] },
  ]
  const told = dissent(subject({ coach: [] }, [{ storyboard: 'coach', people, unnamed: null }]), item, 8)
  expect(told).toEqual([{ storyboard: 'coach', group: 'Managers', answer: '“No” to “Should it?”', text: 'leave it' }])
})

test('long words are shortened between two of them, and say so', () => {
  const told = dissent(subject({ coach: [voice('staff', 1, 0.9, 'word '.repeat(100))] }), item, 8)
  expect(told[0]!.text).toMatch(/word …$/)
  expect(told[0]!.text!.length).toBeLessThan(245)
})

test('where people say much fewer are heard, those who would be heard first', () => {
  const many = Array.from({ length: 8 }, (_, n) => voice('staff', 1, 0.9 - n / 10, `${n} ${'word '.repeat(60)}`))
  const told = dissent(subject({ coach: many }), item, 8)
  expect(told.map(({ text }) => text![0])).toEqual(['0', '1', '2', '3'])
})
