// Plants a fault for the tests: while there is a file `broken` beside the database, no answer can be read from it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const { prepare } = Database.prototype

/** @param {string} sql */
Database.prototype.prepare = function (sql) {
  const isBroken =
    existsSync(join(process.env['DATA_DIR'] ?? '', 'broken')) && /"(current_answers|answer_revisions)"/.test(sql)
  if (isBroken) throw new Error('a planted fault')
  return /** @type {any} */ (prepare.call(this, sql))
}
