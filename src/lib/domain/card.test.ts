import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { cardCode, readCardCode, seatCode } from './card-code.ts'
import { answersOn, readCardLine } from './card-line.ts'
import { cards, saidOn } from './card.ts'
import { answerFault } from './answer.ts'

const study = sampleStudy()
const seat = {
  order: ['today', 'coach_b', 'climate_a', 'coach_a', 'climate_b'],
  itemOrder: ['first_reaction', 'intrusiveness', 'utility', 'acceptability', 'should_exist', 'why', 'priority'],
}
const set = cards(study, seat)

/** What a line says on one of the cards of seat bcd. */
function understood(rest: string, number = 1) {
  const line = readCardLine(`${cardCode('bcd', number)} ${rest}`)
  return 'fault' in line ? line : answersOn(set[number - 1]!, line)
}
const inShort = (rest: string, number = 1) => {
  const answers = understood(rest, number)
  return 'fault' in answers ? answers.fault : answers.map(({ value, skipped, reason }) => value ?? skipped ?? reason)
}

describe('cards', () => {
  it('are one per storyboard in the seat’s order, with the items in the seat’s order, and one for the closing items', () => {
    expect(set.map(({ storyboard }) => storyboard)).toEqual([...seat.order, null])
    expect(set[0]!.questions.map(({ item }) => item.code)).toEqual(seat.itemOrder.slice(0, -1))
    expect(set[5]!.questions.map(({ storyboard, item }) => [storyboard, item.code])).toEqual(
      seat.order.map((code) => [code, 'priority']),
    )
  })

  it('ask for no picture, which has no number on paper', () => {
    const items: typeof study.items = [
      ...study.items,
      { code: 'bothers', kind: 'panel', text: 'Which?', closing: false },
    ]
    expect(cards({ items }, { ...seat, itemOrder: [...seat.itemOrder, 'bothers'] })).toEqual(set)
  })

  it('are not printed where there is nothing to ask', () => {
    const items = study.items.filter((item) => !item.closing)
    expect(cards({ items }, seat)).toHaveLength(5)
  })
})

describe('the code of a card', () => {
  const anySeat = fc.infiniteStream(fc.nat(18)).map((chance) => seatCode(() => chance.next().value!))
  const anyCard = fc.record({ seat: anySeat, number: fc.integer({ min: 1, max: 25 }) })

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(anyCard, ({ seat, number }) => {
        const code = cardCode(seat, number)
        for (const typed of [code, code.toUpperCase(), code.replace('-', ''), code.replace('-', ' – ')])
          expect(readCardCode(typed)).toEqual({ seat, number })
      }),
    )
  })

  it('with one wrong letter or digit is never another card’s', () => {
    const wrong = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789')
    fc.assert(
      fc.property(anyCard, fc.nat(5), wrong, ({ seat, number }, at, letter) => {
        const code = cardCode(seat, number).replace('-', '')
        const typed = code.slice(0, at) + letter + code.slice(at + 1)
        fc.pre(typed !== code && typed.length === code.length)
        expect(readCardCode(typed)).toHaveProperty('fault')
      }),
    )
  })

  it('with two neighbours that changed places is never another card’s', () => {
    fc.assert(
      fc.property(anyCard, fc.nat(4), ({ seat, number }, at) => {
        const code = cardCode(seat, number).replace('-', '')
        const typed = code.slice(0, at) + (code[at + 1] ?? '') + code[at] + code.slice(at + 2)
        fc.pre(typed !== code)
        expect(readCardCode(typed)).toHaveProperty('fault')
      }),
    )
  })

  it('lasts for all cards a study can have, and tells them apart', () => {
    const codes = Array.from({ length: 25 }, (_, index) => cardCode('bcd', index + 1))
    expect(new Set(codes).size).toBe(25)
    expect(codes[2]).toMatch(/^bcd-3[a-z]$/)
  })
})

describe('a line', () => {
  it('gives the values in printed order, and the words after a bar', () => {
    expect(inShort('5 2 - 4 | Odd / It would help me')).toEqual(['Odd', 5, 2, 'cant-say', 4, 'It would help me'])
    expect(understood('5 2 - 4 | Odd / It would help me')).toContainEqual({
      storyboard: 'today',
      item: 'utility',
      value: 2,
    })
  })

  it('needs no spaces where every value is one digit, and none of the dashes that keyboards make', () => {
    expect(inShort('52-4')).toEqual(inShort('5 2 – 4'))
    expect(inShort('52 .4')).toEqual(['declined', 5, 2, 'declined', 4, 'declined'])
  })

  it('takes words in quotes as well, whatever stands in them', () => {
    expect(inShort('5 2 3 4 "he / she | it" “said ""no""”')).toEqual(['he / she | it', 5, 2, 3, 4, 'said "no"'])
    expect(inShort('5234 | “Odd” / and/or')).toEqual(['Odd', 5, 2, 3, 4, 'and/or'])
  })

  it('leaves words empty that are not there, and says so for one of two', () => {
    expect(inShort('5234 | / because')).toEqual(['declined', 5, 2, 3, 4, 'because'])
    expect(inShort('5234 | . / because')).toEqual(['declined', 5, 2, 3, 4, 'because'])
    expect(inShort('5234 | because')).toBe(
      'This card has 2 questions in words (1, 6), and 1 was typed. Type . for one that was left empty.',
    )
  })

  it('with a value too few or too many, off the scale or unreadable, says which question and gives nothing', () => {
    expect(inShort('523')).toMatch(/^This card has 4 questions to tick \(2, 3, 4, 5\), and 3 were typed/)
    expect(inShort('52344')).toMatch(/and 5 were typed/)
    expect(inShort('5 8 3 4')).toBe('Question 3 (“How useful?”) takes 1 to 7, - or . and not “8”.')
    expect(inShort('5 2 3 5')).toMatch(/^Question 5 .* takes 1 to 4/)
    expect(inShort('5 2 x 4')).toMatch(/not “x”/)
    expect(inShort('5234 "Odd')).toBe('A quotation mark is missing around the words.')
    expect(inShort('5234 | ' + 'x'.repeat(4001) + ' / y')).toMatch(/4000 characters/)
  })

  it('of the closing card answers for each storyboard in the seat’s order, and takes no words', () => {
    expect(inShort('7654.', 6)).toEqual([7, 6, 5, 4, 'declined'])
    expect(inShort('76543 | words', 6)).toBe('This card has no question to be answered in words.')
  })

  it('with a mistyped code says so', () => {
    const code = cardCode('bcd', 1)
    expect(readCardLine(`bdc${code.slice(3)} 5234`)).toEqual({
      fault: `“bdc${code.slice(3)}” is mistyped: its letters and number do not belong together.`,
    })
    expect(readCardLine('5 2 3 4')).toEqual({
      fault: '“5” is not a card’s code: three letters, a number, a letter.',
    })
  })

  it('that is understood is never refused by the study', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'1234567-.'), { minLength: 4, maxLength: 4 }),
        fc.string(),
        (marks, text) => {
          const answers = understood(`${marks.join('')} | ${text.replaceAll(/[\n\r]/g, ' ')} / y`)
          fc.pre(!('fault' in answers))
          for (const answer of answers) expect(answerFault(study, seat.order, answer)).toBeNull()
        },
      ),
    )
  })
})

it('a card says in words what was understood', () => {
  const answers = understood('5 - . 4 | Odd / .')
  expect('fault' in answers ? [] : saidOn(set[0]!, answers).map(({ number, said }) => `${number} ${said}`)).toEqual([
    '1 “Odd”',
    '2 5 · five',
    '3 can’t say',
    '4 left empty',
    '5 4 · Yes',
    '6 left empty',
  ])
})
