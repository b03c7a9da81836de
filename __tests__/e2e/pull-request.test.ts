import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { isReport } from '../../src/report/marker.ts'
import { actionsCheckout } from '../support/actions-checkout.ts'
import { CLASSIC, docker, environmentOf, removeTestImages } from '../support/engines.ts'
import { EXAMPLES } from '../support/examples.ts'
import { serveGit, type GitServer } from '../support/git-server.ts'
import { startGithubServer, type GithubServer } from '../support/github-server.ts'
import { runAction, type ActionEnded } from '../support/programs.ts'
import { git, makeBare, temporaryFolder } from '../support/repository.ts'

const REPOSITORY = 'acme/shop'
const NUMBER = 7
const INPUTS = { context: '.', name: 'product-catalog', budget: '17MB', 'max-growth': '5% or 500kB', comment: 'auto' }

/** Every text file below a folder, by its path. */
function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )
}

const CATALOG = filesIn(join(EXAMPLES, 'product-catalog'))
const GROWN = { ...CATALOG, ...filesIn(join(EXAMPLES, 'growth')) }
/** The base has moved on since the pull request was opened, and grew by itself: that must not be blamed on it. */
const MOVED = { ...CATALOG, 'products/more.json': '[]\n' }
const HISTORY = {
  commits: {
    base: { files: CATALOG },
    moved: { files: MOVED, parents: ['base'] },
    first: { files: GROWN, parents: ['base'] },
    firstMerge: { files: { ...MOVED, ...filesIn(join(EXAMPLES, 'growth')) }, parents: ['moved', 'first'] },
    second: { files: { ...GROWN, 'NOTES.md': 'more to come\n' }, parents: ['first'] },
    secondMerge: {
      files: { ...MOVED, ...filesIn(join(EXAMPLES, 'growth')), 'NOTES.md': 'more to come\n' },
      parents: ['moved', 'second'],
    },
    reverted: { files: CATALOG, parents: ['second'] },
    revertedMerge: { files: MOVED, parents: ['moved', 'reverted'] },
  },
  refs: { main: 'moved' },
} as const

type Commits = { readonly [name in keyof (typeof HISTORY)['commits']]: string }

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let gitServer: GitServer
let github: GithubServer
let commits: Commits
let imagesBefore: string
/** In one order: the engine's is by time of creation, and images may have the same. */
const images = () => docker(CLASSIC, 'image', 'ls', '--all', '--quiet', '--no-trunc').split('\n').toSorted().join('\n')

beforeAll(async () => {
  folder = await temporaryFolder()
  await mkdir(join(folder.path, 'served/acme'), { recursive: true })
  commits = await makeBare<keyof Commits>(join(folder.path, 'served', REPOSITORY), HISTORY)
  gitServer = await serveGit(join(folder.path, 'served'))
  imagesBefore = images()
})
afterAll(async () => {
  await gitServer[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
  removeTestImages(CLASSIC)
  expect(images()).toBe(imagesBefore)
})

/** A push to the pull request: GitHub makes the merge commit, the runner checks it out and starts the action. */
async function push(
  head: keyof Commits,
  merge: keyof Commits,
  more: Partial<{ token: string; event: string; apiUrl: string }> = {},
): Promise<ActionEnded> {
  const workspace = join(folder.path, `workspace-${head}-${Math.random().toString(36).slice(2)}`, 'shop')
  await mkdir(workspace, { recursive: true })
  await actionsCheckout(workspace, {
    url: `${gitServer.url}/${REPOSITORY}`,
    commit: commits[merge],
    ref: `refs/pull/${NUMBER}/merge`,
  })
  const before = await git(workspace, 'status', '--porcelain')
  const ended = await runAction({
    workspace,
    inputs: { ...INPUTS, tags: `weighbridge-e2e/pull-request:${head.toLowerCase()}`, token: more.token ?? 'job-token' },
    event: {
      name: more.event ?? 'pull_request',
      payload: {
        number: NUMBER,
        pull_request: {
          number: NUMBER,
          head: { sha: commits[head], ref: 'metrics', repo: { full_name: REPOSITORY, fork: false } },
          // As GitHub has it: frozen when the pull request was opened, and not the base of the tested merge.
          base: { sha: commits.base, ref: 'main', repo: { full_name: REPOSITORY } },
        },
      },
    },
    repository: REPOSITORY,
    apiUrl: more.apiUrl ?? github.url,
    serverUrl: gitServer.url,
    env: environmentOf(CLASSIC),
  })
  expect(await git(workspace, 'status', '--porcelain')).toBe(before)
  expect(await git(workspace, 'rev-parse', 'HEAD')).toBe(commits[merge])
  return ended
}

const ours = () => github.state.comments.filter(({ body }) => isReport(body))

describe('a pull request, from its first push to its last', () => {
  let first: number

  beforeAll(async () => {
    github = await startGithubServer({ repository: REPOSITORY, number: NUMBER, head: commits.first })
    github.seed(150)
  })
  afterAll(async () => await github[Symbol.asyncDispose]())

  test('that grows over its budget fails, and one comment says by how much and why', async () => {
    const { code, outputs, summary, stdout } = await push('first', 'firstMerge')
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('Build product-catalog') })
    expect(ours()).toHaveLength(1)
    const [comment] = ours()
    first = comment!.id
    expect(comment!.body).toMatch(
      /### ❌ Image size: .*product-catalog.* \+[\d.]+ MB \(\+[\d.]+ %\), over its budget of 17MB/,
    )
    expect(comment!.body).toContain(`\`${commits.moved.slice(0, 7)}\``)
    expect(comment!.body).toMatch(/COPY --from=build|COPY \/usr\/src\/app\/product-catalog/)
    expect(summary).toContain('Image size')
    expect(Object.fromEntries(outputs)).toMatchObject({
      verdict: 'fail',
      'baseline-sha': commits.moved,
      'baseline-source': 'rebuild',
      imageid: expect.stringMatching(/^sha256:/),
      'comment-url': expect.stringContaining(String(first)),
    })
    const report = JSON.parse(outputs.get('report-json')!)
    expect(Number(outputs.get('unpacked-bytes'))).toBe(report.images[0].metrics.unpacked)
    expect(stdout).toMatch(/^::error /m)
  })

  test('that is pushed again has the same comment, brought up to date', async () => {
    github.state.head = commits.second
    const { code } = await push('second', 'secondMerge')
    expect(code).toBe(1)
    expect(ours().map(({ id }) => id)).toEqual([first])
    expect(ours()[0]!.body).toContain(commits.secondMerge.slice(0, 7))
  })

  test('whose growth is taken back is green, and so is its comment', async () => {
    github.state.head = commits.reverted
    const { code, outputs } = await push('reverted', 'revertedMerge')
    expect({ code, delta: outputs.get('delta-bytes') }).toEqual({ code: 0, delta: '0' })
    expect(ours().map(({ id }) => id)).toEqual([first])
    expect(ours()[0]!.body).toMatch(/### ✅/)
    expect(github.state.comments).toHaveLength(151)
  })
})

describe('whatever happens to the comment, summary and gate are the same', () => {
  beforeAll(async () => {
    github = await startGithubServer({ repository: REPOSITORY, number: NUMBER, head: commits.first })
  })
  afterAll(async () => await github[Symbol.asyncDispose]())

  test.each<[string, Parameters<typeof push>[2], RegExp]>([
    ['a token that may only read', { token: 'fork-token' }, /::notice [^\n]*pull-requests: write/],
    ['no token', { token: '' }, /::notice [^\n]*no token/i],
    ['an API that is down', { apiUrl: 'http://127.0.0.1:9' }, /::notice /],
    ['an event without a pull request', { event: 'workflow_dispatch' }, /^No comment: .*no pull request/m],
  ])('%s', async (_, more, notice) => {
    const { code, summary, stdout, outputs } = await push('first', 'firstMerge', more)
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(notice) })
    expect(summary).toMatch(/over its budget of 17MB/)
    expect(outputs.get('comment-url') ?? '').toBe('')
    expect(github.state.comments).toEqual([])
  })
})
