import { describe, expect, test } from '@jest/globals'
import { engineFailure } from '../../../../src/adapters/docker/engine-failure.ts'

const SOCKET = 'unix:///var/run/docker.sock'
const DIAL = 'Get "http://%2Fvar%2Frun%2Fdocker.sock/v1.51/images/shop/json": dial unix /var/run/docker.sock: connect:'
const BUILDKIT_DENIED =
  'listing workers: failed to list workers: Unavailable: connection error: desc = "transport: Error while dialing: dial unix /run/buildkit/buildkitd.sock: connect: permission denied"'

describe('what docker and buildx say of an engine is told apart', () => {
  test.each<[string, string, string | undefined, string | undefined]>([
    [
      'a socket of another group, before Docker 29',
      `permission denied while trying to connect to the Docker daemon socket at ${SOCKET}: ${DIAL} permission denied`,
      'engine.denied',
      SOCKET,
    ],
    [
      'a socket of another group, since Docker 29',
      `permission denied while trying to connect to the docker API at ${SOCKET}`,
      'engine.denied',
      SOCKET,
    ],
    ['the same without docker’s own words', `${DIAL} permission denied`, 'engine.denied', 'its usual socket'],
    [
      'an engine that does not run, before Docker 29',
      `Cannot connect to the Docker daemon at ${SOCKET}. Is the docker daemon running?`,
      'engine.unreachable',
      SOCKET,
    ],
    [
      'an engine that does not run, since Docker 29',
      `failed to connect to the docker API at ${SOCKET}; check if the path is correct and if the daemon is running: ${DIAL} no such file or directory`,
      'engine.unreachable',
      SOCKET,
    ],
    [
      'a host that refuses an SSH key',
      'error during connect: Get "http://docker.example.com/_ping": command [ssh build.example] has exited with exit status 255: Permission denied (publickey)',
      'engine.unreachable',
      'its usual socket',
    ],
    [
      'a socket of a rootless engine',
      'dial unix /run/user/1000/docker.sock: connect: permission denied',
      'engine.denied',
      'its usual socket',
    ],
    ['a socket of BuildKit', BUILDKIT_DENIED, undefined, undefined],
    ['an image that is not there', 'Error response from daemon: No such image: shop:latest', undefined, undefined],
    ['a registry that refuses', 'pull access denied for shop, repository does not exist', undefined, undefined],
  ])('%s', (_, said, code, endpoint) => {
    const host = process.env['DOCKER_HOST']
    delete process.env['DOCKER_HOST']
    try {
      const error = engineFailure(said)
      expect([error?.code, error?.fields.endpoint]).toEqual([code, endpoint])
    } finally {
      if (host !== undefined) process.env['DOCKER_HOST'] = host
    }
  })
})

test('without permission the way out is the docker group; without an engine it is to start one', () => {
  const denied = engineFailure(`permission denied while trying to connect to the docker API at ${SOCKET}`)!
  expect(denied.message).toBe(
    `This user may not use the Docker engine at ${SOCKET}: permission denied. Add the user to the docker group ` +
      '("sudo usermod -aG docker $USER") and log in again (docs.docker.com/engine/install/linux-postinstall).',
  )
  const absent = engineFailure(`Cannot connect to the Docker daemon at ${SOCKET}. Is the docker daemon running?`)!
  expect(absent.message).toBe(
    `No Docker engine answers at ${SOCKET}: Cannot connect to the Docker daemon at ${SOCKET}. ` +
      'Start it ("sudo systemctl start docker", or Docker Desktop), or set DOCKER_HOST to the address of another.',
  )
})
