import { panelsShown } from '../storyboard-shown.ts'
import { passageOf } from '../visit.ts'
import type { PageServerLoad } from './$types'

/** What a device shows for a page that it cannot reach, and the pictures that it keeps for the pages to come. */
export const load: PageServerLoad = async (event) => {
  const passage = await passageOf(event)
  const { participation, study } = passage
  const storyboards = participation.order.flatMap((code) => study.storyboards.filter((one) => one.code === code))
  const ahead = storyboards.flatMap((one) => panelsShown(passage, one).map(({ image }) => image))
  return { ahead }
}
