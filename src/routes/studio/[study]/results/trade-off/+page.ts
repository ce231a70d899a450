/** Files are made and two of the pictures are drawn in the browser. Sentences and tables are complete without. */
export const csr = true
