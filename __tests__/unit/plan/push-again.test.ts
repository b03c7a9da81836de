import { expect, test } from '@jest/globals'
import { pushAgain } from '../../../src/plan/push-again.ts'
import type { Push } from '../../../src/plan/build-plan.ts'

const PUSH: Push = {
  names: ['shop:1', 'shop:2'],
  byDigest: false,
  from: { kind: 'layout', directory: '/kept/pushed-0' },
  fields: [],
  platforms: [],
  annotations: [],
}
const REMADE = {
  name: 'shop:1',
  builder: '',
  directory: '/kept',
  layout: 'pushed-0',
  digest: 'sha256:1',
  scratch: '/kept/pushed-0.again',
}

test('nothing of the user is read again: the builder starts from what was weighed, and ends there', () => {
  const { rehearsal, push } = pushAgain(PUSH, { ...REMADE, builder: 'b' })
  const flags = [
    ['--build-context', 'weighed=oci-layout://pushed-0@sha256:1'],
    ['--file', '/kept/pushed-0.again/Dockerfile'],
    ['--output', 'type=image,push=true,name=shop:1,oci-mediatypes=true'],
    ['--attest', 'type=provenance,disabled=true'],
    ['--builder', 'b'],
    ['--metadata-file', '/kept/pushed-0.again/metadata.json'],
  ]
  expect(push).toEqual({
    args: ['build', '--progress', 'rawjson', ...flags.flat(), '/kept/pushed-0.again'],
    directory: '/kept',
    secretFiles: [{ path: '/kept/pushed-0.again/Dockerfile', content: 'FROM weighed\n' }],
    metadataFile: '/kept/pushed-0.again/metadata.json',
    imageIdFile: undefined,
    weighed: { kind: 'engine' },
    pushes: [],
  })
  expect(rehearsal).toEqual({ ...push, args: push.args.map((arg) => arg.replace('push=true', 'push=false')) })
})

test('it is made as the user wrote it', () => {
  const fields = 'oci-mediatypes=false,compression=zstd,annotation.x=y'
  const split = fields.split(',').map((field) => field.split('=') as [string, string])
  const made = { fields: split, byDigest: true, platforms: ['linux/arm64'], annotations: ['a=b'] }
  const { args } = pushAgain({ ...PUSH, ...made }, { ...REMADE, name: 'a' }).push
  expect(args).toContain(
    'type=image,push=true,name=a,oci-mediatypes=false,push-by-digest=true,compression=zstd,annotation.x=y',
  )
  expect(args.join(' ')).toContain('--annotation a=b ')
  expect(args.join(' ')).toContain('--platform linux/arm64 ')
})
