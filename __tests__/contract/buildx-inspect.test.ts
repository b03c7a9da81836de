import { describe, expect, test } from '@jest/globals'
import { join } from 'node:path'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { inspectBuilder, INSPECT_PAUSES } from '../../src/adapters/docker/inspect-builder.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, INSPECT, VERSION, type Reply } from '../support/fake-docker.ts'

const inspected = async (replies: Readonly<Record<string, Reply>>, builder = '') => {
  await using docker = await fakeDocker(replies)
  const facts = await dockerBuildx().inspect(builder)
  return { facts, calls: await docker.calls() }
}

test('asks once, for the current builder or a named one', async () => {
  const current = await inspected({ inspect: INSPECT })
  expect(current.facts).toEqual({
    name: 'default',
    driver: 'docker',
    platform: 'linux/amd64',
    buildkit: ['v0.0.0+unknown'],
    elsewhere: false,
  })
  expect(current.calls).toEqual([['buildx', 'inspect']])
  const named = await inspected({ inspect: INSPECT }, '--bootstrap')
  expect(named.calls).toEqual([['buildx', 'inspect', '--', '--bootstrap']])
})

const NODE = 'Name: n0\nEndpoint: tcp://x\n'
const BROKEN = `${NODE}Error: no route to host\n`
const builder = (...nodes: readonly string[]): Reply => ({
  stdout: `Name: many\nDriver: remote\n\nNodes:\n${nodes.join('\n')}`,
})

test('a builder of which one node answers is used', async () => {
  const { facts } = await inspected({ inspect: builder(BROKEN, `${NODE}Status: running\n`) }, 'many')
  expect(facts).toEqual({ name: 'many', driver: 'remote', platform: '', buildkit: [''], elsewhere: true })
})

test('a builder that was never started is started, because only then it tells what it is', async () => {
  const head = 'Name: many\nDriver: docker-container\n\nNodes:\n'
  const running = `${head}Name: n0\nStatus: running\nBuildKit version: v0.26.3\nPlatforms: linux/arm64, linux/arm/v7\n`
  const meanwhile = `case "$*" in *--bootstrap*) printf '${running.replaceAll('\n', '\\n')}'; exit 0 ;; esac`
  const { facts, calls } = await inspected(
    { inspect: { meanwhile, stdout: `${head}Name: n0\nStatus: inactive\n` } },
    'many',
  )
  expect(facts).toEqual({
    name: 'many',
    driver: 'docker-container',
    platform: 'linux/arm64',
    buildkit: ['v0.26.3'],
    elsewhere: false,
  })
  expect(calls).toEqual([
    ['buildx', 'inspect', '--', 'many'],
    ['buildx', 'inspect', '--bootstrap', '--', 'many'],
  ])
})

test.each([
  ['it does not start', 'exit 1'],
  ['it still does not say', ''],
])('what was known of a builder stays where %s', async (_, end) => {
  const stdout = 'Name: many\nDriver: docker-container\n\nNodes:\nName: n0\nStatus: inactive\n'
  const meanwhile = `case "$*" in *--bootstrap*) ${end || ':'} ;; esac`
  const { facts } = await inspected({ inspect: { meanwhile, stdout } }, 'many')
  expect(facts).toEqual({ name: 'many', driver: 'docker-container', platform: '', buildkit: [''], elsewhere: false })
})

describe('a builder that another process is starting', () => {
  // Recorded with buildx 0.13.1: the container runs, but BuildKit does not listen yet.
  const error =
    'listing workers: failed to list workers: Unavailable: connection error: desc = "error reading server preface: EOF"'
  const starting = `Name:          many\nDriver:        docker-container\n\nNodes:\nName:           many0\nError:          ${error}\n`

  test('is asked again until it tells what it is', async () => {
    const running = 'Name: many\\nDriver: docker-container\\n\\nNodes:\\nName: many0\\nPlatforms: linux/amd64\\n'
    const meanwhile = `echo >>"$here/asked"; [ "$(wc -l <"$here/asked")" = 3 ] && { printf '${running}'; exit 0; }`
    const { facts, calls } = await inspected({ inspect: { meanwhile: `${meanwhile}; :`, stdout: starting } }, 'many')
    expect(facts.platform).toBe('linux/amd64')
    expect(calls).toHaveLength(3)
  })

  test('and that never listens cannot be used', async () => {
    await using docker = await fakeDocker({ inspect: { stdout: starting } })
    const { code, fields } = await errorOf(inspectBuilder('many', { pauses: [1, 1, 1] }))
    expect([code, fields]).toEqual(['engine.builder', { builder: 'many', detail: error }])
    expect(await docker.calls()).toHaveLength(4)
  })

  test('has about as long as buildx gives it, 14 s', () => {
    const sum = INSPECT_PAUSES.reduce((all, pause) => all + pause, 0)
    expect([sum >= 14_000, sum < 20_000]).toEqual([true, true])
  })
})

test('the version of BuildKit of each node; empty for one that does not say', async () => {
  const version = (text: string): string => `${NODE}BuildKit version:      ${text}\nBuildKit daemon flags: --x\n`
  const policy = 'GC Policy rule#0:\n All: false\n'
  const { facts } = await inspected({
    inspect: builder(`${version('v0.26.3')}${policy}`, NODE, version('v0.9.1')),
  })
  expect(facts.buildkit).toEqual(['v0.26.3', '', 'v0.9.1'])
})

const noEngine = (error: string): Reply => ({ stdout: `Name:   default\nDriver: \nError:  ${error}\n` })
test.each([
  [
    'no engine',
    {
      inspect: noEngine('Cannot connect to the Docker daemon at unix:///nowhere.sock. Is the docker daemon running?'),
    },
    'engine.unreachable',
    { endpoint: 'unix:///nowhere.sock', detail: 'Cannot connect to the Docker daemon at unix:///nowhere.sock' },
  ],
  [
    'no permission',
    {
      inspect: noEngine(
        'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Head "http://x/_ping": connect: permission denied',
      ),
    },
    'engine.denied',
    { endpoint: 'unix:///var/run/docker.sock' },
  ],
  [
    'no engine behind a container builder',
    {
      inspect: {
        stdout: `Name: c\nDriver: docker-container\n\nNodes:\nName: c0\nError: Cannot connect to the Docker daemon at tcp://me:pw@h:1. Is the docker daemon running?\n`,
      },
    },
    'engine.unreachable',
    { endpoint: 'tcp://***@h:1', detail: 'Cannot connect to the Docker daemon at tcp://***@h:1' },
  ],
  [
    'an address that is none',
    { inspect: { code: 1, stderr: 'ERROR: docker endpoint for "default" not found\n' } },
    'engine.unreachable',
    { detail: 'docker endpoint for "default" not found' },
  ],
  [
    'an unknown builder',
    { inspect: { code: 1, stderr: 'ERROR: no builder "nosuch" found\n' } },
    'engine.builder',
    { builder: 'nosuch', detail: 'no builder "nosuch" found' },
  ],
  [
    'no permission for a socket of BuildKit alone',
    {
      inspect: builder(
        `Name: n0\nEndpoint: unix:///run/buildkit/buildkitd.sock\nError: dial unix /run/buildkit/buildkitd.sock: connect: permission denied\n`,
      ),
    },
    'engine.builder',
    { builder: 'many', detail: 'dial unix /run/buildkit/buildkitd.sock: connect: permission denied' },
  ],
  [
    'no node that answers',
    { inspect: builder(BROKEN, BROKEN) },
    'engine.builder',
    { builder: 'many', detail: 'no route to host' },
  ],
])('%s', async (_, replies, code, fields) => {
  const error = await errorOf(inspected({ version: VERSION, ...replies }))
  expect([error.code, error.exit]).toEqual([code, 4])
  expect(error.fields).toMatchObject(fields)
})

test('no docker', async () => {
  await using docker = await fakeDocker({})
  process.env['PATH'] = join(docker.folder, 'nothing')
  expect((await errorOf(dockerBuildx().inspect(''))).code).toBe('engine.missing')
})
