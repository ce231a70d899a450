/** An editor lives in the browser. Without a script, a study is written as files and brought in. */
export const csr = true
