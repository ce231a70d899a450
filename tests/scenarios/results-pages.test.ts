import { beforeAll, describe, expect, test } from 'vitest'
import { type Scenario, send, served } from './served.ts'

const app = served()
const simulated = '/studio/wellbeing-at-work-simulated/results'
const empty = '/studio/wellbeing-at-work/results'
let cookie = ''

beforeAll(async () => {
  const { server } = app()
  const token = /\/studio\/setup\?token=(\S+)/.exec(server.output())?.[1] ?? ''
  const account = { token, name: 'The designer', email: 'designer@example.org', password: 'four words in a row' }
  const answer = await send(server.origin, {
    path: '/studio/setup?/account',
    body: String(new URLSearchParams(account)),
  })
  cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
})

// What a script would read stands at the end of a page; what people read stands before it.
const read = (html: string) => html.replaceAll(/<script[\s\S]*?<\/script>/g, '').replaceAll(/<!--[\s\S]*?-->/g, '')
const broken = /NaN|undefined|Infinity|majority|\[object/

const pages: Scenario[] = [
  {
    title: 'who took part is told by group, by what people said about themselves, and with the times',
    path: `${simulated}/people`,
    status: 200,
    has: [
      'Who left before the end',
      'nobody left before the last storyboard',
      'Do you lead people at work?',
      'Time per storyboard',
      'all of them count in every figure',
    ],
  },
  {
    title: 'who took part in a study that nobody has seen says so',
    path: `${empty}/people`,
    status: 200,
    has: ['Nobody has answered yet of: Employees', 'No group has five people'],
  },
  {
    title: 'the heat map stands in the page without a script',
    path: `${simulated}/heat-map?item=utility`,
    status: 200,
    has: ['Median answers by storyboard and group', '<svg', 'Data scientists', 'on a range from 0 to 1'],
  },
  {
    title: 'the heat map of nobody has empty fields and a sentence',
    path: `${empty}/heat-map`,
    status: 200,
    has: ['no field can be filled yet', 'Without any answer: 25 of 25 fields'],
  },
  {
    title: 'marks stand on the pictures of the storyboard that is asked for',
    path: `${simulated}/marks?storyboard=coach_privacy&group=managers`,
    status: 200,
    has: ['Which picture bothers you?', /people who said anything about this storyboard, \d+ pointed at a picture/],
  },
  {
    title: 'a search finds reasons without a script and marks what it found',
    path: `${simulated}/reasons?q=ASKED`,
    status: 200,
    has: [/\d+\s+reasons with “ASKED”/, /<mark[^>]*>asked</],
    hasNot: ['reasons with “asked”'],
  },
  {
    title: 'reasons stand with the most different first, and the most usual of each group beside them',
    path: `${simulated}/reasons`,
    status: 200,
    has: ['Each group in turn, first whoever answered', 'For contrast: most like the rest of their group'],
    hasNot: ['utlier'],
  },
  {
    title: 'reasons stand group after group where the address asks for it',
    path: `${simulated}?order=group`,
    status: 200,
    has: ['Group after group, first whoever answered', 'For contrast: most like the rest of their group'],
  },
  {
    title: 'a search that finds nothing says so, and repeats hostile words as words',
    path: `${simulated}/reasons?q=${encodeURIComponent('<b>none</b>')}&page=99&group=nobody`,
    status: 200,
    has: ['Nothing that may be shown holds this', '&lt;b>none&lt;/b>'],
    hasNot: ['<b>none'],
  },
  {
    title: 'two groups stand side by side',
    path: `${simulated}/beside?left=managers&right=data_scientists&item=utility`,
    status: 200,
    has: ['Managers and Data scientists', 'above the middle of the scale answer'],
  },
  {
    title: 'two concepts stand side by side, drawings of one tilt together',
    path: `${simulated}/beside?by=concepts`,
    status: 200,
    has: ['all groups shown', 'Team climate'],
  },
  {
    title: 'versions cannot be compared where there is one',
    path: `${simulated}/beside?by=versions&left=7`,
    status: 200,
    has: ['Answers of two groups'],
    hasNot: ['Two versions'],
  },
]

describe('pages of the results', () => {
  test.each(pages)('$title', async ({ path, status, has = [], hasNot = [] }) => {
    const answer = await send(app().server.origin, { path, headers: { cookie } })
    expect(answer.status).toBe(status)
    const page = read(await answer.text())
    const holds = (words: string | RegExp) => (words instanceof RegExp ? words.test(page) : page.includes(words))
    expect({ missing: has.filter((words) => !holds(words)), unwanted: hasNot.filter(holds) }).toEqual({
      missing: [],
      unwanted: [],
    })
    expect(broken.exec(page)).toBeNull()
  })

  test('are closed to whoever is not signed in', async () => {
    for (const { path } of pages) {
      const answer = await send(app().server.origin, { path })
      expect(answer.status, path).toBe(303)
      expect(answer.headers.get('location'), path).toContain('/studio/sign-in')
    }
  })
})
