import { expect, test } from '@jest/globals'
import { commonReleases, releasesOf } from '../../../src/baseline/releases.ts'

test.each<[string, string, string]>([
  // tags                                   the image and its folders       releases, highest first
  ['v1.2.0 v1.10.0 v1.9.0', 'shop', 'v1.10.0 v1.9.0 v1.2.0'],
  ['v1.2.0 v2.0.0-rc.1 v2 nightly', 'shop', 'v1.2.0'], // neither pre-releases nor other tags
  ['1.1.0 v1.2.0', 'shop', 'v1.2.0 1.1.0'], // the same line, without its letter
  ['v1.2.0 api/v1.3.0 web-1.4.0', 'shop', 'v1.2.0'], // the repository's own
  ['v1.2.0 api/v1.3.0 api/v1.1.0', 'api', 'api/v1.3.0 api/v1.1.0'], // those that are called as the image
  ['v1.2.0 api/v1.3.0', 'shop services/api api', 'api/v1.3.0'], // … or as its folder
  ['services/api/v1.2.0 tools/api/v1.3.0', 'shop services/api api', 'services/api/v1.2.0'], // … with its path
  ['api/v1.1.0 services/api/v1.2.0', 'shop services/api api', 'services/api/v1.2.0'], // the first that there is
  ['web/v1.1.0 api/v1.2.0', 'web services/api api', 'web/v1.1.0'],
  ['@acme/web@1.2.0 @acme/api@1.1.0', 'api', '@acme/api@1.1.0'], // a scope of npm is no part of the name
  ['api-v1.1.0 api/v1.2.0', 'api', 'api/v1.2.0 api-v1.1.0'], // one line that was written in two ways
  ['release-1.1.0 release-1.2.0', 'shop', 'release-1.2.0 release-1.1.0'], // the only line, whatever it is called
  ['v1.2.0', ' .', 'v1.2.0'], // the root has no name
  ['v1.2.0 web/v1.0.0-rc.1', 'shop', 'v1.2.0'],
])('of %j, the image %j has %j', (tags, called, expected) => {
  expect(releasesOf(tags.split(' '), called.split(' '))).toMatchObject({ kind: 'releases', tags: expected.split(' ') })
})

test.each([
  ['', 'no tag is a released version (such as v1.2.3)'],
  ['v1 nightly v1.0.0-rc.1', 'no tag is a released version (such as v1.2.3)'],
  // A line whose tags are all pre-releases is that of the image all the same.
  ['v1.2.0 shop/v1.0.0-rc.1', 'no tag with the prefix "shop" is a released version (such as v1.2.3)'],
  ['v1.2.0-rc.1 api/v1.1.0', 'no tag without a prefix is a released version (such as v1.2.3)'],
  ['shop-v1.0.0-rc.1', 'no tag is a released version (such as v1.2.3)'],
  [
    'api/v1.0.0 web/v1.0.0-rc.1',
    'the tags have the prefixes "api", "web", and none of them is the name of the image or its context',
  ],
  [
    'web/v1.0.0 api/v1.1.0',
    'the tags have the prefixes "api", "web", and none of them is the name of the image or its context',
  ],
  [
    'd/v1.0.0 c/v1.0.0 b/v1.0.0 a/v1.1.0',
    'the tags have the prefixes "a", "b", "c" and others, and none of them is the name of the image or its context',
  ],
])('of %j there is none', (tags, reason) => {
  expect(releasesOf(tags.split(' '), ['shop', 'services/shop'])).toEqual({ kind: 'none', reason })
})

test.each<[string, readonly string[], readonly string[]]>([
  ['v1.2.0 v1.1.0', ['api', 'web'], ['v1.2.0', 'v1.1.0']],
  ['v1.2.0 web/v1.0.0-rc.1', ['api', 'shop'], ['v1.2.0']],
  ['v1.2.0 api/v1.3.0', ['api'], ['api/v1.3.0']],
])('of %j, the images %j have %j', (tags, images, expected) => {
  const called = images.map((image) => [image])
  expect(commonReleases(tags.split(' '), called, 'workflow')).toMatchObject({ kind: 'releases', tags: expected })
})

test.each([
  ['api/v1.2.0 web/v0.3.0', 'tags with the prefix "api" and tags with the prefix "web"'],
  ['v1.2.0 web/v0.3.0', 'tags without a prefix and tags with the prefix "web"'],
  ['api/v1.2.0 other/v0.3.0', 'tags with the prefix "api"'],
  ['api/v1.2.0 web/v0.3.0-rc.1', 'tags with the prefix "api"'],
])('of %j, images with their own have none of another image', (tags, lines) => {
  const releases = commonReleases(tags.split(' '), [['api'], ['web']], 'command line')
  expect(releases).toMatchObject({
    kind: 'none',
    reason: expect.stringMatching(/^not all images have the same releases/),
  })
  const rest = 'and a run is compared with one: weigh each in a run of its own, with --name'
  expect(releases).toMatchObject({ reason: expect.stringContaining(`(${lines}), ${rest}`) })
})

test('images that have none for the same reason have that', () => {
  expect(commonReleases([], [['api'], ['web']], 'workflow')).toEqual(releasesOf([], ['api']))
})
