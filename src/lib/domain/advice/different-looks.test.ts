import { expect, it } from 'vitest'
import { panel, said, withBoards } from '../../../../tests/advised.ts'
import { sampleStudy } from '../../../../tests/sample-study.ts'

const person = (look?: object) => panel({ scene: { people: [{ who: 'anna', at: 'left', ...(look && { look }) }] } })
const cast = { anna: { hair: 'bun', glasses: true } }

it('a person who looks as in the cast is the same person, described again or not', () => {
  const study = withBoards(
    { coach_a: { panels: [person(), person({ glasses: true, hair: 'bun' })] } },
    sampleStudy({ cast }),
  )
  expect(said('different-look', study)).toEqual([])
})

it('a look that differs from the cast is named', () => {
  const study = withBoards({ coach_a: { panels: [person(), person({ hair: 'bald' })] } }, sampleStudy({ cast }))
  expect(said('different-look', study)).toEqual([
    'storyboards.0.panels.1.scene.people.0.look: “anna” looks different here than in the cast',
  ])
})

it('without a cast, the first panel counts, across storyboards', () => {
  const study = withBoards({ coach_a: { panels: [person({ hair: 'bun' })] }, coach_b: { panels: [person()] } })
  expect(said('different-look', study)).toEqual([
    'storyboards.1.panels.0.scene.people.0.look: “anna” looks different here than in the panels before',
  ])
})

it('the order in which a look is described is no difference', () => {
  const panels = [person({ hair: 'bun', glasses: true }), person({})]
  panels[1]!.scene!.people[0]!.look = { glasses: true, hair: 'bun' }
  expect(said('different-look', withBoards({ coach_a: { panels } }))).toEqual([])
})
