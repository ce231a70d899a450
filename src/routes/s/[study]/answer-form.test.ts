import { describe, expect, test } from 'vitest'
import type { CurrentAnswer } from '#lib/server/answers.ts'
import { sampleStudy } from '../../../../tests/sample-study.ts'
import { changes, declining, fieldsOf, postedOf, questionsAbout, withoutBlanks } from './answer-form.ts'

const codes = ['utility', 'should_exist', 'why']
const questions = questionsAbout('today', sampleStudy().items, codes, false)
const utility = (value: number, revision: number): CurrentAnswer => ({
  storyboard: 'today',
  item: 'utility',
  value,
  revision,
})
const why = (reason: string, revision: number): CurrentAnswer => ({
  storyboard: 'today',
  item: 'why',
  value: null,
  reason,
  revision,
})

/** What is sent when the page showed `before`, is posted with these fields, and `now` is what is kept. */
function sent(fields: Record<string, string>, before: CurrentAnswer[], now: CurrentAnswer[] = before) {
  const form = new FormData()
  for (const [item, text] of Object.entries(fields)) form.set(`today.${item}`, text)
  return Object.fromEntries(
    changes(questions, form, before, now).answers.map(({ item, storyboard: _, ...rest }) => [item, rest]),
  )
}

const declined = { value: null, skipped: 'declined' }

describe('a posted page', () => {
  test('sends what its person changed, and nothing that it showed already', () => {
    const before = [utility(3, 1), why('It watches me.', 1)]
    expect(sent({ utility: '5', should_exist: '2', why: 'It watches me.' }, before)).toEqual({
      utility: { value: 5 },
      should_exist: { value: 2 },
    })
  })

  test('that is old does not undo what was answered elsewhere since', () => {
    const fields = { utility: '3', should_exist: '2', why: 'It watches me.' }
    const before = [utility(3, 1), why('It watches me.', 1)]
    expect(sent(fields, before, [utility(6, 2), why('Now I see.', 2)])).toEqual({ should_exist: { value: 2 } })
  })

  test('declines what is blank and was never answered', () => {
    expect(sent({ utility: '3', why: '' }, [])).toEqual({
      utility: { value: 3 },
      should_exist: declined,
      why: declined,
    })
  })

  test('does not decline what is blank there and was answered elsewhere since', () => {
    expect(sent({ why: '' }, [], [utility(6, 1), why('Now I see.', 1)])).toEqual({ should_exist: declined })
  })

  test('declines an answer that its person cleared', () => {
    expect(sent({ utility: '3', should_exist: 'cant-say', why: '' }, [utility(3, 1), why('No.', 1)])).toEqual({
      should_exist: { value: null, skipped: 'cant-say' },
      why: declined,
    })
  })

  test('that goes on in another language declines nothing that it leaves blank', () => {
    const form = new FormData()
    form.set('today.utility', '3')
    const now = [why('No.', 1)]
    const save = changes(questions, form, now, now)
    expect(save.answers.map(({ item }) => item)).toEqual(['utility', 'should_exist', 'why'])
    expect(withoutBlanks(save, now).answers.map(({ item }) => item)).toEqual(['utility', 'why'])
  })

  test('takes line ends as browsers send them for those that are kept', () => {
    expect(sent({ utility: '3', should_exist: '2', why: 'one\r\ntwo ' }, [utility(3, 1), why('one\ntwo', 1)])).toEqual({
      should_exist: { value: 2 },
    })
  })
})

describe('a picture that is pointed at, with a word why', () => {
  const items = [{ code: 'bothers', kind: 'panel' as const, text: 'Which picture?', closing: false }]
  const marks = questionsAbout('today', items, ['bothers'], false)
  const kept = (answer: Partial<CurrentAnswer>): CurrentAnswer[] => [
    { storyboard: 'today', item: 'bothers', value: null, revision: 1, ...answer },
  ]
  const posted = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, text] of Object.entries(fields)) form.set(`today.bothers${name}`, text)
    return form
  }
  const said = (fields: Record<string, string>, before: CurrentAnswer[] = [], now = before) =>
    changes(marks, posted(fields), before, now).answers.map(({ storyboard: _, item: __, ...rest }) => rest)

  test('is one answer of two fields', () => {
    expect(said({ '': '2', '.why': 'the camera' })).toEqual([{ value: null, panel: 2, reason: 'the camera' }])
    expect(said({ '': '2', '.why': '' })).toEqual([{ value: null, panel: 2 }])
  })

  test('is sent whole when one of its fields changed, and not at all when none did', () => {
    const before = kept({ panel: 2, reason: 'the camera' })
    expect(said({ '': '2', '.why': 'the eye' }, before)).toEqual([{ value: null, panel: 2, reason: 'the eye' }])
    expect(said({ '': '3', '.why': 'the camera' }, before)).toEqual([{ value: null, panel: 3, reason: 'the camera' }])
    expect(said({ '': '2', '.why': 'the camera' }, before)).toEqual([])
  })

  test('can be taken back, and a word can stand without a picture', () => {
    const before = kept({ panel: 2, reason: 'the camera' })
    expect(said({ '': 'none', '.why': '' }, before)).toEqual([declined])
    expect(said({ '.why': 'nothing here' })).toEqual([{ ...declined, reason: 'nothing here' }])
  })

  test('shows in both fields what is kept, and nothing chosen before there is an answer', () => {
    expect(fieldsOf(marks, kept({ panel: 2, reason: 'x' }))).toEqual({ 'today.bothers': '2', 'today.bothers.why': 'x' })
    expect(fieldsOf(marks, kept({ skipped: 'declined' }))).toMatchObject({ 'today.bothers': 'none' })
    expect(fieldsOf(marks, [])).toMatchObject({ 'today.bothers': '' })
    expect(postedOf(marks, posted({ '': '1', '.why': 'y' }))).toEqual({
      'today.bothers': '1',
      'today.bothers.why': 'y',
    })
  })

  test('that an old page did not show is not undone by it', () => {
    expect(said({}, [], kept({ panel: 2 }))).toEqual([])
  })

  test('keeps a word without a picture when the page goes on in another language', () => {
    const words = changes(marks, posted({ '.why': 'nothing here' }), [], [])
    expect(withoutBlanks(words, []).answers).toHaveLength(1)
    expect(withoutBlanks(changes(marks, posted({}), [], []), []).answers).toHaveLength(0)
  })
})

test('going on without a story declines all that is asked of it, and what is declined already only once', () => {
  const declinedWhy = { storyboard: 'today', item: 'why', value: null, skipped: 'declined' as const, revision: 1 }
  const before = [utility(3, 1), declinedWhy]
  const { answers } = declining(questions, before)
  expect(answers.map(({ item, skipped }) => [item, skipped])).toEqual([
    ['utility', 'declined'],
    ['should_exist', 'declined'],
  ])
})
