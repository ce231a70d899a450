// Plants a fault for the tests: SQLite says that it committed, and does so a moment later. Preloaded into a server, it
// makes every acknowledgement an early one, which a kill at the right moment turns into a lost answer.
import Database from 'better-sqlite3'

const { prepare } = Database.prototype
/** @type {Map<any, () => void>} */
const postponed = new Map()

/** @param {string} sql */
Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql)
  const settle = () => postponed.get(this)?.()
  if (sql === 'begin') settle()
  if (sql !== 'commit') return statement
  return /** @type {any} */ ({
    reader: false,
    run: () => {
      const commit = () => {
        if (postponed.delete(this)) statement.run()
      }
      postponed.set(this, commit)
      setTimeout(commit, 40)
      return { changes: 0, lastInsertRowid: 0 }
    },
  })
}
