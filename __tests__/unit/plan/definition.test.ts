import { expect, test } from '@jest/globals'
import { definitionOf, dockerfileIn, foundAs } from '../../../src/plan/definition.ts'
import { actionInputs } from '../../support/inputs.ts'

const subjectOf = (inputs: Readonly<{ [name: string]: string }>) => actionInputs(inputs).images[0]!.subject
const of = (inputs: Readonly<{ [name: string]: string }>, prefix: string) =>
  definitionOf(subjectOf(inputs), { directory: prefix === '' ? '/shop' : `/shop/${prefix}`, prefix })

test.each([
  // inputs                                              prefix     context, file, target
  [{}, '', ['.', 'Dockerfile', '']],
  [{}, 'web', ['web', 'web/Dockerfile', '']],
  [{ context: './api/' }, '', ['api', 'api/Dockerfile', '']],
  [{ context: 'api', file: 'Dockerfile.api', target: 't' }, 'web', ['web/api', 'web/Dockerfile.api', 't']],
  [{ context: '..' }, 'web', ['.', 'Dockerfile', '']],
  [{ context: '/shop/api', file: '/shop/D' }, 'web', ['api', 'D', '']],
])('%j in %j', (inputs, prefix, [context, file, target]) => {
  expect(of(inputs, prefix)).toEqual({ context, file, target })
})

test.each([
  [{ image: 'alpine' }],
  [{ context: 'https://github.com/o/r.git' }],
  [{ context: 'git@github.com:o/r.git' }],
  [{ context: '../other' }],
  [{ context: '/elsewhere' }],
  [{ file: '../D' }],
  [{ file: 'https://me:pw@host/Dockerfile?token=secret' }],
])('%j is of no repository', (inputs) => {
  expect(of(inputs, '')).toBeNull()
})

test.each([
  ['/tmp/base/api/dockerfile', 'api/dockerfile'],
  ['/tmp/base/api/Dockerfile', 'api/Dockerfile'],
  [undefined, 'api/Dockerfile'],
])('a Dockerfile that was found at %s is shown as %s', (path, file) => {
  const definition = { context: 'api', file: 'api/Dockerfile', target: 't' }
  expect(foundAs(definition, path)).toEqual({ ...definition, file })
  expect(foundAs(null, path)).toBeNull()
})

test.each([
  [{}, 'web/Dockerfile'],
  [{ file: '../D' }, 'D'],
  [{ context: '/elsewhere' }, undefined], // the Dockerfile is in it
  [{ context: '/elsewhere', file: 'D' }, 'web/D'],
  [{ image: 'alpine' }, undefined],
  [{ context: 'https://github.com/o/r.git' }, undefined],
  [{ file: 'https://example.com/Dockerfile' }, undefined],
  [{ file: '-' }, undefined],
])('the Dockerfile of %j is %s from the root', (inputs, path) => {
  expect(dockerfileIn(subjectOf(inputs), { directory: '/shop/web', prefix: 'web' })).toBe(path)
})
