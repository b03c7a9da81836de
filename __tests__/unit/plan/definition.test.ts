import { expect, test } from '@jest/globals'
import { definitionOf } from '../../../src/plan/definition.ts'
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
