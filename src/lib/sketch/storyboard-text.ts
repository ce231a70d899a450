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
    // A number alone, since it is read in whatever language the study is written in.
    const said = [sentence(String(index + 1)), sentence(text.trim())]
    // A text that repeats the caption is not read twice.
    return [...said, ...(caption.trim() === text.trim() ? [] : [sentence(caption.trim())])].join(' ')
  })
  return [sentence(title), ...read].join('\n\n') + '\n'
}
