import { csvLines } from '#lib/server/csv.ts'
import { isPersonal } from '#lib/server/invitation-rows.ts'
import type { MadeInvitation } from '#lib/server/invitations.ts'
import type { StudyRecord } from '#lib/server/studies.ts'

/** The links as a file for spreadsheets, as an address of its own: it is nowhere else, and gone with the page. */
export function handout({ slug, study }: StudyRecord, links: readonly MadeInvitation[], origin: string) {
  const names = new Map(study.groups.map(({ code, name }) => [code, name]))
  const rows = links.map(({ note, group, token }) => [
    note,
    names.get(group) ?? group,
    `${origin}/s/${slug}/i/${token}`,
  ])
  const csv = `\uFEFF${csvLines([['note', 'group', 'link'], ...rows], 'excel')}`
  return {
    count: links.length,
    personal: links.filter(({ note }) => isPersonal(note)).length,
    name: `${slug}-personal-links.csv`,
    file: `data:text/csv;charset=utf-8;base64,${Buffer.from(csv).toString('base64')}`,
  }
}
