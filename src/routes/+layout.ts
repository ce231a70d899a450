/** Pages are complete as the server sends them; a page that needs its script says so itself. */
export const csr = false
