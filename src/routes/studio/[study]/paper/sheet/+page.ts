/** For the one button that opens the browser's printing. Without scripts, its own menu does. */
export const csr = true
