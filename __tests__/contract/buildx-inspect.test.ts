import { expect, test } from '@jest/globals'
import { join } from 'node:path'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, INSPECT, VERSION, type Reply } from '../support/fake-docker.ts'

const inspected = async (replies: Readonly<Record<string, Reply>>, builder = '') => {
  await using docker = await fakeDocker(replies)
  const facts = await dockerBuildx().inspect(builder)
  return { facts, calls: await docker.calls() }
}

test('asks twice, for the current builder or a named one', async () => {
  const current = await inspected({ version: VERSION, inspect: INSPECT })
  expect(current.facts).toEqual({ name: 'default', driver: 'docker' })
  expect(new Set(current.calls)).toEqual(
    new Set([
      ['buildx', 'inspect'],
      ['buildx', 'version'],
    ]),
  )
  expect(current.calls).toHaveLength(2)
  const named = await inspected({ version: VERSION, inspect: INSPECT }, '--bootstrap')
  expect(named.calls).toContainEqual(['buildx', 'inspect', '--', '--bootstrap'])
})

test.each(['v0.30.1 9e66234', '0.13.0', 'v0.14.0-desktop.1 abc', '1.0.0', 'v0.0.0+unknown', ''])(
  'buildx "%s" will do',
  async (version) => {
    const stdout = `github.com/docker/buildx ${version}\n`
    expect((await inspected({ version: { stdout }, inspect: INSPECT })).facts.driver).toBe('docker')
  },
)

const NODE = 'Name: n0\nEndpoint: tcp://x\n'
const BROKEN = `${NODE}Error: no route to host\n`
const builder = (...nodes: readonly string[]): Reply => ({
  stdout: `Name: many\nDriver: remote\n\nNodes:\n${nodes.join('\n')}`,
})

test('a builder of which one node answers is used', async () => {
  const { facts } = await inspected({ version: VERSION, inspect: builder(BROKEN, `${NODE}Status: running\n`) }, 'many')
  expect(facts).toEqual({ name: 'many', driver: 'remote' })
})

const noEngine = (error: string): Reply => ({ stdout: `Name:   default\nDriver: \nError:  ${error}\n` })
test.each([
  [
    'no buildx',
    { version: { code: 1, stderr: "docker: 'buildx' is not a docker command.\nSee 'docker --help'\n" } },
    'engine.no-buildx',
    { detail: "docker: 'buildx' is not a docker command" },
  ],
  [
    'an old buildx',
    { version: { stdout: 'github.com/docker/buildx v0.9.1 ed00243\n' } },
    'engine.old-buildx',
    { found: '0.9.1', needed: '0.13' },
  ],
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
    'engine.unreachable',
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
    'no node that answers',
    { inspect: builder(BROKEN, BROKEN) },
    'engine.builder',
    { builder: 'many', detail: 'no route to host' },
  ],
])('%s', async (_, replies, code, fields) => {
  const error = await errorOf(inspected({ version: VERSION, inspect: INSPECT, ...replies }))
  expect([error.code, error.exit]).toEqual([code, 4])
  expect(error.fields).toMatchObject(fields)
})

test('no docker', async () => {
  await using docker = await fakeDocker({})
  process.env['PATH'] = join(docker.folder, 'nothing')
  expect((await errorOf(dockerBuildx().inspect(''))).code).toBe('engine.missing')
})
