import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Missing, ROOT } from './workplace.js'

/** @typedef {import('./measure.js').Command} Command */
/** @typedef {import('./workplace.js').Workplace} Workplace */

/** Actions to compare with, and the environment variable that names a checkout of each. */
const CHECKOUTS = {
  'reproducible-containers/buildkit-cache-dance': 'WEIGHBRIDGE_CACHE_DANCE',
  'docker/build-push-action': 'WEIGHBRIDGE_BUILD_PUSH_ACTION',
}

/**
 * The program that a runner starts for an action. Throws `Missing` if no checkout of it is named.
 * @param {keyof typeof CHECKOUTS} action
 * @returns {string} absolute path
 */
export function actionProgram(action) {
  const variable = CHECKOUTS[action]
  const checkout = process.env[variable] ?? ''
  const metadata = join(checkout, 'action.yml')
  const main =
    checkout && existsSync(metadata) ? /^ *main: *['"]?([^'"\s]+)/m.exec(readFileSync(metadata, 'utf8')) : null
  const program = resolve(checkout, main?.[1] ?? '')
  if (main && existsSync(program)) return program
  throw new Missing(`${action} is missing. Let ${variable} name a checkout of it`)
}

/**
 * Inputs as an action gets them, without anything of a workflow that the bench itself may run in.
 * @param {Readonly<Record<string, string>>} inputs
 * @returns {Record<string, string | undefined>}
 */
export function actionInputs(inputs) {
  const inherited = Object.keys(process.env).filter((name) => /^(?:GITHUB|INPUT|STATE|RUNNER|ACTIONS)_/.test(name))
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  return { ...Object.fromEntries(inherited.map((name) => [name, undefined])), ...Object.fromEntries(given) }
}

/**
 * Our action as a runner starts it, with `store` as its cache folder. Without an event in `env` there is none.
 * @param {Workplace} bench
 * @param {{
 *   readonly cwd: string,
 *   readonly store: string,
 *   readonly inputs: Readonly<Record<string, string>>,
 *   readonly env?: Readonly<Record<string, string>>,
 * }} run
 * @returns {Command}
 */
export const ourAction = (bench, { cwd, store, inputs, env = {} }) => ({
  argv: [bench.node, join(ROOT, 'dist', 'main', 'index.js')],
  cwd,
  env: { ...actionInputs(inputs), XDG_CACHE_HOME: store, RUNNER_TEMP: bench.folder, ...env },
})
