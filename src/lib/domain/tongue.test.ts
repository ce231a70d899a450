import { expect, test } from 'vitest'
import { closestLocale, sameTongue, wishedLocales } from './tongue.ts'

test('a tongue is a language in a script, whatever the country', () => {
  expect([sameTongue('en-GB', 'en'), sameTongue('zh-CN', 'zh-Hans'), sameTongue('zh-TW', 'zh-Hans')]).toEqual([
    ...[true, true, false],
  ])
  expect(sameTongue('nonsense!', 'nonsense!')).toBe(false)
})

test('the first wish that is met decides, by its own tag before one that is only near', () => {
  expect(closestLocale(['it', 'zh-TW', 'de'], ['en', 'zh-Hans', 'zh-Hant', 'de'])).toBe('zh-Hant')
  expect(closestLocale(['zh-TW'], ['en', 'zh-Hans'])).toBe('zh-Hans')
  expect(closestLocale(['EN-gb'], ['en', 'en-GB'])).toBe('en-GB')
  expect(closestLocale(['it', '__proto__', 'nonsense!'], ['en'])).toBeUndefined()
})

test('what a browser asks for is read by weight, and what it refuses is not', () => {
  expect(wishedLocales('de;q=0.5, ar , *;q=0.1, fr;q=0')).toEqual(['ar', 'de'])
  expect(wishedLocales(null)).toEqual([])
})
