import { expect, test } from '@jest/globals'
import { buildOf } from '../../support/inputs.ts'

test.each([
  // context                         file                            the Dockerfile
  ['{{defaultContext}}:services/a', 'Dockerfile.b', 'services/a/Dockerfile.b'],
  ['{{ defaultContext }}:./a/', './docker/Dockerfile', 'a/docker/Dockerfile'],
  ['{{defaultContext}}:a', '', ''],
  ['{{defaultContext}}:a', '-', '-'],
  ['{{defaultContext}}:a', '/ci/Dockerfile', '/ci/Dockerfile'],
  ['{{defaultContext}}:a', 'https://example.com/Dockerfile', 'https://example.com/Dockerfile'],
  ['{{defaultContext}}', 'Dockerfile.b', 'Dockerfile.b'],
  ['./a', 'Dockerfile.b', 'Dockerfile.b'],
  ['https://example.com/o/r.git#main:a', 'Dockerfile.b', 'Dockerfile.b'],
])('context %s with file %j: %j', (context, file, read) => {
  expect(buildOf({ context, file }).file).toBe(read)
})
