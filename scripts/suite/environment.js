// The surroundings of a file of tests in a run: what the file leaves behind is known by its mark.
import { mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { TestEnvironment } from 'jest-environment-node' // what jest itself comes with, and takes where none is named
import { MARK, markOf } from './leftovers.js'

/** Jest's own for Node. In a run, names that the file makes up bear its mark, and its temporary folder is called by that. */
export default class MarkedEnvironment extends TestEnvironment {
  /** @type {() => void} */
  #leave

  /**
   * @param {import('@jest/environment').JestEnvironmentConfig} config
   * @param {import('@jest/environment').EnvironmentContext} context
   */
  constructor(config, context) {
    const leave = enter(relative(config.globalConfig.rootDir, context.testPath))
    super(config, context) // which copies the environment for the file
    this.#leave = leave
  }

  /** @override */
  async teardown() {
    await super.teardown()
    this.#leave()
  }
}

/**
 * Changes the environment of this process, which runs one file at a time. Call what is given to change it back.
 * @param {string} file
 */
function enter(file) {
  const { [MARK]: nonce, TMPDIR: folder } = process.env
  if (nonce === undefined || folder === undefined) return () => {} // jest was not started by a run
  const own = join(folder, markOf(file))
  mkdirSync(own, { recursive: true }) // jest begins a file again whose worker it has ended for its memory
  Object.assign(process.env, { [MARK]: `${nonce}${markOf(file)}`, TMPDIR: own })
  return () => {
    Object.assign(process.env, { [MARK]: nonce, TMPDIR: folder })
    if (readdirSync(own).length === 0) rmdirSync(own)
  }
}
