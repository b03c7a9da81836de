import { expect, test } from '@jest/globals'
import { whyNotByDiff } from '../../../src/plan/told-by-diff.ts'
import { inputs } from '../../support/shop.ts'

test.each<[readonly string[], string | undefined]>([
  [[], undefined],
  [['--context', 'svc', '--build-arg', 'A=1'], undefined],
  [['--context', 'https://git.example/o/r.git'], 'its context is a URL'],
  [['--file', 'https://example.com/Dockerfile'], 'its Dockerfile is a URL'],
  [['--file', '-'], 'its Dockerfile comes from standard input'],
  [['--build-arg', 'TOKEN'], 'its build argument TOKEN has its value from the environment'],
  [['--build-context', 'lib=../lib'], undefined],
  [['--build-context', 'lib=oci-layout://lib:1'], undefined],
  [['--build-context', 'alpine=docker-image://alpine:3'], undefined],
  [['--build-context', 'base=target:base'], undefined],
  [['--build-context', 'lib=https://git.example/o/r.git#main'], 'its named context lib is a URL'],
])('%p: %p', (argv, expected) => {
  const [image] = inputs(...argv).images
  if (image?.subject.kind !== 'build') throw new Error('nothing is built')
  expect(whyNotByDiff(image.subject.build, false)).toBe(expected)
})

test('a Dockerfile that the bake file has is part of it', () => {
  const [image] = inputs('--file', '-').images
  if (image?.subject.kind !== 'build') throw new Error('nothing is built')
  expect(whyNotByDiff(image.subject.build, true)).toBeUndefined()
})
