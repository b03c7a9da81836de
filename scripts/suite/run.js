#!/usr/bin/env node
// usage: node scripts/suite/run.js [--unit | --matrix] [JEST ARGUMENTS]  (started by scripts/test)
//   runs the tests; a file that fails is run once more, alone, at the end; 1: something failed twice, 130: interrupted
import { INTERRUPTED, interrupted } from './interruption.js'
import { failedOf, lastLines } from './last-lines.js'
import { PARTS, runPart, secondTries } from './parts.js'
import { settled, toTryAgain } from './results.js'
import { NO_TRY, tries } from './tries.js'

/** @param {readonly string[]} given */
async function run(given) {
  const began = Date.now()
  const kind = given[0] === '--unit' ? 'unit' : given[0] === '--matrix' ? 'matrix' : 'all'
  const args = kind === 'all' ? given : given.slice(1)
  const first = await tries((place) => Promise.all(PARTS[kind].map((part) => runPart(part, args, place))))
  const failed = toTryAgain(first.files)
  const second = failed.length === 0 ? NO_TRY : await tries((place) => secondTries(failed, first.ran, place))
  const red = new Set(first.files.filter((each) => each.failed > 0).map(({ file }) => file))
  const isExcused = (/** @type {import('./tries.js').LeftBy} */ { file }) => file !== undefined && red.has(file)
  const none = first.files.length + first.broken.length === 0 ? ['no test file ran'] : []
  const outcome = {
    ...settled(first.files, second.files),
    broken: [...first.broken, ...second.broken, ...none],
    excused: first.left.filter(isExcused),
    left: [...first.left.filter((each) => !isExcused(each)), ...second.left],
    seconds: (Date.now() - began) / 1000,
  }
  process.stdout.write(`\n${lastLines(outcome)}`)
  process.exitCode = interrupted.aborted ? INTERRUPTED : Number(failedOf(outcome) > 0)
}

await run(process.argv.slice(2))
