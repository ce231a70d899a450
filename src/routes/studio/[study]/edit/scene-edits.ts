import type { Scene } from '#lib/domain/scene.ts'

/** Everybody and everything in a scene that others can name. */
export const namesIn = (scene: Scene): string[] => [
  ...scene.people.map((one) => one.who),
  ...scene.things.flatMap((one) => one.name ?? []),
]

/** The scene without somebody or something, and without what pointed there. */
export function without(scene: Scene, name: string): Scene {
  return {
    ...scene,
    people: scene.people
      .filter((one) => one.who !== name)
      .map(({ watches, beside, ...one }) => ({
        ...one,
        ...(watches === undefined || watches === name ? {} : { watches }),
        ...(beside === undefined ? {} : beside === name ? { at: 'centre' as const } : { beside }),
      })),
    things: scene.things
      .filter((one) => one.name === undefined || one.name !== name)
      .map(({ on, beside, ...one }) => ({
        ...one,
        ...(on === undefined ? {} : on === name ? { at: 'centre' as const } : { on }),
        ...(beside === undefined ? {} : beside === name ? { at: 'centre' as const } : { beside }),
      })),
    flows: scene.flows.filter((one) => one.from !== name && one.to !== name),
  }
}

/** The scene with somebody or something called otherwise, everywhere. */
export function renamed(scene: Scene, from: string, to: string): Scene {
  const now = <T extends string | undefined>(name: T) => (name === from ? to : name) as T
  const all = (one: Record<string, unknown>, words: string[]) => ({
    ...one,
    ...Object.fromEntries(words.filter((word) => one[word] === from).map((word) => [word, to])),
  })
  return {
    ...scene,
    people: scene.people.map((one) => all(one, ['who', 'beside', 'watches'])) as Scene['people'],
    things: scene.things.map((one) => all(one, ['name', 'on', 'beside'])) as Scene['things'],
    flows: scene.flows.map((one) => ({ ...one, from: now(one.from), to: now(one.to) })),
  }
}

/** A name for a new thing that nothing in the scene has. */
export function freeName(scene: Scene, kind: string): string {
  const base = kind.replaceAll('-', '_')
  const taken = namesIn(scene)
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`
    if (!taken.includes(name)) return name
  }
}
