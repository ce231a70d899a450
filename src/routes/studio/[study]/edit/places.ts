import type { Path } from '#lib/domain/change.ts'

/** A path with the codes and names of elements in place of their numbers, as the editor's fields know them. */
export function keyed(document: unknown, path: readonly (string | number)[]): Path {
  let here = document
  return path.map((step) => {
    const inside = (here as Record<string | number, unknown> | undefined)?.[step]
    const list = Array.isArray(here)
    here = inside
    if (!list || typeof step !== 'number') return step
    const { code, who } = (inside ?? {}) as { code?: string; who?: string }
    return code ?? who ?? step
  })
}

/** A code that none of `taken` has, from a title in any language. */
export function freeCode(title: string, taken: readonly string[], fallback: string): string {
  const base =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^[^a-z]+|_+$/g, '')
      .slice(0, 24)
      .replace(/_+$/, '') || fallback
  if (!taken.includes(base)) return base
  for (let number = 2; ; number++) if (!taken.includes(`${base}_${number}`)) return `${base}_${number}`
}

/** Words of the scene language as a person reads them: `at-desk` is "at desk". */
export const plainly = (word: string) => word.replaceAll(/[-_]/g, ' ')

/** An element moved one place earlier or later. */
export function shifted<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from)
  return to < 0 || to >= list.length ? [...list] : [...rest.slice(0, to), list[from]!, ...rest.slice(to)]
}
