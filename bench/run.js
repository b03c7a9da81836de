#!/usr/bin/env node
// usage: npm run bench -- [FIGURE…] [--json FILE] [--keep]
//   compares us with what a user would use instead and prints a table; 1: a command failed, 2: wrong usage
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { readArguments } from './arguments.js'
import { EXPERIMENTS, FIGURES } from './figures/index.js'
import { printed } from './measure.js'
import { table, values } from './table.js'
import { Missing, openWorkplace } from './workplace.js'

/** @typedef {import('./table.js').Result} Result */
/** @typedef {import('./workplace.js').Workplace} Workplace */

const say = (/** @type {string} */ line) => process.stderr.write(`bench: ${line}\n`)

/** @returns {ReturnType<typeof readArguments> | undefined} */
function request() {
  try {
    return readArguments(
      process.argv.slice(2),
      FIGURES.map(({ name }) => name),
    )
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return undefined
  }
}

/**
 * The results of one experiment, or the reason why it has none.
 * @param {import('./figures/index.js').Experiment} experiment
 * @param {Workplace} bench
 * @returns {Promise<readonly Result[]>}
 */
async function resultsOf({ figures, measure }, bench) {
  try {
    say(`measuring ${figures.map(({ name }) => name).join(', ')}`)
    return await measure(bench)
  } catch (error) {
    bench.signal.throwIfAborted()
    const message = error instanceof Error ? error.message : String(error)
    say(message)
    const note = message.split('\n', 1).join('')
    if (!(error instanceof Missing)) process.exitCode = 1
    return figures.map((figure) => ({ figure, value: null, note: error instanceof Missing ? note : `failed: ${note}` }))
  }
}

/**
 * @param {NonNullable<ReturnType<typeof request>>} asked
 * @param {Workplace} bench
 */
async function measureAll({ names, json }, bench) {
  /** @type {Result[]} */
  const results = []
  for (const experiment of EXPERIMENTS.filter(({ figures }) => figures.some(({ name }) => names.includes(name)))) {
    results.push(...(await resultsOf(experiment, bench)))
  }
  const shown = results.filter(({ figure }) => names.includes(figure.name))
  const node = (await printed({ argv: [bench.node, '--version'], cwd: bench.folder }, bench.signal)).trim()
  process.stdout.write(
    `\nOurs on Node ${node}, ${cpus().length} processors. Peak memory: ours, the peer's.\n\n${table(shown)}`,
  )
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(values(FIGURES, shown), undefined, 2)}\n`)
}

/** @param {NonNullable<ReturnType<typeof request>>} asked */
async function run(asked) {
  const interruption = new AbortController()
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => interruption.abort(new Error(`interrupted by ${signal}`)))
  }
  const bench = openWorkplace(interruption.signal, say)
  try {
    await measureAll(asked, bench)
  } finally {
    await bench.close(asked.keep)
  }
}

const asked = request()
if (asked === undefined) {
  process.exitCode = 2
} else {
  await run(asked).catch((error) => {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  })
}
