/**
 * Paper, ink and the one accent of every picture, by day and in the dark. In the dark the paper is dimmed and the ink stays
 * ink: were they exchanged, black hair would turn white and shaded skin light, and the people of a story would be others.
 */
export const colours =
  ':root{--p:#faf6ee;--i:#2b2622;--f:#1c6a86}' +
  '@media(prefers-color-scheme:dark){:root{--p:#c9c1b0;--i:#1f1b17;--f:#0f4c63}}'
