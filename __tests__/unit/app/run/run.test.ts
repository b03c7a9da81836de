import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { CommentMode } from '../../../../src/inputs/inputs.ts'
import { fakeComments } from '../../../support/fake-comments.ts'
import { gfmTree, liveIn } from '../../../support/gfm-tree.ts'
import { layer } from '../../../support/images.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { fakePorts, type Seen } from '../../../support/ports.ts'
import type { World } from '../../../support/world.ts'
import { BASE, GROWING, inputs, runIn } from '../../../support/shop.ts'
import { pullEvent } from '../../../support/pull-event.ts'

test('uncommitted changes are weighed and not remembered as the commit', async () => {
  const facts = { head: HEAD, parents: [PARENT], dirty: true, isWhole: true, prefix: '' }
  const { report, stored } = await runIn({ facts })
  expect(report.record.commit).toBeNull()
  expect([...stored.keys()].filter((key) => key.startsWith(HEAD))).toEqual([])
})

describe('nothing is built', () => {
  test.each<[string, World, string[], RegExp]>([
    [
      'without the context',
      {},
      ['--context', 'nowhere'],
      /build context "nowhere" does not exist \(looked for \/repo\/nowhere\)/,
    ],
    ['without the Dockerfile', { files: { '/repo/x': '' } }, [], /no Dockerfile at \/repo\/Dockerfile/],
  ])('%s', async (_, world, argv, message) => {
    const { ports, seen } = fakePorts(world)
    await expect(run(ports, inputs(...argv), stopwatch(ports.clock))).rejects.toThrow(message)
    expect(seen.built).toEqual([])
  })
})

test('a build that fails leaves no record', async () => {
  const { ports, stored } = fakePorts({ images: () => undefined })
  await expect(run(ports, inputs(), stopwatch(ports.clock))).rejects.toThrow(
    /The build failed at RUN false: exit code: 1/,
  )
  expect(stored.size).toBe(0)
})

async function seenWith(world: World, comment: CommentMode): Promise<Seen> {
  const { ports, seen } = fakePorts({ ...GROWING, ...world })
  await run(ports, { ...inputs(), comment }, stopwatch(ports.clock))
  return seen
}

describe('what others get to see', () => {
  test('outputs, summary, JSON and an annotation for what failed', async () => {
    const { seen } = await runIn({}, '--budget', '5500B')
    expect(Object.fromEntries(seen.outputs)).toMatchObject({
      verdict: 'fail',
      'unpacked-bytes': '6000',
      'delta-bytes': '3000',
      'delta-percent': '100',
      'baseline-sha': PARENT,
      'baseline-source': 'rebuild',
      'report-json': '/tmp/report.json',
    })
    expect(JSON.parse(seen.left)).toMatchObject({ verdict: { status: 'fail' } })
    expect(seen.summary).toMatch(/over its budget/)
    expect(seen.annotations.map(({ level }) => level)).toContain('error')
  })

  test('a comment where there is a pull request', async () => {
    const event = {
      kind: 'pull_request',
      isFork: false,
      number: 7,
      head: 'f'.repeat(40),
      baseRef: 'main',
      base: null,
      merged: null,
      merge: null,
      defaultBranch: 'main',
    } as const
    const comments = fakeComments(event.head)
    const written = await runIn({ event, comments })
    expect(written.seen.outputs.get('comment-url')).toMatch(/./)
  })

  test('comment and summary link what was compared, and nothing else; the head of the pull request is named first', async () => {
    const [pull, repositoryUrl] = ['f'.repeat(40), 'https://github.example/team/shop']
    const event = pullEvent(pull)
    const comments = fakeComments(pull)
    const facts = { head: HEAD, parents: [PARENT, pull], dirty: false, isWhole: true, prefix: '' }
    const { ports, seen } = fakePorts({ ...GROWING, event, comments, facts })
    const runner = { ...ports.runner, repositoryUrl }
    await run({ ...ports, runner }, inputs(), stopwatch(ports.clock))
    const links = [`compare/${PARENT}...${pull}`, ...[pull, HEAD, PARENT].map((commit) => `commit/${commit}`)].map(
      (page) => `link ${repositoryUrl}/${page}`,
    )
    expect(liveIn(gfmTree(comments.stored[0]!.body))).toEqual(links)
    expect(liveIn(gfmTree(seen.summary))).toEqual(links)
  })

  describe('why there is no comment is', () => {
    const event = pullEvent(HEAD)
    const none = { reason: 'There is no token to comment with.' }
    test.each<[string, World, CommentMode, string]>([
      ['there is no pull request', {}, 'auto', 'There is no pull request.'],
      [
        'comments are switched off',
        { event, comments: fakeComments(HEAD) },
        'never',
        'Comments are switched off (comment: never).',
      ],
    ])('a line of the log where %s', async (_, world, comment, reason) => {
      const { info, annotations } = await seenWith(world, comment)
      expect(info).toContain(`No comment: ${reason}`)
      expect(annotations.filter(({ title }) => title === 'No comment')).toEqual([])
    })

    test('a notice where one was wanted', async () => {
      const { info, annotations } = await seenWith({ event, comments: none }, 'auto')
      expect(annotations).toContainEqual({ level: 'notice', title: 'No comment', message: none.reason })
      expect(info.filter((line) => line.startsWith('No comment'))).toEqual([])
    })
  })

  test('the token is masked before anything else', async () => {
    const { ports, seen } = fakePorts(GROWING)
    await run(ports, { ...inputs(), token: 'ghs_secret' }, stopwatch(ports.clock))
    expect(seen.masked).toEqual(['ghs_secret'])
  })

  test('all secrets of a build are masked, wherever their values are', async () => {
    const { seen } = await runIn(
      {
        variables: { NPM: 'from the environment' },
        files: { '/repo/Dockerfile': 'FROM alpine\n', '/base/Dockerfile': 'FROM alpine\n', '/repo/key': 'in\na file' },
      },
      '--secrets',
      'a=given',
      '--secret-envs',
      'b=NPM\nc=UNSET',
      '--secret-files',
      'd=key\ne=missing',
    )
    expect(new Set(seen.masked)).toEqual(new Set(['', 'given', 'from the environment', 'in\na file']))
  })

  test('the value of a build argument is not kept, though only the environment has it', async () => {
    const { report } = await runIn(
      {
        variables: { TOKEN: 'hunter2hunter2' },
        images: () => [BASE, layer('COPY hunter2hunter2 /app # buildkit', [{ path: 'app', content: 'x' }])],
      },
      '--build-args',
      'TOKEN',
    )
    expect(report.record.images[0]!.layers.map(({ instruction }) => instruction)).toContain('COPY $TOKEN /app')
    expect(JSON.stringify(report)).not.toContain('hunter2')
  })

  test('every step of the walk is timed', async () => {
    const { report } = await runIn({})
    expect(report.steps.map(({ name }) => name)).toEqual([
      'inputs',
      'baseline',
      'plan',
      'build',
      'image',
      'inventory',
      'record',
      'comparison',
      'verdict',
      'report',
    ])
    expect(report.steps.every(({ seconds }) => seconds > 0)).toBe(true)
  })
})

test('where the base image is not known, own and base are null, and a note says why', async () => {
  const { report } = await runIn({ files: { '/repo/Dockerfile': 'FROM $BASE\n', '/base/Dockerfile': 'FROM $BASE\n' } })
  expect(report.record.images[0]!.metrics).toMatchObject({ own: null, base: null })
  expect(report.notes.join()).toMatch(/The own and base layers of shop \(linux\/amd64\) cannot be told apart/)
})
