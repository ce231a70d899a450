// Plants a fault for the tests: SQLite says that it committed, and does so only after a while. Preloaded into a server,
// it makes acknowledgements early ones, which a kill then turns into lost answers.
import Database from 'better-sqlite3'

const { prepare } = Database.prototype
/** When the transaction under way was really begun, by database. @type {Map<any, number>} */
const begun = new Map()

/** @param {string} sql */
Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql)
  if (sql === 'begin') return pretended(() => begun.has(this) || (statement.run([]), begun.set(this, Date.now())))
  if (sql === 'commit')
    return pretended(() => Date.now() - (begun.get(this) ?? 0) > 60 && (begun.delete(this), statement.run([])))
  return statement
}

/** @param {() => unknown} run */
const pretended = (run) =>
  /** @type {any} */ ({ reader: false, run: () => (run(), { changes: 0, lastInsertRowid: 0 }) })
