import { describe, expect, test } from '@jest/globals'
import { apartFromContexts } from '../../../src/app/apart-from-contexts.ts'
import { messageFor } from '../../../src/errors.ts'
import { errorOf } from '../../support/buildx-contract.ts'
import { fakePorts } from '../../support/ports.ts'
import { inputs } from '../../support/shop.ts'
import type { World } from '../../support/world.ts'

const COPY = 'FROM scratch\nCOPY . /app\n'
const IN_TMP = 'The folder for private files, /repo/tmp, lies in the context'

/** What becomes of a run: the error it ends with, `without a cache` and what is said of that, or `as it is`. */
async function endOf(world: World, ...argv: readonly string[]): Promise<string> {
  const { ports, seen } = fakePorts(world)
  const builds = inputs(...argv).images.flatMap(({ subject }) => (subject.kind === 'build' ? [subject.build] : []))
  try {
    const apart = await apartFromContexts(ports, builds)
    if (apart === ports) return seen.info.join('\n') || 'as it is'
    const kept = [apart.commits, apart.layers, apart.mounts, apart.records].filter((each) =>
      Object.values(ports).includes(each),
    )
    return kept.length === 0 ? seen.info.join('\n') : 'in part as it is'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('where a build can take the folder of private files, there is no run', () => {
  test.each<[string, World, readonly string[], string]>([
    ['all is copied', {}, [], `${IN_TMP} ".": `],
    ['it is mounted', { files: { '/repo/Dockerfile': 'FROM scratch\nRUN --mount=target=/src x' } }, [], IN_TMP],
    ['the folder around it is copied', { files: { '/repo/Dockerfile': 'FROM scratch\nCOPY tmp /' } }, [], IN_TMP],
    ['the Dockerfile is not known', { files: {} }, [], IN_TMP],
    [
      'only other files of it are copied',
      { files: { '/repo/Dockerfile': 'FROM scratch\nCOPY src /' } },
      [],
      'as it is',
    ],
    ['it is left out', { files: { '/repo/Dockerfile': COPY, '/repo/.dockerignore': 'tmp' } }, [], 'as it is'],
    [
      'all of ours is',
      { files: { '/repo/Dockerfile': COPY, '/repo/.dockerignore': '**/weighbridge-*' } },
      [],
      'as it is',
    ],
    [
      'only some of ours is',
      { files: { '/repo/Dockerfile': COPY, '/repo/.dockerignore': 'tmp\n!**/*.json' } },
      [],
      IN_TMP,
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
    'The folder for private files, /repo/tmp, lies in the context ".": the build could take the secrets of this run into the image.'

  test.each([
    ['command line', `${WHAT} Set TMPDIR to a folder outside, or name it in .dockerignore.`],
    [
      'workflow',
      `${WHAT} Have the runner set RUNNER_TEMP to a folder outside, or give a context that does not contain it, or name it in ` +
        '.dockerignore.',
    ],
  ] as const)('who reads it on the %s is told what can be done', async (audience, expected) => {
    const { ports } = fakePorts({ temporary: '/repo/tmp', files: { '/repo/Dockerfile': COPY } })
    const { subject } = inputs().images[0]!
    if (subject.kind !== 'build') throw new Error('nothing is built')
    const error = await errorOf(apartFromContexts(ports, [subject.build]))
    expect(error).toMatchObject({ code: 'run.temporary-in-context', exit: 2 })
    expect(messageFor(error, audience)).toBe(expected)
  })
})

describe('where a build can take the cache folder, it is not used', () => {
  const CACHE = '.cache/weighbridge'
  const SAID =
    'Nothing is kept for later runs: the cache folder /repo/.cache/weighbridge lies in the context ".", and would be built ' +
    'into the image. Name it in .dockerignore, or set XDG_CACHE_HOME to a folder outside.'

  test.each<[string, World, string]>([
    ['all is copied', {}, SAID],
    ['it is left out', { files: { '/repo/Dockerfile': COPY, '/repo/.dockerignore': '.cache' } }, 'as it is'],
    ['only other files are copied', { files: { '/repo/Dockerfile': 'FROM scratch\nCOPY src /' } }, 'as it is'],
    ['a part of it is copied', { files: { '/repo/Dockerfile': `FROM scratch\nCOPY ${CACHE}/layers /x` } }, SAID],
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
