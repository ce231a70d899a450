import { describe, expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { StudyPlan, planFaults, plannedShift, targetOf } from './plan.ts'

const plan = (...contrasts: unknown[]) => StudyPlan.parse({ target: 12, contrasts })
const faultsOf = (...contrasts: unknown[]) =>
  planFaults({ ...sampleStudy(), plan: plan(...contrasts) }).map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('a plan', () => {
  test('is part of a study, and refused with it where it names nothing there', () => {
    const contrasts = [{ compares: 'tilts', item: 'utility', concept: 'coach' }]
    expect(sampleStudy({ plan: { width: 1.5, contrasts } }).plan).toEqual({ width: 1.5, contrasts })
    expect(() => sampleStudy({ plan: { contrasts: [{ ...contrasts[0], concept: 'couch' }] } })).toThrow(/no concept/)
  })

  test('names ratings, concepts with both tilts, groups and storyboards that are there', () => {
    expect(
      faultsOf(
        { compares: 'tilts', item: 'why', concept: 'coach' },
        { compares: 'tilts', item: 'utility', concept: 'today' },
        { compares: 'tilts', item: 'priority', concept: 'coach' },
        { compares: 'tilts', item: 'utility', concept: 'coach', group: 'nobody' },
        { compares: 'groups', item: 'utility', storyboard: 'coach_c', groups: ['staff', 'staff'] },
        { compares: 'groups', item: 'utility', storyboard: 'coach_a', groups: ['staff', 'nobody'] },
      ),
    ).toEqual([
      'plan.contrasts.0.item: names no rating of this study',
      'plan.contrasts.1.concept: names a concept that is not drawn at both tilts',
      'plan.contrasts.2.item: must be one of utility, intrusiveness, acceptability: drawings are compared in these',
      'plan.contrasts.3.group: names no group of this study',
      'plan.contrasts.4.storyboard: names no storyboard of this study',
      'plan.contrasts.4.groups: names the same group twice',
      'plan.contrasts.5.groups: names a group that is not in this study',
    ])
  })

  test('without a group is for each of them, with one for that one alone', () => {
    const all = plan({ compares: 'tilts', item: 'utility', concept: 'coach' })
    const one = plan({ compares: 'tilts', item: 'utility', concept: 'coach', group: 'staff' })
    expect(plannedShift(all, 'coach', 'utility', 'managers')).toBe(true)
    expect(plannedShift(one, 'coach', 'utility', 'staff')).toBe(true)
    expect(plannedShift(one, 'coach', 'utility', 'managers')).toBe(false)
    expect(plannedShift(all, 'coach', 'acceptability', 'managers')).toBe(false)
    expect(plannedShift(undefined, 'coach', 'utility', 'staff')).toBe(false)
  })

  test('says how many people of a group are wanted, and where it does not the quota does', () => {
    expect(targetOf(plan(), { code: 'staff', quota: 30 })).toBe(12)
    expect(targetOf(undefined, { code: 'staff', quota: 30 })).toBe(30)
    expect(targetOf(undefined, { code: 'staff' })).toBeNull()
    expect(targetOf(plan(), { code: 'none' })).toBeNull()
  })

  test.each([{ target: 0 }, { width: 0 }, { smallest: -1 }, { contrasts: [{ compares: 'moons' }] }])(
    'is refused with %j',
    (wrong) => expect(StudyPlan.safeParse(wrong).success).toBe(false),
  )
})
