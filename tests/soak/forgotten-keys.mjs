// Plants a fault for the tests: the server never finds the earlier save of a key, and keeps the newest under it. Preloaded
// into a server, it makes what is sent again count again.
import Database from 'better-sqlite3'

const { prepare } = Database.prototype

/** @param {string} sql */
Database.prototype.prepare = function (sql) {
  const planted = /^select .* from "saves"/.test(sql)
    ? `${sql} and false`
    : sql.replace(/^insert into "saves"/, 'insert or replace into "saves"')
  return /** @type {any} */ (prepare.call(this, planted))
}
