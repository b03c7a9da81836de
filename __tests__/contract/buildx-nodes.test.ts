import { expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, VERSION } from '../support/fake-docker.ts'

test.each(['oci', 'tar'])(
  'platforms on several nodes, from which buildx cannot export %s: no failing build',
  async (type) => {
    const stderr = `ERROR: failed to build: ${type} for multi-node builds currently not supported\n`
    await using docker = await fakeDocker({ version: VERSION, build: { stderr, code: 1 } })
    const error = await errorOf(dockerBuildx().build(docker.plan('--builder', 'two'), () => {}))
    expect([error.code, error.exit]).toEqual(['engine.several-nodes', 4])
    expect(error.message).toBe(
      'The builder "two" builds these platforms on several nodes, and buildx cannot export an image from several nodes ' +
        `(${type} for multi-node builds currently not supported). That is what it would have to do with the input ` +
        '"push-first", the input "load", or the input "outputs" for anything but a registry: leave these out, and each ' +
        'platform is built by itself. Otherwise, use a builder with one node that builds them all.',
    )
  },
)
