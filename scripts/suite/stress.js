#!/usr/bin/env node
// usage: node scripts/suite/stress.js FILE [N]  (started by scripts/test --stress)
//   runs one test file N times (default: 10) in random order under load on every core, and counts; 1: not all were green,
//   or something was left behind; 2: wrong usage
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { relative, resolve } from 'node:path'
import { INTERRUPTED, interrupted } from './interruption.js'
import { ROOT } from './jest.js'
import { failedOf, lastLines } from './last-lines.js'
import { partOf, runPart } from './parts.js'
import { tries } from './tries.js'

/** Starts a busy loop per core; returns a function that ends them. */
function load() {
  const children = Array.from({ length: availableParallelism() }, () =>
    spawn('sh', ['-c', 'while :; do :; done'], { stdio: 'ignore' }),
  )
  return () => children.forEach((child) => child.kill('SIGKILL'))
}

/**
 * Runs the file once; returns whether it was green.
 * @param {string} file from the root
 * @param {import('./parts.js').Part} part
 */
async function once(file, part) {
  const began = Date.now()
  const seed = String(randomInt(2 ** 31))
  const words = ['--runTestsByPath', file, '--randomize', `--seed=${seed}`]
  const alone = { ...part, behind: false } // otherwise the load would leave it hardly any processor time
  const tried = await tries(async (place) => [await runPart(alone, words, place)])
  const outcome = { ...tried, flaky: [], excused: [], seconds: (Date.now() - began) / 1000 }
  process.stdout.write(`\nseed ${seed}\n${lastLines(outcome)}`)
  return failedOf(outcome) === 0 && tried.files.length === 1
}

/** @param {readonly string[]} args */
async function stress([given = '', count = '10']) {
  const file = relative(ROOT, resolve(given))
  const part = partOf(file)
  if (part && !existsSync(resolve(ROOT, file))) {
    process.stderr.write(`There is no file ${file}.\n`)
    return 2
  }
  if (!part || !/^[1-9]\d*$/.test(count)) {
    process.stderr.write('usage: npm run test:stress -- FILE [N]  (a file below __tests__/)\n')
    return 2
  }
  const stop = load()
  let green = 0
  try {
    for (let turn = 0; turn < Number(count) && !interrupted.aborted; turn++) if (await once(file, part)) green += 1
  } finally {
    stop()
  }
  process.stdout.write(`\n${green} of ${count} green: ${file}\n`)
  if (interrupted.aborted) return INTERRUPTED
  return green === Number(count) ? 0 : 1
}

process.exitCode = await stress(process.argv.slice(2))
