import { tick } from 'svelte'

// A list marks itself with `data-list` and each of its elements with `data-one`, so that whoever works by keyboard or by
// ear is never left on nothing when an element comes, goes or moves.

const ones = (list: Element) => [...list.querySelectorAll<HTMLElement>(':scope > [data-one]')]
const first = (one: Element | undefined) =>
  one?.querySelector<HTMLElement>('[data-first]') ??
  one?.querySelector<HTMLElement>('summary, input, select, textarea, button:enabled')

/** Focus alone may leave it under what stays at the top of the page; scrolling keeps to the margin that the styles ask for. */
function reveal(wanted: HTMLElement | null | undefined): void {
  wanted?.focus({ preventScroll: true })
  wanted?.scrollIntoView({ block: 'nearest' })
}

/** After something was added to the list around `element`: it is open, and under the hands. */
export async function afterAdding(element: Element | null, index = -1): Promise<void> {
  const list = element?.closest('[data-list]')
  await tick()
  const one = list ? ones(list).at(index) : undefined
  if (one instanceof HTMLDetailsElement) one.open = true
  await tick()
  one?.scrollIntoView({ block: 'nearest' })
  reveal(first(one))
}

/** After something was taken out: what took its place, or what stands before it, or the way to add another. */
export async function afterRemoving(list: Element | null | undefined, index: number): Promise<void> {
  await tick()
  if (!list) return
  const left = ones(list)
  const one = left[Math.min(index, left.length - 1)]
  const next = first(one) ?? list.querySelector<HTMLElement>('input, select, button:enabled')
  reveal(next)
}

/** After something was moved: the same button, there; or the one for the way back, at an end. */
export async function afterMoving(list: Element | null | undefined, to: number, way: string): Promise<void> {
  await tick()
  const one = list ? ones(list)[to] : undefined
  const buttons = one?.querySelectorAll<HTMLButtonElement>('button[data-way]:enabled') ?? []
  const wanted = [...buttons].find((button) => button.dataset['way'] === way) ?? buttons[0]
  one?.scrollIntoView({ block: 'nearest' })
  reveal(wanted)
}
