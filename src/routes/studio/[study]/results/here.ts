import type { View } from './names.ts'
import { viewOf } from './outline.ts'

/** The address that shows the page as it stands now, whatever it chooses by itself on another day. */
export const here = (path: string, { item, storyboard, group, of, order }: View['chosen']) =>
  viewOf(path, { item, storyboard, group, of, order })
