import { describe, expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, VERSION, type Reply } from '../support/fake-docker.ts'

const UNKNOWN_FLAG: Reply = { stderr: 'ERROR: invalid progress mode "rawjson"\n', code: 1 }
const NO_COMMAND: Reply = { stderr: "docker: 'buildx' is not a docker command.\nSee 'docker --help'\n", code: 1 }

/** The error of a build that buildx refuses before it starts. */
async function refused(version: Reply) {
  await using docker = await fakeDocker({ version, build: UNKNOWN_FLAG })
  return await errorOf(dockerBuildx().build(docker.plan(), () => {}))
}

test('a build that an old buildx refuses', async () => {
  const error = await refused({ stdout: 'github.com/docker/buildx v0.9.1 ed00243\n' })
  expect([error.code, error.exit]).toEqual(['engine.old-buildx', 4])
  expect(error.fields).toMatchObject({ found: '0.9.1', needed: '0.13' })
})

test.each(['v0.30.1 9e66234', '0.13.0', 'v0.14.0-desktop.1 abc', '1.0.0', 'v0.0.0+unknown', ''])(
  'a build that buildx "%s" refuses has failed by itself',
  async (version) => {
    const error = await refused({ stdout: `github.com/docker/buildx ${version}\n` })
    expect(error.code).toBe('build.failed')
    expect(error.fields['error']).toContain('invalid progress mode')
  },
)

describe('no buildx', () => {
  const detail = "docker: 'buildx' is not a docker command"

  test('at a build', async () => {
    const error = await refused(NO_COMMAND)
    expect([error.code, error.exit, error.fields['detail']]).toEqual(['engine.no-buildx', 4, detail])
  })

  test('when a builder is asked for', async () => {
    await using docker = await fakeDocker({ version: NO_COMMAND, inspect: NO_COMMAND })
    const error = await errorOf(dockerBuildx().inspect(''))
    expect([error.code, error.exit, error.fields['detail']]).toEqual(['engine.no-buildx', 4, detail])
    expect(await docker.calls()).toHaveLength(2)
  })
})

test('a build whose step failed is not asked about', async () => {
  const vertex = { digest: 'sha256:1', name: '[1/1] RUN false', started: '2026-01-01T00:00:00Z' }
  const stderr = JSON.stringify({ vertexes: [{ ...vertex, error: 'exit code: 1' }] })
  await using docker = await fakeDocker({ version: VERSION, build: { stderr: `${stderr}\n`, code: 1 } })
  expect((await errorOf(dockerBuildx().build(docker.plan(), () => {}))).code).toBe('build.failed')
  expect(await docker.calls()).toHaveLength(1)
})
