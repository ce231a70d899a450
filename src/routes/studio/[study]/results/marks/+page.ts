/** Tables and pictures are complete as they are sent; their files are made by script. */
export const csr = true
