import { describe, expect, test } from '@jest/globals'
import { apartFromContexts } from '../../../../src/app/contexts/apart-from-contexts.ts'
import { messageFor } from '../../../../src/errors/errors.ts'
import { errorOf } from '../../../support/buildx-contract.ts'
import { fakePorts } from '../../../support/ports.ts'
import { inputs } from '../../../support/shop.ts'
import type { World } from '../../../support/world.ts'

const COPY = 'FROM scratch\nCOPY . /app\n'
const IN_TMP = 'The folder for private files, /repo/tmp, lies in the context'

/** The result of a run: its error, `without a cache` with the message about that, or `as it is`. */
async function endOf(world: World, ...argv: readonly string[]): Promise<string> {
  const { ports, seen } = fakePorts(world)
  const builds = inputs(...argv).images.flatMap(({ subject }) => (subject.kind === 'build' ? [subject.build] : []))
  try {
    const apart = await apartFromContexts(ports, builds)
    if (apart === ports) return seen.info.join('\n') || 'as it is'
    const kept = [apart.commits, apart.layers, apart.mounts, apart.recordStores].filter((each) =>
      Object.values(ports).includes(each),
    )
    return kept.length === 0 ? seen.info.join('\n') : 'in part as it is'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('where a context has the folder of private files, there is no run', () => {
  test.each<[string, World, readonly string[], string]>([
    ['all is copied', {}, [], `${IN_TMP} ".": `],
    ['it is mounted', { files: { '/repo/Dockerfile': 'FROM scratch\nRUN --mount=target=/src x' } }, [], IN_TMP],
    ['the folder around it is copied', { files: { '/repo/Dockerfile': 'FROM scratch\nCOPY tmp /' } }, [], IN_TMP],
    ['the Dockerfile is not known', { files: {} }, [], IN_TMP],
    ['only other files of it are copied', { files: { '/repo/Dockerfile': 'FROM scratch\nCOPY src /' } }, [], IN_TMP],
    ['nothing is, but by the base image', { files: { '/repo/Dockerfile': 'FROM node:onbuild' } }, [], IN_TMP],
    [
      'another file than the Dockerfile’s own leaves it out',
      { files: { '/repo/dockerfile': COPY, '/repo/Dockerfile.dockerignore': 'tmp' } },
      [],
      IN_TMP,
    ],
    [
      'an ignore file out of the context does',
      { files: { '/repo/Dockerfile': COPY, '/ignore': 'tmp' }, links: { '/repo/.dockerignore': '../ignore' } },
      [],
      IN_TMP,
    ],
    ['it is left out', { files: { '/repo/Dockerfile': COPY, '/repo/.dockerignore': 'tmp' } }, [], 'as it is'],
    [
      'all of ours is',
      { files: { '/repo/Dockerfile': COPY, '/repo/.dockerignore': '**/weighbridge-*' } },
      [],
      'as it is',
    ],
    ...['**/*.json', '**/*.tar', '*/*/*.tar', 'tmp/*/pushed-?.tar', '/tmp/**', '**/cmd/**/*.go'].map(
      (back): [string, World, string[], string] => [
        `${back} of it is taken back`,
        { files: { '/repo/Dockerfile': COPY, '/repo/.dockerignore': `**\n!${back}` } },
        [],
        IN_TMP,
      ],
    ),
    [
      'only others are taken back',
      { files: { '/repo/Dockerfile': COPY, '/repo/.dockerignore': '**\n!cmd\n!go.*\n!internal/**/*.go\n!tmp/.keep' } },
      [],
      'as it is',
    ],
    ['the context is another folder', { files: { '/repo/web/Dockerfile': COPY } }, ['--context', 'web'], 'as it is'],
    ['the context is a folder above', { files: { '/Dockerfile': COPY } }, ['--context', '/'], `${IN_TMP} "/": `],
    ['the context has a like name', { temporary: '/repository', files: { '/repo/Dockerfile': COPY } }, [], 'as it is'],
    [
      'a named context is copied',
      { files: { '/repo/web/Dockerfile': 'FROM scratch\nCOPY --from=made . /' } },
      ['--context', 'web', '--build-contexts', 'made=tmp'],
      `${IN_TMP} "tmp": `,
    ],
    [
      'a named context is not used',
      { files: { '/repo/web/Dockerfile': 'FROM scratch\nCOPY . /' } },
      ['--context', 'web', '--build-contexts', 'made=tmp'],
      `${IN_TMP} "tmp": `,
    ],
    ...['context=tmp', 'scratch=tmp', 'a=tmp\nA=web', 'a=web\nA=tmp', 'made=oci-layout://tmp:v1'].map(
      (contexts): [string, World, readonly string[], string] => [
        `named contexts are ${JSON.stringify(contexts)}`,
        { files: { '/repo/web/Dockerfile': COPY } },
        ['--context', 'web', ...contexts.split('\n').flatMap((context) => ['--build-contexts', context])],
        IN_TMP,
      ],
    ),
    [
      'a named context looks like an address',
      { temporary: '/repo/a:b/tmp', files: { '/repo/web/Dockerfile': COPY } },
      ['--context', 'web', '--build-contexts', 'made=a:b'],
      'The folder for private files, /repo/a:b/tmp, lies in the context "a:b": ',
    ],
    [
      'a named context leaves it out by its own ignore file',
      { files: { '/repo/web/Dockerfile': COPY, '/repo/tmp/.dockerignore': '*' } },
      ['--context', 'web', '--build-contexts', 'made=tmp'],
      'as it is',
    ],
    [
      'only the ignore file of the Dockerfile leaves it out of a named context',
      { files: { '/repo/web/Dockerfile': COPY, '/repo/web/Dockerfile.dockerignore': '*' } },
      ['--context', 'web', '--build-contexts', 'made=tmp'],
      `${IN_TMP} "tmp": `,
    ],
    [
      'a layout has an ignore file, which counts for nothing',
      { files: { '/repo/web/Dockerfile': COPY, '/repo/tmp/.dockerignore': '*' } },
      ['--context', 'web', '--build-contexts', 'made=oci-layout://tmp'],
      `${IN_TMP} "oci-layout://tmp": `,
    ],
    [
      'other contexts are an image and an address',
      { files: { '/repo/web/Dockerfile': COPY } },
      ['--context', 'web', '--build-contexts', 'a=docker-image://alpine', '--build-contexts', 'b=https://a.test/b.git'],
      'as it is',
    ],
    [
      'a link leads into the context',
      { temporary: '/run', realPaths: { '/run': '/repo/run' } },
      [],
      'The folder for private files, /run, lies in the context ".": ',
    ],
    [
      'the context is a link',
      { files: { '/repo/link/Dockerfile': COPY }, realPaths: { '/repo/link': '/repo/tmp' } },
      ['--context', 'link'],
      `${IN_TMP} "link": `,
    ],
  ])('%s', async (_, world, argv, expected) => {
    const end = await endOf({ temporary: '/repo/tmp', files: { '/repo/Dockerfile': COPY }, ...world }, ...argv)
    expect(end.startsWith(expected)).toBe(true)
  })

  const WHAT =
    'The folder for private files, /repo/tmp, lies in the context ".": what the run keeps there, such as the values of secrets, could get into the image.'

  const OUTSIDE = {
    'command line': 'Set TMPDIR to a folder outside of the context',
    workflow:
      'Have the runner set RUNNER_TEMP to a folder outside of the context, or use a context that does not contain it',
  }

  test.each([
    ['command line', '.', [], ', or name it in .dockerignore.'],
    ['workflow', '.', [], ', or name it in .dockerignore.'],
    ['command line', '.', ['own'], ', or name it in own.dockerignore.'],
    ['command line', 'oci-layout://tmp', [], '.'],
  ] as const)('who reads it on the %s is told what can be done about the context %s', async (...row) => {
    const [audience, context, [own], end] = row
    const files = { '/repo/web/own': COPY, '/repo/own': COPY, ...(own && { '/repo/own.dockerignore': '' }) }
    const { ports } = fakePorts({ temporary: '/repo/tmp', files })
    const argv = context === '.' ? ['--file', 'own'] : ['--context', 'web', '--build-contexts', `made=${context}`]
    const { subject } = inputs(...argv).images[0]!
    if (subject.kind !== 'build') throw new Error('nothing is built')
    const error = await errorOf(apartFromContexts(ports, [subject.build]))
    expect(error).toMatchObject({ code: 'run.temporary-in-context', exit: 2 })
    expect(messageFor(error, audience)).toBe(`${WHAT.replace('"."', `"${context}"`)} ${OUTSIDE[audience]}${end}`)
  })
})

describe('where a context has the cache folder, it is not used', () => {
  const CACHE = '.cache/weighbridge'
  const SAID =
    'The cache folder /repo/.cache/weighbridge is not used: it lies in the context ".", and what it holds could get ' +
    'into the image. Set XDG_CACHE_HOME to a folder outside, or name it in .dockerignore.'

  test.each<[string, World, string]>([
    ['all is copied', {}, SAID],
    ['it is left out', { files: { '/repo/Dockerfile': COPY, '/repo/.dockerignore': '.cache' } }, 'as it is'],
    ['only other files are copied', { files: { '/repo/Dockerfile': 'FROM scratch\nCOPY src /' } }, SAID],
    [
      'a part of it is not left out',
      { files: { '/repo/Dockerfile': COPY, '/repo/.dockerignore': `${CACHE}/layers` } },
      SAID,
    ],
    [
      'the Dockerfile has an ignore file of its own',
      { files: { '/repo/Dockerfile': COPY, '/repo/Dockerfile.dockerignore': '', '/repo/.dockerignore': '.cache' } },
      SAID.replace('.dockerignore', 'Dockerfile.dockerignore'),
    ],
    [
      'only private files are left out',
      { files: { '/repo/Dockerfile': COPY, '/repo/.dockerignore': '**/weighbridge-*' } },
      SAID,
    ],
    [
      'only a folder around it is made yet, which is a link',
      { cache: '/home/.cache/weighbridge', realPaths: { '/home/.cache': '/repo/.cache' } },
      SAID.replace('/repo/.cache', '/home/.cache'),
    ],
  ])('%s', async (_, world, expected) => {
    const there = { cache: `/repo/${CACHE}`, files: { '/repo/Dockerfile': COPY }, ...world }
    expect(await endOf(there)).toBe(expected)
  })
})
