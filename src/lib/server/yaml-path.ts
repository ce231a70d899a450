import { isMap, isScalar, isSeq, type Node, type ParsedNode } from 'yaml'

/** Where the deepest part of a path that exists begins: at its key, or at its item of a list. */
export function offset(
  root: ParsedNode | null,
  path: readonly PropertyKey[],
  resolve: (node: Node | null) => Node | null,
): number {
  let found = 0
  let node: Node | null = root
  for (const step of path) {
    const inside = resolve(node)
    if (isMap(inside)) {
      const pair = inside.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) break
      found = (pair.key as ParsedNode).range?.[0] ?? found
      node = pair.value as Node | null
    } else if (isSeq(inside)) {
      const item = inside.items[Number(step)] as Node | undefined
      if (!item) break
      found = item.range?.[0] ?? found
      node = item
    } else break
  }
  return found
}

/** A path as people write it: panels[0].caption. */
export const pathText = (path: readonly PropertyKey[]) =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`)).join('')
