import { redirect } from '@sveltejs/kit'
import { withdrawalCode } from '#lib/server/secret.ts'
import { qrCode } from '../../../../studio/[study]/launch/qr-code.ts'
import { roomOf } from '../../../room-cookie.ts'
import { visitOf } from '../../visit.ts'
import type { PageServerLoad } from './$types'

/** What a person takes along before the device forgets them: the withdrawal code, and the way to go on elsewhere. */
export const load: PageServerLoad = async (event) => {
  const { record, participation, token } = await visitOf(event)
  const { slug, study } = record
  if (!(await roomOf(event, slug))) redirect(303, `/s/${slug}`)
  if (!participation || !token) redirect(303, `/s/${slug}/room`)
  const code = withdrawalCode(token)
  const leave = `${event.url.origin}/s/${slug}/leave`
  const later = `${event.url.origin}/s/${slug}/p/${token}`
  return {
    title: study.title,
    completed: participation.state === 'completed',
    code,
    codePicture: qrCode(`${study.title}\n${code}\n${leave}`),
    laterPicture: qrCode(later),
  }
}
