import { expect, test } from '@jest/globals'
import { configurationOf, configured } from '../../../../src/adapters/git/configuration.ts'

test('a configuration goes by environment, without what is of its repository alone', () => {
  const listed = [
    'core.bare\nfalse',
    'core.worktree\n/x',
    'core.repositoryformatversion\n1',
    'extensions.partialclone\norigin',
    'include.path\n../x',
    'includeif.gitdir:/a/.git.path\n/b',
    'remote.origin.url\nhttps://example.com/a=b',
    'http.proxy\ntwo\nlines',
    'fetch.prune',
    '',
  ].join('\0')
  expect(configurationOf(listed)).toEqual({
    GIT_CONFIG_COUNT: '3',
    GIT_CONFIG_KEY_0: 'remote.origin.url',
    GIT_CONFIG_VALUE_0: 'https://example.com/a=b',
    GIT_CONFIG_KEY_1: 'http.proxy',
    GIT_CONFIG_VALUE_1: 'two\nlines',
    GIT_CONFIG_KEY_2: 'fetch.prune',
    GIT_CONFIG_VALUE_2: 'true',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  })
})

test('more is added after what is there', () => {
  expect(configured([['a.b', 'c']], 2)).toEqual({
    GIT_CONFIG_COUNT: '3',
    GIT_CONFIG_KEY_2: 'a.b',
    GIT_CONFIG_VALUE_2: 'c',
  })
})
