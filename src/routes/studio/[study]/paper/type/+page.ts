/** What is typed is understood while it is typed. Without scripts, a button shows the same. */
export const csr = true
