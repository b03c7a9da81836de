import { describe, expect, test } from '@jest/globals'
import { commentMarkdown } from '../../../../src/report/markdown.ts'
import { worthAComment } from '../../../../src/report/news.ts'
import { reportJson } from '../../../../src/report/report-json.ts'
import { reportText } from '../../../../src/report/report-page.ts'
import { runChanged, type Shop } from '../../../support/changed-only.ts'
import { HEAD, PARENT } from '../../../support/fake-commits.ts'
import { runIn } from '../../../support/shop.ts'
import { pullEvent } from '../../../support/pull-event.ts'

const TWO: Shop = { services: { api: {}, web: {} } }

test('an image whose folder changed is built, and the other is carried forward by name', async () => {
  const { report, built, seen } = await runChanged(['web/main.go', 'README'], TWO)
  expect(built).toEqual(['web'])
  expect(report.carried).toEqual(['api'])
  expect(report.baselines.map(({ name }) => name)).toEqual(['web'])
  expect(seen.info).toContain('web is built: web/main.go changed.')
  expect(seen.built.filter(({ directory }) => directory === '/base')).not.toHaveLength(0) // its base, without a record
})

test('without the input, all are built', async () => {
  const { report, built } = await runChanged(['web/main.go'], { ...TWO, changedOnly: false })
  expect(built).toEqual(['api', 'web'])
  expect(report.carried).toEqual([])
})

describe('nothing that images are made of changed', () => {
  test('none is built, the run passes and says so, and no comment is started', async () => {
    const { report, seen } = await runChanged(['README'], TWO)
    expect(seen.built).toEqual([])
    expect(report).toMatchObject({ carried: ['api', 'web'], verdict: { status: 'pass', images: [] } })
    expect(worthAComment(report)).toBe(false)
    expect(commentMarkdown(report)).toMatch(/^### ✅ Image size: 2 images as at the base$/m)
    expect(reportText(report)).toMatch(/^✅ Image size: 2 images as at the base\n/)
    expect(JSON.parse(reportJson(report))).toMatchObject({ images: [], baselines: [] })
  })

  test('nor is it with a push: nothing is pushed', async () => {
    const services = { api: { entry: '{ context: api, tags: "r.example/api" }' } }
    for (const argv of [['--push'], ['--push', '--push-first']]) {
      const { report, seen } = await runChanged(['README'], { services, argv })
      expect(report.push).toBeNull()
      expect(seen.pushed).toEqual([])
    }
  })
})

const tagged = (name: string) => ({ entry: `{ context: ${name}, tags: "r.example/${name}" }` })

test('only what is built is pushed', async () => {
  const services = { api: tagged('api'), web: tagged('web') }
  const { report, seen } = await runChanged(['web/main.go'], { services, argv: ['--push'] })
  expect(seen.pushed).toEqual(['r.example/web'])
  expect(report.push).toMatchObject({ kind: 'pushed', pushed: [{ name: 'r.example/web' }] })
})

test('outputs and JSON have the form of several images, however many are built', async () => {
  const { report, seen } = await runChanged(['web/main.go'], TWO)
  expect(JSON.parse(reportJson(report))).toMatchObject({ baselines: [{ name: 'web' }] })
  expect(Object.keys(JSON.parse(seen.outputs.get('metadata')!))).toEqual(['web'])
  expect(seen.outputs.has('digest')).toBe(false)
})

const all = async (changes: readonly string[], shop: Omit<Shop, 'services'>): Promise<readonly string[]> => {
  const { report, built } = await runChanged(changes, { ...TWO, ...shop })
  expect(built).toEqual(['api', 'web'])
  return report.notes
}
const note = (why: string, input = '--changed-only'): string =>
  `All images were built, although ${input} is set: ${why}`

const IN_WORKFLOW = 'the input "changed-only"'

describe('all are built, and the report says why', () => {
  test('without a base', async () => {
    const commits = { mergeBase: async () => ({ kind: 'miss', reason: 'they share no commit' }) as const }
    expect(await all([], { world: { commits } })).toContain(note('they share no commit: name another base with --base'))
  })

  test('where the changes are not known', async () => {
    const commits = { changes: async () => ({ kind: 'miss', reason: 'no answer' }) as const }
    expect(await all([], { world: { commits } })).toContain(note('no answer'))
  })

  test('with a command that makes files', async () => {
    expect(await all([], { argv: ['--prepare', 'make'] })).toContain(
      note('what the command of --prepare makes is in no commit'),
    )
  })

  test('on a release', async () => {
    const event = {
      kind: 'other',
      name: 'release',
      ref: 'refs/tags/v1.1.0',
      commit: HEAD,
      defaultBranch: 'main',
    } as const
    const commits = { tags: async () => ({ kind: 'found', value: new Map([['v1.0.0', HEAD]]) }) as const }
    expect(await all([], { world: { event, commits } })).toContain(
      note('a release consists of all of them', IN_WORKFLOW),
    )
  })

  test('where the workflow, or an action that it uses, changed', async () => {
    const workflows = ['.github', '.gitea', '.forgejo'].map((folder) => `${folder}/workflows/size.yml`)
    for (const path of [...workflows, 'ci/weigh/action.yml'])
      expect(await all([path], { world: { event: pullEvent(HEAD) } })).toContain(
        note(`${path} changed, which may have changed inputs of this run`, IN_WORKFLOW),
      )
    const { built } = await runChanged(['.github/workflows/size.yml'], TWO)
    expect(built).toEqual([])
  })
})

describe('what the configuration file says', () => {
  const services = { api: { entry: '{ context: api, budget: 1MB }' }, web: {} }

  test.each<[string, readonly string[] | null, readonly string[]]>([
    ['a budget of one', ['images:', '  api: { context: api, budget: 2MB }', '  web: { context: web }'], ['api']],
    [
      'a build input of one',
      ['images:', '  api: { context: api, budget: 1MB, target: x }', '  web: { context: web }'],
      ['api'],
    ],
    [
      'the defaults',
      ['defaults: { budget: 5MB }', 'images:', '  api: { context: api, budget: 1MB }', '  web: { context: web }'],
      ['web'],
    ],
    ['one that is new', ['images:', '  api: { context: api, budget: 1MB }'], ['web']],
    ['the order and the lines', ['images:', '', '  web: { context: web }', '  api: { budget: 1MB, context: api }'], []],
    ['the whole file, which is new', null, ['api', 'web']],
    ['a file that cannot be used', ['images:', '  api: { contxt: api }'], ['api', 'web']],
  ])('%s', async (_, configAtBase, expected) => {
    expect((await runChanged(['weighbridge.yml'], { services, configAtBase })).built).toEqual(expected)
  })

  test('of the base alone: the change removes it', async () => {
    const committed = { [PARENT]: { 'weighbridge.yml': 'defaults: { budget: 1MB }\n' } }
    expect((await runIn({ committed }, '--changed-only')).report.carried).toEqual([])
    expect((await runIn({}, '--changed-only')).report.carried).toHaveLength(1)
  })

  test('is not known where the base cannot be read', async () => {
    const world = { commits: { file: async () => ({ kind: 'miss', reason: 'no answer' }) as const } }
    expect((await runChanged([], { ...TWO, world })).built).toEqual(['api', 'web'])
  })
})

describe('it cannot be told of an image, which is built', () => {
  test.each<[string, string, string]>([
    [
      'from a URL',
      '{ context: "https://git.example/o/r.git" }',
      'it is built from a URL or from outside the repository',
    ],
    [
      'with a value from the environment',
      '{ context: api, build-args: TOKEN }',
      'its build argument TOKEN has its value from the environment',
    ],
    [
      'with a context that is a URL',
      '{ context: api, build-contexts: "l=https://git.example/o/r.git" }',
      'its named context l is a URL',
    ],
  ])('%s', async (_, entry, reason) => {
    const { built, seen } = await runChanged(['README'], { services: { api: { entry }, web: {} } })
    expect(built).toEqual(['api'])
    expect(seen.info).toContain(`api is built: ${reason}.`)
  })

  test('that exists and is not built here: it is weighed', async () => {
    const services = { api: { entry: '{ image: "r.example/api" }' }, web: {} }
    await expect(runChanged(['README'], { services })).rejects.toMatchObject({ code: 'registry.not-found' })
  })

  test('with files that are not committed', async () => {
    const { built, seen } = await runChanged([{ kind: 'uncommitted', path: 'api/dist/a.js' }], TWO)
    expect(built).toEqual(['api'])
    expect(seen.info).toContain('api is built: api/dist/a.js is not committed.')
  })

  test('through a link that leads out of the repository', async () => {
    const world = { realPaths: { '/repo/api': '/elsewhere/api' }, files: { '/elsewhere/api/x': '' } }
    const dockerfile = 'FROM alpine\nCOPY --from=lib . /lib\n'
    const { built, seen } = await runChanged(['README'], {
      services: { web: { dockerfile } },
      argv: ['--build-context', 'lib=api'],
      world,
    })
    expect(built).toEqual(['web'])
    expect(seen.info).toContain('web is built: it is built from /elsewhere/api, which is outside of the repository.')
  })
})
