/**
 * One answer to one item of one storyboard. `value` is null where the person could not or would not say; a null is
 * counted as missing and enters no figure. `reason` is what the person wrote beside the answer.
 */
export interface Rating {
  participant: string
  group: string
  storyboard: string
  item: string
  value: number | null
  reason?: string
}
