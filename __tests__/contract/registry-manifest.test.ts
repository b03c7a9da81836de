import { expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker } from '../support/fake-docker.ts'

const MANIFEST = '{\n   "schemaVersion": 2, "config": {"mediaType": "ü"}\n}'

test('a manifest is given byte for byte, because its digest is that of its bytes', async () => {
  await using docker = await fakeDocker({ imagetools: { stdout: MANIFEST } })
  expect(await dockerBuildx().manifest('', 'shop:1')).toBe(MANIFEST)
  expect(await docker.calls()).toEqual([['buildx', 'imagetools', 'inspect', '--raw', '--', 'shop:1']])
})

test('the builder decides how a registry is reached', async () => {
  await using docker = await fakeDocker({ imagetools: { stdout: MANIFEST } })
  await dockerBuildx().manifest('arm', 'shop:1')
  expect((await docker.calls())[0]).toEqual([
    'buildx',
    'imagetools',
    'inspect',
    '--raw',
    '--builder',
    'arm',
    '--',
    'shop:1',
  ])
})

test.each([
  ['ERROR: example.com/shop:1: not found\n', 'registry.not-found', 'example.com/shop:1: not found'],
  [
    'WARN: x\nERROR: failed to do request: https://u:p@example.com: EOF\n',
    'registry.unavailable',
    'https://***@example.com',
  ],
  ['', 'registry.unavailable', 'docker buildx ended with code 1'],
])('%j is %s', async (stderr, code, detail) => {
  await using _ = await fakeDocker({ imagetools: { code: 1, stderr } })
  const error = await errorOf(dockerBuildx().manifest('', 'shop:1'))
  expect(error.code).toBe(code)
  expect(error.fields['detail']).toContain(detail)
})
