import { expect, test } from '@jest/globals'
import { repositoryUrl } from '../../../../src/adapters/runner/repository-url.ts'

test.each([
  ['https://github.com', 'team/shop', 'https://github.com/team/shop'],
  ['https://github.example:8443/', 'team/shop.js', 'https://github.example:8443/team/shop.js'],
  ['http://gitea.local/git', 'a-b/c_d', 'http://gitea.local/git/a-b/c_d'],
  ['', 'team/shop', undefined],
  ['https://github.com', '', undefined],
  ['https://github.com', 'shop', undefined],
  ['https://github.com', 'team/shop) [x](https://elsewhere', undefined],
  ['https://me:secret@github.com', 'team/shop', undefined],
  ['javascript:alert(1)', 'team/shop', undefined],
  ['https://github.com/) <b>', 'team/shop', undefined],
])('%j and %j: %j', (server, repository, expected) => {
  expect(repositoryUrl({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository })).toBe(expected)
})
