/**
 * Removes the unnamed images of a test file when it ends: the action and the command line build them, as `docker build`
 * does, and nobody would find them again. Files that use engines run one after another, and only one run at a time uses
 * them.
 */
import { afterAll, beforeAll } from '@jest/globals'
import { docker, enginesUp, type Engine } from './engines.ts'

let before: ReadonlySet<string> = new Set()

beforeAll(() => {
  before = new Set(enginesUp().flatMap(unnamed))
})

afterAll(() => {
  for (const engine of enginesUp()) {
    const made = unnamed(engine).filter((id) => !before.has(id))
    for (const id of made) removeIfUnused(engine, id)
  }
})

/** The end of the run reports what stays, whoever uses it (scripts/suite/leftovers.js). */
function removeIfUnused(engine: Engine, id: string): void {
  try {
    docker(engine, 'image', 'rm', '--force', id)
  } catch {}
}

/** IDs of unnamed images. */
function unnamed(engine: Engine): readonly string[] {
  const ids = docker(engine, 'image', 'ls', '--filter', 'dangling=true', '--quiet', '--no-trunc').split('\n')
  return [...new Set(ids.filter((id) => id !== ''))]
}
