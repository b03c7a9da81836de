import { expect, test } from '@jest/globals'
import { readArguments } from '../../../bench/arguments.js'

const KNOWN = ['time', 'memory', 'text']

test.each([
  // words                           names                       json         keep
  [[], ['time', 'memory', 'text'], undefined, false],
  [['memory'], ['memory'], undefined, false],
  [['text', 'time'], ['time', 'text'], undefined, false],
  [['--json', 'out.json'], ['time', 'memory', 'text'], 'out.json', false],
  [['text', '--json=out.json', '--keep'], ['text'], 'out.json', true],
])('%j', (argv, names, json, keep) => {
  expect(readArguments(argv, KNOWN)).toEqual({ names, json, keep })
})

test.each([
  // words                 what the error says
  [['speed'], 'There is no figure "speed". Known: time, memory, text'],
  [['time', 'a', 'b'], 'There is no figure "a", "b"'],
  [['--quick'], "Unknown option '--quick'"],
  [['--json'], 'argument missing'],
])('%j is refused', (argv, message) => {
  expect(() => readArguments(argv, KNOWN)).toThrow(message)
})
