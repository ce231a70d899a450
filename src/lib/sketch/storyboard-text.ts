import type { Panel } from '#lib/domain/panel.ts'
import { sentence } from './phrase.ts'

/** A storyboard read aloud from start to end, as plain text: its title, then each panel's number, text and caption. */
export function storyboardText({
  title,
  panels,
}: {
  title: string
  panels: readonly Pick<Panel, 'text' | 'caption'>[]
}) {
  const read = panels.map(({ text, caption }, index) => {
    const said = [sentence(`picture ${index + 1} of ${panels.length}`), sentence(text.trim())]
    // A text that repeats the caption is not read twice.
    return [...said, ...(caption.trim() === text.trim() ? [] : [sentence(caption.trim())])].join(' ')
  })
  return [sentence(title), ...read].join('\n\n') + '\n'
}
