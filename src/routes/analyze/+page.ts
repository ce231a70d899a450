/** Everything on this page happens in the browser. */
export const csr = true
