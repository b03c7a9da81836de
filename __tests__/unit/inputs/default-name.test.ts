import { expect, test } from '@jest/globals'
import { defaultName } from '../../../src/inputs/default-name.ts'

test.each([
  // context                                    file                        target    name
  ['.', '', '', 'shop'],
  ['./', '', '', 'shop'],
  ['..', '', '', 'work'],
  ['../', '', 'debug', 'work-debug'],
  ['../..', '', '', 'me'],
  ['../../..', '', '', 'home'],
  ['../api', '', '', 'api'],
  ['services/..', '', '', 'shop'],
  ['services/api/..', '', '', 'services'],
  ['./services/../..', '', '', 'work'],
  ['/home/me/shop/..', '', '', 'me'],
  ['/', '', '', 'image'],
  ['../../../../..', 'worker.Dockerfile', '', 'image-worker'],
  ['services/product-catalog', '', '', 'product-catalog'],
  ['./services/product-catalog/', '', 'debug', 'product-catalog-debug'],
  ['/home/me/shop/api', '', '', 'api'],
  ['examples/hello', 'examples/hello/Dockerfile.single', '', 'hello-single'],
  ['examples/hello', 'https://host/Dockerfile.prod?token=secret', '', 'hello-prod'],
  ['.', 'build/worker.Dockerfile', 'release', 'shop-worker-release'],
  ['.', 'Containerfile', '', 'shop'],
  ['.', 'Dockerfile', '', 'shop'],
  ['https://git.example/owner/repo.git#main', '', '', 'repo'],
  ['https://git.example/owner/repo.git#main:services/api', '', '', 'api'],
  ['https://git.example/owner/repo.git?ref=main', '', '', 'repo'],
  ['git@git.example:owner/repo.git', '', '', 'repo'],
])('context %j, file %j, target %j: %s', (context, file, target, name) => {
  expect(defaultName({ context, file, target }, '/home/me/work/shop')).toBe(name)
})
