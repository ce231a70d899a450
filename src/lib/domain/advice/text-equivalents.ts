import type { Panel } from '#lib/domain/panel.ts'
import type { Rule } from './rule.ts'

const announced =
  /^\s*(?:an?\s+|the\s+)?(?:image|picture|photo|photograph|drawing|illustration|screenshot|graphic)\s+(?:of|shows|showing)\b|^\s*(?:图片|图像|照片|插图)/iu
const fileName = /^\s*[^\s]+\.(?:png|jpe?g|webp|avif|gif|svg|excalidraw|json)\s*$/i

export const textEquivalents: Rule = {
  rule: 'text-equivalent',
  why: 'A screen reader has said already that this is a picture; what is in it is what counts.',
  source: 'WCAG 2.2, 1.1.1',
  findings: ({ storyboards }) =>
    storyboards.flatMap(({ panels }, index) =>
      panels.flatMap((panel, at) => {
        const message = misuse(panel)
        return message ? [{ path: ['storyboards', index, 'panels', at, 'text'], message }] : []
      }),
    ),
}

function misuse({ text, caption }: Panel): string | null {
  const announces = announced.exec(text)
  if (announces) return `The text equivalent begins with “${announces[0].trim()}”; begin with what there is to see`
  if (fileName.test(text)) return 'The text equivalent is the name of a file; say what there is to see'
  if (text.trim() !== '' && text.trim() === caption.trim())
    return 'The text equivalent repeats the caption; say what there is to see'
  return null
}
