export interface Entry {
  id: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each figure has a shape of its own
  value: any
}

export type Wanted = Entry['value']

/** One number of ours beside one of the oracle's; the tolerance is relative, 1e-9 where none is given. */
export interface Comparison {
  name: string
  got: number | null
  wanted: number | null
  tolerance?: number
}

export const same = (name: string, got: number | null, wanted: number | null, tolerance?: number): Comparison => ({
  name,
  got,
  wanted,
  ...(tolerance === undefined ? {} : { tolerance }),
})

/** For the figures of the oracle that have an id of their own rather than a place in a data set. */
export type Single = Record<string, (wanted: Wanted) => Comparison[]>
