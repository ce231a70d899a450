import type { Paper } from '#lib/sketch/sheet.ts'

/** The pages that are not storyboards: upright, each with its number. */
export const cardStyle = (paper: Paper) => `
@page card { size: ${paper} portrait; margin: 12mm 14mm 14mm }
@page { @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt system-ui, sans-serif } }
.upright { page: card }
`
