/** How long after their last sign of life somebody still counts as editing, in milliseconds. */
const patience = 40_000

/** Who has which draft open, by an id that each open page draws. Of one process, and only a courtesy: drafts are merged anyway. */
const open = new Map<string, { name: string; at: number }>()

/** Notes that a page is editing a study; answers with who else is. The same person in a second window counts. */
export function seen(slug: string, editor: string, name: string, now = Date.now()): string[] {
  for (const [key, one] of open) if (now - one.at > patience) open.delete(key)
  if (/^[\da-f-]{36}$/.test(editor) && open.size < 10_000) open.set(`${slug} ${editor}`, { name, at: now })
  return [...open].flatMap(([key, one]) =>
    key.startsWith(`${slug} `) && key !== `${slug} ${editor}` ? [one.name] : [],
  )
}
