import { translatedInto } from '#lib/domain/translation.ts'
import { panelAddress } from '../panels/address.ts'
import { passageOf } from '../visit.ts'
import type { PageServerLoad } from './$types'

/** What a device shows for a page that it cannot reach, and the pictures that it keeps for the pages to come. */
export const load: PageServerLoad = async (event) => {
  const { record, participation, study } = await passageOf(event)
  const ahead = participation.order.flatMap((code) => {
    const storyboard = study.storyboards.find((one) => one.code === code)
    return (storyboard?.panels ?? []).map((_, index) =>
      panelAddress(record.slug, participation.version, storyboard!, index, translatedInto(study)),
    )
  })
  return { ahead }
}
