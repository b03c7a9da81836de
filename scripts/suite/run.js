#!/usr/bin/env node
// usage: node scripts/suite/run.js [--unit | --matrix] [JEST ARGUMENTS]  (started by scripts/test)
//   runs the tests; a file that fails is run once more, alone, at the end; 1: something failed twice, 130: interrupted
import { INTERRUPTED, interrupted } from './interruption.js'
import { failedOf, lastLines } from './last-lines.js'
import { PARTS, runPart, secondTries } from './parts.js'
import { settled, toTryAgain } from './results.js'
import { openWorkplace } from './workplace.js'

/**
 * What came of the first tries, and what they left behind.
 * @param {readonly import('./parts.js').Part[]} parts
 * @param {readonly string[]} args
 */
async function firstTries(parts, args) {
  const place = openWorkplace()
  /** @type {readonly import('./parts.js').Ran[]} */
  let ran = []
  /** @type {readonly string[]} */
  let left = []
  try {
    ran = await Promise.all(parts.map((part) => runPart(part, args, place)))
  } finally {
    left = await place.close(hostsOf(ran))
  }
  return { ran, left, files: ran.flatMap(({ files }) => files), broken: ran.flatMap(({ broken }) => broken) }
}

/**
 * The same of a second try, which answers for what it leaves behind itself.
 * @param {readonly import('./results.js').FileResult[]} failed
 * @param {readonly import('./parts.js').Ran[]} ran
 */
async function again(failed, ran) {
  const place = openWorkplace()
  let tried
  /** @type {readonly string[]} */
  let left = []
  try {
    tried = await secondTries(failed, ran, place)
  } finally {
    left = await place.close(hostsOf(ran))
  }
  return { ...tried, left }
}

const hostsOf = (/** @type {readonly import('./parts.js').Ran[]} */ ran) => ran.flatMap(({ hosts }) => hosts)

/** @param {readonly string[]} given */
async function run(given) {
  const began = Date.now()
  const kind = given[0] === '--unit' ? 'unit' : given[0] === '--matrix' ? 'matrix' : 'all'
  const first = await firstTries(PARTS[kind], kind === 'all' ? given : given.slice(1))
  const second = await again(toTryAgain(first.files), first.ran)
  const none = first.files.length + first.broken.length === 0 ? ['no test file ran'] : []
  const outcome = {
    ...settled(first.files, second.files),
    broken: [...first.broken, ...second.broken, ...none],
    excused: first.files.some((each) => each.failed > 0) ? first.left : [],
    left: first.files.some((each) => each.failed > 0) ? second.left : [...first.left, ...second.left],
    seconds: (Date.now() - began) / 1000,
  }
  process.stdout.write(`\n${lastLines(outcome)}`)
  const failed = failedOf(outcome) > 0 ? 1 : 0
  process.exitCode = interrupted.aborted ? INTERRUPTED : failed
}

await run(process.argv.slice(2))
