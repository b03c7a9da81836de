import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Record } from '../../src/record/record.ts'
import { CLASSIC, CONTAINERD, docker, environmentOf, removeTestImages, type Engine } from '../support/engines.ts'
import { weighbridge } from '../support/programs.ts'

const TAG = 'weighbridge-e2e/known'

let work: string
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'weighbridge-known-'))
  // The real docker, with a list of what it was asked.
  const script = `#!/bin/sh\necho "$*" >>${work}/asked\nexec ${process.env['PATH']!.split(delimiter)
    .map((folder) => join(folder, 'docker'))
    .find(isThere)} "$@"\n`
  writeFileSync(join(work, 'docker'), script, { mode: 0o755 })
})
afterAll(() => rmSync(work, { recursive: true }))
afterEach(() => [CLASSIC, CONTAINERD].forEach(removeTestImages))

function isThere(path: string): boolean {
  try {
    return readFileSync(path).length > 0
  } catch {
    return false
  }
}

async function inspect(engine: Engine, ...more: readonly string[]) {
  writeFileSync(join(work, 'asked'), '')
  const path = `${work}${delimiter}${process.env['PATH']}`
  const env = { ...environmentOf(engine), PATH: path, XDG_CACHE_HOME: join(work, engine.name) }
  const { code, stdout, stderr } = await weighbridge(['inspect', '--json', TAG, ...more], { cwd: work, env })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const record: Record = JSON.parse(stdout)
  const exports = readFileSync(join(work, 'asked'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('image save'))
  return { image: record.images[0]!, exports: exports.length }
}

test.each([CLASSIC, CONTAINERD])('an image whose layers are all known is not read again: $name', async (engine) => {
  const build = (more: string): void => {
    writeFileSync(join(work, 'Dockerfile'), `FROM scratch\nCOPY a /a\n${more}`)
    docker(engine, 'buildx', 'build', '--quiet', '--provenance=false', '--load', '--tag', TAG, work)
  }
  writeFileSync(join(work, 'a'), 'a'.repeat(100_000))
  writeFileSync(join(work, 'b'), 'b'.repeat(200_000))
  build('')
  const first = await inspect(engine)
  const second = await inspect(engine)
  expect({ first: first.exports, second: second.exports }).toEqual({ first: 1, second: 0 })
  expect(second.image).toEqual(first.image)
  expect(second.image.metrics.unpacked).toBe(100_000)

  build('COPY b /b\n') // another image, which shares a layer
  const third = await inspect(engine)
  expect(third.exports).toBe(1)
  expect(third.image.metrics.unpacked).toBe(300_000)
})
