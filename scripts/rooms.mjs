// The lines between the rooms, as ESLint configuration. Each room names what it may import; all else is refused, by a
// negative lookahead: one list per room, no list of forbidden things to keep up with. tests/house plants a violation of each.

const SQL = /^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|ALTER TABLE|DROP TABLE)\s/
const DATABASES = ['kysely', 'kysely/', 'better-sqlite3', 'pg']
const DISTRIBUTIONS = '@stdlib/stats-base-dists-'

const noSql = {
  selector: `:matches(Literal[value=${SQL}], TemplateElement[value.raw=${SQL}])`,
  message: 'SQL lives in src/lib/server alone.',
}
const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'No clock here: take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock here: take the time as an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'No clock here: take the time as an argument.' },
]
const noChance = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'No chance here: take a generator as an argument.',
}
const noRandomTaken = {
  selector: "VariableDeclarator[init.name='Math'] Property[key.name='random']",
  message: 'No chance here: take a generator as an argument.',
}

/** @param {string[]} names @param {string} message */
const globals = (names, message) => names.map((name) => ({ name, message }))
const DOM = globals(['window', 'document', 'navigator', 'localStorage'], 'No DOM here.')
const CHANCE = globals(['crypto'], 'No chance here: take a generator or an id as an argument.')
const CLOCK = globals(['performance', 'setTimeout', 'setInterval'], 'No clock here: take the time as an argument.')
const NETWORK = globals(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'], 'No network here.')
const PROCESS = globals(['process', 'Buffer'], 'No input or output here.')
const CONSOLE = globals(['console'], 'Nothing is printed here: return it.')

/** A name that ends in / - or : stands for all that begins with it, another one for itself. @param {string} name */
const matched = (name) => name.replaceAll(/[.*+?^$()[\]{}|]/g, '\\$&') + (/[/:-]$/.test(name) ? '' : '$')
/** @param {string[]} names */
const anyBut = (names) => `^(?!${names.map(matched).join('|')})`
/** @param {string[]} names */
const any = (names) => `^(${names.map(matched).join('|')})`

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {string[]} files
 * @property {string[]} [may] the only imports
 * @property {string[]} [mayNot] imports that are refused where there is no such list
 * @property {string[]} [types] imports of which only types may be taken
 * @property {{ selector: string, message: string }[]} [syntax]
 * @property {{ name: string, message: string }[]} [globals]
 * @property {import('eslint').Linter.RulesRecord} [rules]
 */

/** @type {Room[]} */
export const ROOMS = [
  {
    name: 'analysis',
    files: ['analysis/**'],
    may: ['./', '#analysis/', DISTRIBUTIONS],
    syntax: [noChance, noRandomTaken, noSql],
    globals: [...CONSOLE, ...PROCESS, ...NETWORK, ...CHANCE, ...CLOCK, ...DOM, ...globals(['Date'], 'No clock here.')],
    rules: { 'no-param-reassign': ['error', { props: true }] },
  },
  {
    name: 'domain',
    files: ['src/lib/domain/**'],
    may: ['./', '#lib/domain/', 'zod', 'papaparse'],
    types: ['#analysis/'],
    syntax: [...noClock, noChance, noRandomTaken, noSql],
    globals: [...NETWORK, ...CHANCE, ...CLOCK, ...DOM],
  },
  {
    name: 'messages',
    files: ['src/lib/messages/**'],
    may: ['./', '#lib/messages/', '#lib/domain/'],
    syntax: [...noClock, noChance, noRandomTaken, noSql],
    globals: [...NETWORK, ...CHANCE, ...CLOCK, ...DOM],
  },
  {
    name: 'report',
    files: ['src/lib/report/**'],
    may: ['./', '#lib/report/', '#lib/domain/', '#lib/sketch/lettering.ts', '#analysis/'],
    syntax: [...noClock, noChance, noRandomTaken, noSql],
    globals: [...CONSOLE, ...PROCESS, ...NETWORK, ...CHANCE, ...CLOCK, ...DOM],
  },
  {
    name: 'sketch',
    files: ['src/lib/sketch/**'],
    may: ['./', '#lib/sketch/', '#lib/domain/'],
    syntax: [...noClock, noChance, noRandomTaken, noSql],
    globals: [...NETWORK, ...CHANCE, ...CLOCK, ...DOM],
  },
  {
    name: 'server',
    files: ['src/lib/server/**'],
    may: [
      './',
      '#lib/server/',
      '#lib/domain/',
      '#lib/messages/',
      '#lib/report/',
      '#analysis/',
      'node:',
      ...DATABASES,
      'better-auth',
      'better-auth/',
      '@better-auth/',
      'yaml',
      'papaparse',
      'sharp',
      'yauzl',
      'tinypool',
    ],
  },
  {
    name: 'ui',
    files: ['src/lib/ui/**'],
    may: ['./', '#lib/ui/', '#lib/domain/', '#lib/messages/', 'svelte', 'svelte/', 'chart.js', 'chart.js/'],
    syntax: [noSql],
    globals: NETWORK,
  },
  {
    name: 'routes',
    files: ['src/routes/**', 'src/hooks.*', 'src/params/**'],
    mayNot: [...DATABASES, DISTRIBUTIONS],
    syntax: [noSql],
  },
  {
    name: 'cli',
    files: ['src/cli/**'],
    mayNot: [...DATABASES, DISTRIBUTIONS, 'svelte', 'svelte/', '@sveltejs/kit', '$app/', '$env/', '#lib/ui/'],
    syntax: [noSql],
  },
]

/** @param {Room} room @returns {import('eslint').Linter.Config} */
export function fence({ name, files, may, mayNot = [], types = [], syntax = [], globals: refused = [], rules = {} }) {
  const leaves = `${name} does not reach into another room by a relative path: use #lib/ or #analysis/.`
  const patterns = may
    ? [
        { regex: anyBut([...may, ...types]), message: `${name} may import only ${[...may, ...types].join(', ')}.` },
        ...types.map((type) => ({
          regex: any([type]),
          allowTypeImports: true,
          message: `${name} may take only types from ${type}.`,
        })),
      ]
    : [
        { regex: any(mayNot), message: `${name} must not import ${mayNot.join(', ')}.` },
        { regex: '^(\\.\\./)+(lib|analysis|src|cli|routes)/', message: leaves },
      ]
  // The import rule does not look at import(), nor at the type of that form.
  const dynamic = patterns
    .filter((pattern) => !('allowTypeImports' in pattern))
    .map(({ regex, message }) => ({
      selector: `:matches(ImportExpression, TSImportType)[source.value=${asSelector(regex)}]`,
      message,
    }))
  return {
    name: `rooms/${name}`,
    files: files.map((glob) => (glob.endsWith('**') ? `${glob}/*.{ts,js,svelte}` : glob)),
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...dynamic, ...syntax],
      'no-restricted-globals': ['error', ...refused],
      ...rules,
    },
  }
}

/** @param {string} regex */
const asSelector = (regex) => `/${regex.replaceAll('/', '\\u002F')}/`
