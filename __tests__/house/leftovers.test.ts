// How a test run finds what outlived it (scripts/suite).
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { dockerThingsLeft, MARK, markOf, processesLeft, unnamedImages } from '../../scripts/suite/leftovers.js'
import { fakeDocker } from '../support/fake-docker.ts'
import { nonce } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'

const RUN = nonce()
const FILE = markOf('__tests__/house/leftovers.test.ts')
const folder = join(ownFolder(), RUN, FILE)
mkdirSync(folder, { recursive: true })

test.each([
  ['its mark', { [MARK]: `${RUN}${FILE}` }, '/'],
  ['the folder it works in', {}, ''],
] as const)('a process that outlived the run is known by %s', async (_, env, cwd) => {
  const child = spawn('sleep', ['300'], {
    env: { PATH: process.env['PATH'], ...env },
    cwd: cwd || folder,
    stdio: 'ignore',
  })
  try {
    await once(child, 'spawn')
    expect(await processesLeft(RUN, 0)).toEqual([{ what: `process ${child.pid}: sleep 300 `, mark: FILE }])
  } finally {
    child.kill()
    await once(child, 'exit')
  }
  expect(await processesLeft(RUN, 0)).toEqual([])
})

test('a process whose file nobody knows', async () => {
  const child = spawn('sleep', ['300'], { env: { ...process.env, [MARK]: RUN }, cwd: '/', stdio: 'ignore' })
  try {
    await once(child, 'spawn')
    expect(await processesLeft(RUN, 0)).toMatchObject([{ mark: '' }])
  } finally {
    child.kill()
    await once(child, 'exit')
  }
})

test('a process that is ending is waited for', async () => {
  const child = spawn('sleep', ['0.3'], { env: { ...process.env, [MARK]: RUN }, stdio: 'ignore' })
  await once(child, 'spawn')
  expect(await processesLeft(RUN, 60_000)).toEqual([])
})

test('things of an engine, and builders, are known by the names that a run gives them', async () => {
  const names = [`weighbridge-e2e/${RUN}${FILE}0a1b2c3d/shop:latest`, 'alpine:3.21', `${RUN}:x`]
  await using docker = await fakeDocker({ ls: { stdout: `${names.join('\n')}\n` } })
  const ofEngine = (host: string) =>
    ['image', 'container', 'volume'].flatMap((kind) => [
      { what: `${kind} ${names[0]} of ${host}`, mark: FILE },
      { what: `${kind} ${names[2]} of ${host}`, mark: '' },
    ])
  const builders = [
    { what: `builder ${names[0]}`, mark: FILE },
    { what: `builder ${names[2]}`, mark: '' },
  ]
  expect(dockerThingsLeft(['unix:///one', 'unix:///two'], RUN)).toEqual([
    ...ofEngine('unix:///one'),
    ...ofEngine('unix:///two'),
    ...builders,
  ])
  const kinds = ['image', 'container', 'volume', 'image', 'container', 'volume', 'buildx']
  expect((await docker.calls()).map(([kind]) => kind)).toEqual(kinds)
  expect((await docker.calls())[1]).toContain('--all')
})

test('no engine, nothing left on it', () => {
  expect(dockerThingsLeft([], RUN)).toEqual([])
})

test('an image without a name is known by its ID and its engine', async () => {
  await using docker = await fakeDocker({ ls: { stdout: 'sha256:a\nsha256:b\nsha256:a\n' } })
  expect(unnamedImages(['unix:///one', 'unix:///two'])).toEqual([
    'image without a name sha256:a of unix:///one',
    'image without a name sha256:b of unix:///one',
    'image without a name sha256:a of unix:///two',
    'image without a name sha256:b of unix:///two',
  ])
  expect((await docker.calls())[0]).toEqual(expect.arrayContaining(['image', 'ls', 'dangling=true']))
})
