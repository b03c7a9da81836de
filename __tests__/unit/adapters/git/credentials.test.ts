import { expect, test } from '@jest/globals'
import { complaint, tokenEnvironment } from '../../../../src/adapters/git/credentials.ts'

const GITHUB = { token: 'secret', server: 'https://github.com' }
const HEADER = `AUTHORIZATION: basic ${Buffer.from('x-access-token:secret').toString('base64')}`

test.each([
  // remote                                   access                        given
  ['https://github.com/us/app.git', GITHUB, true],
  ['https://user:old@github.com/us/app', GITHUB, true],
  ['https://github.com:444/us/app', GITHUB, false],
  ['http://github.com/us/app', GITHUB, false], // not in the clear
  ['https://github.com.evil.example/us/app', GITHUB, false],
  ['git@github.com:us/app.git', GITHUB, false],
  ['/srv/app.git', GITHUB, false],
  ['', GITHUB, false],
  ['https://github.com/us/app', { ...GITHUB, token: '' }, false],
  ['/srv/app.git', { token: 'secret', server: '' }, false],
])('the token is for %s of %j: %p', (url, access, given) => {
  expect(tokenEnvironment(url, access, {}) !== undefined).toBe(given)
})

test('the token replaces other headers, and leaves settings that are in the environment already', () => {
  expect(tokenEnvironment('https://github.com/us/app', GITHUB, { GIT_CONFIG_COUNT: '3' })).toEqual({
    GIT_CONFIG_COUNT: '6',
    GIT_CONFIG_KEY_3: 'http.https://github.com/.extraheader',
    GIT_CONFIG_VALUE_3: '',
    GIT_CONFIG_KEY_4: 'http.https://github.com/.extraheader',
    GIT_CONFIG_VALUE_4: HEADER,
    GIT_CONFIG_KEY_5: 'http.https://github.com/.followRedirects',
    GIT_CONFIG_VALUE_5: 'false',
  })
})

const UNREAD =
  'fatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.\n'

test.each([
  // stderr                                                                       complaint
  ['fatal: not a git repository\n', 'not a git repository'],
  ["fatal: unable to access 'https://me:pw@host/x/': refused\n", "unable to access 'https://host/x/': refused"],
  ["fatal: unable to access 'https://me:p@w@host/x/': refused\n", "unable to access 'https://host/x/': refused"],
  [
    `fatal: '/nope' does not appear to be a git repository\n${UNREAD}`,
    "'/nope' does not appear to be a git repository",
  ],
  [
    `Warning: Permanently added 'host' to the list of known hosts.\ngit@host: Permission denied (publickey).\n${UNREAD}`,
    'git@host: Permission denied (publickey)',
  ],
  [`ERROR: Repository not found.\n${UNREAD}`, 'Repository not found'],
  [UNREAD, 'Could not read from remote repository'],
  ['remote: Not here.\nfatal: repository not found\nfatal: so nothing was fetched\n', 'repository not found'],
  ['error: one\nerror: two\n', 'two'],
  ['error: first\nfatal: second\n', 'second'],
  ['No "git" command was found on the PATH', 'No "git" command was found on the PATH'],
  ['\n', 'git gave no reason'],
])('%j', (stderr, expected) => {
  expect(complaint(stderr)).toBe(expected)
})
