/**
 * How long the server takes for a study's results when one more person has answered: 200 people before, in five groups, each
 * of whom rated what the sample study's five storyboards ask, and then twelve storyboards with six items. Most of these
 * people wait; where one makes a step due, all figures are computed anew. A page does not wait for that and shows those
 * before: how often it does, and when the new ones are there, is printed beside.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Study } from '#lib/domain/study.ts'
import * as answers from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import { results, resultsSoon } from '#lib/server/results.ts'
import { simulatedAnswers } from '#lib/server/simulated-answers.ts'
import * as starts from '#lib/server/starts.ts'
import { openStore } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { readStudy } from '#lib/server/study-files.ts'
import { projectRoot } from '#lib/server/root.ts'

const folder = await mkdtemp(join(tmpdir(), 'faultline-bench-'))
const store = await openStore(join(folder, 'faultline.db'))
const read = await readStudy(join(projectRoot, 'storyboards/wellbeing-at-work'))
if ('faults' in read) throw new Error('The study has faults.')
await looks(read.study, 'five storyboards, eleven items')
await looks(widened(read.study), 'twelve storyboards, six items')
await store.database.close()
await rm(folder, { recursive: true })

function line(name: string, time: number) {
  console.log(`${name.padEnd(52)}${time.toFixed(0).padStart(8)} ms`)
}

async function looks(study: Study, title: string) {
  await studies.draft(store, study, 'bench')
  await studies.move(store, study.slug, 'publish', 'bench')
  const record = await studies.bySlug(store.database.db, study.slug)
  const groups = study.groups.map(({ code }) => code)
  const came = async (number: number) => {
    const group = groups[number % groups.length]!
    const consent = { version: study.consent.version, accepted: true as const }
    const { participation } = await starts.start(store, record, { group, consent })
    const given = participation.order.flatMap((storyboard) =>
      simulatedAnswers(study, { seed: 1, pattern: 'mixed', perGroup: 50 }, { group, number }, storyboard),
    )
    await answers.save(store, participation, study, { key: randomUUID(), answers: given })
    await participations.complete(store, participation)
  }
  for (let number = 0; number < 200; number++) await came(number)
  const look = async (): Promise<Look> => {
    const begun = performance.now()
    const { making } = await resultsSoon(store, study.slug)
    const page = performance.now() - begun
    await results(store, study.slug)
    return { page, newest: performance.now() - begun, making }
  }
  line(`${title}, the first look`, (await look()).page)
  const looks: Look[] = []
  for (let number = 200; number < 260; number++) {
    await came(number)
    looks.push(await look())
  }
  const within = (share: number, of: (one: Look) => number) =>
    looks.map(of).toSorted((a, b) => a - b)[Math.round(share * looks.length) - 1]!
  for (const [name, share] of Object.entries({ half: 0.5, 'nine of ten': 0.9, all: 1 }))
    line(
      `  after one more, ${name} of ${looks.length} within`,
      within(share, ({ page }) => page),
    )
  const before = looks.filter(({ making }) => making).length
  line(
    `  ${before} of them showed those before; the new within`,
    within(1, ({ newest }) => newest),
  )
}

/** How long a page and the newest figures took, and whether the page had to show those before. */
interface Look {
  page: number
  newest: number
  making: boolean
}

/** The study with as many storyboards as a session takes. */
function widened(study: Study): Study {
  const kept = ['utility', 'intrusiveness', 'acceptability', 'should_exist', 'priority', 'why']
  const { plan: _, ...rest } = study
  const [tilted, today] = [study.storyboards[0]!, study.storyboards.find(({ tilt }) => tilt === 'status-quo')!]
  const numbered = (concept: number) =>
    (['performance-first', 'privacy-first'] as const).map((tilt) => ({
      ...tilted,
      code: `s${concept}_${tilt === 'privacy-first' ? 'b' : 'a'}`,
      concept: `c${concept}`,
      tilt,
    }))
  const extra = { ...tilted, code: 's5_c', concept: 'c5', tilt: 'balanced' as const }
  const boards = [...[1, 2, 3, 4, 5].flatMap(numbered), extra, today]
  const concepts = [...new Set(boards.map(({ concept }) => concept))].map((code) => ({ ...study.concepts[0]!, code }))
  return {
    ...rest,
    slug: `${study.slug}-widened`,
    concepts,
    storyboards: boards,
    items: study.items.filter(({ code }) => kept.includes(code)),
  }
}
