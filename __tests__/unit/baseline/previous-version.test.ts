import { expect, test } from '@jest/globals'
import { previousVersion } from '../../../src/baseline/previous-version.ts'

test.each<[string, string, string | undefined | null]>([
  //  tag            the others                                             the one before
  ['v1.2.0', 'v1.0.0 v1.1.0 v1.1.9 v1.1.10', 'v1.1.10'], // not in alphabetical order
  ['v1.1.11', 'v1.1.10 v1.2.0 v2.0.0', 'v1.1.10'], // a patch of an older line
  ['v1.4.3', 'v1.3.9 v1.4.1 v1.4.2 v1.5.0-rc.1 v1.5.0 v2.0.0', 'v1.4.2'],
  ['v2.0.0', 'v1.9.3 v1.10.0', 'v1.10.0'],
  ['v1.2.0', 'v1.2.0 v1.3.0 v1', undefined], // itself, a later one, and a moving tag
  ['v1.2.0', '', undefined],
  ['v1.2.0', 'v1.1.0 v1.2.0-rc.1 v1.2.0-rc.2', 'v1.1.0'], // a release is compared with the last release
  ['v1.2.0-rc.2', 'v1.1.0 v1.2.0-rc.1 v1.2.0-beta.9', 'v1.2.0-rc.1'],
  ['v1.2.0', 'v1.1.0 v1.2.0-rc1', 'v1.1.0'], // a suffix of one part is a pre-release, too
  ['v1.2.0-rc2', 'v1.1.0 v1.2.0-rc1', 'v1.2.0-rc1'],
  ['v1.2.0-rc.10', 'v1.2.0-rc.9 v1.2.0-rc.2', 'v1.2.0-rc.9'],
  ['v1.2.0-rc.1', 'v1.1.0 v1.1.1-rc.3', 'v1.1.0'], // one of another release does not count
  ['v1.2.0-rc.1', 'v1.1.0-rc.1', undefined],
  ['api/v1.2.0', 'v1.1.0 api/v1.0.0 web/v1.1.5', 'api/v1.0.0'],
  ['v1.2.0', 'api/v1.1.0 v1.0.0', 'v1.0.0'],
  ['v1.2.0', '1.1.0 v1.0.0', '1.1.0'], // the same line, without its letter
  ['1.2.0', 'v1.1.0', 'v1.1.0'],
  ['release-1.2.0', 'release-1.1.0 v1.1.5', 'release-1.1.0'],
  ['@acme/api@1.2.0', '@acme/web@1.1.5 @acme/api@1.0.0 1.1.9', '@acme/api@1.0.0'],
  // A date after the version makes it a pre-release: `v1.2.0-` is no prefix.
  ['v1.2.0', 'v1.1.0 v1.2.0-2026.11.30', 'v1.1.0'],
  ['v1.2.0-2026.11.30', 'v1.1.0 v1.1.1-2026.9.1', 'v1.1.0'],
  ['v1.2.0+b2', 'v1.2.0+b1 v1.1.0', 'v1.1.0'], // a rebuild is the same version
  ['1.2.3.4', '1.2.3.3', null],
  ['dev1.2.3', 'v1.0.0', null],
  ['v1', 'v1.0.0', null],
  ['nightly', 'v1.0.0', null],
  ['v1.2', 'v1.0.0', null],
  ['v01.2.3', 'v1.0.0', null], // semver has no leading zeros
])('%s after %j: %s', (tag, others, before) => {
  expect(previousVersion(tag, others.split(' '))).toBe(before)
})
