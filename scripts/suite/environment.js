// Jest's environment for a test file in a run. A mark in names tells what the file leaves behind.
import { mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { TestEnvironment } from 'jest-environment-node' // comes with jest, which uses it by default
import { MARK, markOf } from './leftovers.js'

/** Jest's own for Node. In a run, names that the file makes up have its mark, and so does its temporary folder. */
export default class MarkedEnvironment extends TestEnvironment {
  /** @type {() => void} */
  #leave

  /**
   * @param {import('@jest/environment').JestEnvironmentConfig} config
   * @param {import('@jest/environment').EnvironmentContext} context
   */
  constructor(config, context) {
    const leave = enter(relative(config.globalConfig.rootDir, context.testPath))
    super(config, context) // copies the environment for the file
    this.#leave = leave
  }

  /** @override */
  async teardown() {
    await super.teardown()
    this.#leave()
  }
}

/**
 * Changes the environment of this process, which runs one file at a time. Returns a function that changes it back.
 * @param {string} file
 */
function enter(file) {
  const { [MARK]: nonce, TMPDIR: folder } = process.env
  if (nonce === undefined || folder === undefined) return () => {} // jest was started by hand
  const own = join(folder, markOf(file))
  mkdirSync(own, { recursive: true }) // jest restarts a file if it ended the worker for its memory
  Object.assign(process.env, { [MARK]: `${nonce}${markOf(file)}`, TMPDIR: own })
  return () => {
    Object.assign(process.env, { [MARK]: nonce, TMPDIR: folder })
    if (readdirSync(own).length === 0) rmdirSync(own)
  }
}
