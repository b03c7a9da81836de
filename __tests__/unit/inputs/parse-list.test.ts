import { describe, expect, test } from '@jest/globals'
import { parseList } from '../../../src/inputs/parse-list.ts'

describe('a plain list', () => {
  test.each([
    ['', []],
    ['one', ['one']],
    ['one,two', ['one', 'two']],
    ['one\ntwo', ['one', 'two']],
    ['one\r\ntwo,three', ['one', 'two', 'three']],
    ['one\n\n two ,\n  \nthree,', ['one', 'two', 'three']],
    ['"one,two"\nthree', ['one', 'two', 'three']],
    ['one,"two,three"', ['one', 'two,three']],
    ['# no comment\none#two', ['# no comment', 'one#two']],
  ])('%j', (text, items) => {
    expect(parseList(text, {})).toEqual(items)
  })
})

describe('a list whose items hold commas', () => {
  test.each([
    ['type=local,dest=out\ntype=docker', ['type=local,dest=out', 'type=docker']],
    ['"A=one,two"\nB=3', ['A=one,two', 'B=3']],
    ['A={"json": "x"}', ['A={"json": "x"}']],
    ['"KEY=line 1\n\nline 2"\nFOO=bar', ['KEY=line 1\n\nline 2', 'FOO=bar']],
    ['"A=""quoted"" word"', ['A="quoted" word']],
  ])('%j', (text, items) => {
    expect(parseList(text, { ignoreComma: true })).toEqual(items)
  })

  test('quotes are characters where the option says so', () => {
    const output = 'type=image,"name=a,b"'
    expect(parseList(output, { ignoreComma: true, quote: false })).toEqual([output])
  })

  test('white space is kept where the option says so', () => {
    expect(parseList('A= one \n \nB=two', { ignoreComma: true, trim: false })).toEqual(['A= one ', 'B=two'])
  })
})

test('a quote that is not closed is no list', () => {
  expect(parseList('"A=one\nB=two', {})).toBeUndefined()
})
