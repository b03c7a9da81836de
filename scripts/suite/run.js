#!/usr/bin/env node
// usage: node scripts/suite/run.js [--unit | --matrix] [JEST ARGUMENTS]  (started by scripts/test)
//   runs the tests; a file that fails is run once more, alone, at the end; 1: something failed twice, 130: interrupted
import { INTERRUPTED, interrupted } from './interruption.js'
import { failedOf, lastLines } from './last-lines.js'
import { PARTS, runPart, secondTries } from './parts.js'
import { settled, toTryAgain } from './results.js'
import { openWorkplace } from './workplace.js'

/**
 * @param {'all' | 'unit' | 'matrix'} kind
 * @param {readonly string[]} args
 * @param {import('./workplace.js').Workplace} place
 */
async function results(kind, args, place) {
  const ran = await Promise.all(PARTS[kind].map((part) => runPart(part, args, place)))
  const first = ran.flatMap(({ files }) => files)
  const second = await secondTries(toTryAgain(first), ran, place)
  return {
    ...settled(first, second.files),
    broken: [...ran.flatMap(({ broken }) => broken), ...second.broken],
    left: ran.flatMap(({ left }) => left()),
  }
}

/** @param {readonly string[]} args */
async function run([option, ...more]) {
  const began = Date.now()
  const kind = option === '--unit' ? 'unit' : option === '--matrix' ? 'matrix' : 'all'
  const place = openWorkplace()
  let found
  /** @type {readonly string[]} */
  let left = []
  try {
    found = await results(kind, kind === 'all' && option !== undefined ? [option, ...more] : more, place)
  } finally {
    left = await place.close()
  }
  const outcome = { ...found, left: [...found.left, ...left], seconds: (Date.now() - began) / 1000 }
  process.stdout.write(`\n${lastLines(outcome)}`)
  const failed = failedOf(outcome) > 0 ? 1 : 0
  process.exitCode = interrupted.aborted ? INTERRUPTED : failed
}

await run(process.argv.slice(2))
