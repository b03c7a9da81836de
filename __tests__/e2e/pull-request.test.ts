import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { isReport, MARKER } from '../../src/report/marker.ts'
import { actionsCheckout } from '../support/actions-checkout.ts'
import { cleanUp } from '../support/clean-up.ts'
import { CLASSIC, CONTAINER, environmentOf } from '../support/engines.ts'
import { EXAMPLES } from '../support/examples.ts'
import { serveGit, type GitServer } from '../support/git-server.ts'
import { startGithubServer, TOKENS, type GithubServer } from '../support/github-server.ts'
import { NOBODY } from '../support/loopback.ts'
import { nonce } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { runAction, type ActionEnded } from '../support/programs.ts'
import { git, makeBare } from '../support/repository.ts'
import { imageName, labelled, labelledImages, removeTestImages } from '../support/test-images.ts'

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

const EXAMPLE = filesIn(join(EXAMPLES, 'product-catalog'))
const CATALOG = { ...EXAMPLE, Dockerfile: labelled(EXAMPLE['Dockerfile']!) }
const GROWTH = filesIn(join(EXAMPLES, 'growth'))
const GROWN = { ...CATALOG, ...GROWTH }
/** The base has moved on since the pull request was opened, and grew by itself: that must not be blamed on it. */
const MOVED = { ...CATALOG, 'products/more.json': '[]\n' }
/** What a build check finds in its first line, and a RUN that fails in its second. */
const BROKEN = { Dockerfile: 'from alpine\nRUN echo "main.go:3: undefined" && exit 7\nCMD ["true"]\n' }
const HISTORY = {
  commits: {
    base: { files: CATALOG },
    moved: { files: MOVED, parents: ['base'] },
    first: { files: GROWN, parents: ['base'] },
    firstMerge: { files: { ...MOVED, ...GROWTH }, parents: ['moved', 'first'] },
    second: { files: { ...GROWN, 'NOTES.md': 'more to come\n' }, parents: ['first'] },
    secondMerge: { files: { ...MOVED, ...GROWTH, 'NOTES.md': 'more to come\n' }, parents: ['moved', 'second'] },
    reverted: { files: CATALOG, parents: ['second'] },
    revertedMerge: { files: MOVED, parents: ['moved', 'reverted'] },
    broken: { files: BROKEN, parents: ['base'] },
    brokenMerge: { files: BROKEN, parents: ['moved', 'broken'] },
  },
  refs: { main: 'moved' },
} as const

type Commits = { readonly [name in keyof (typeof HISTORY)['commits']]: string }

const folder = ownFolder()
let gitServer: GitServer
let commits: Commits

beforeAll(async () => {
  await mkdir(join(folder, 'served/acme'), { recursive: true })
  commits = await makeBare<keyof Commits>(join(folder, 'served', REPOSITORY), HISTORY)
  gitServer = await serveGit(join(folder, 'served'))
})
afterAll(() =>
  cleanUp(
    () => gitServer?.[Symbol.asyncDispose](),
    () => removeTestImages(CLASSIC),
  ),
)

/** A push to the pull request: GitHub makes the merge commit, the runner checks it out and starts the action. */
async function push(
  api: string,
  head: keyof Commits,
  merge: keyof Commits,
  more: Partial<{ token: string; event: string; apiUrl: string; env: NodeJS.ProcessEnv }> = {},
): Promise<ActionEnded> {
  const workspace = join(folder, `workspace-${head}-${nonce()}`, 'shop')
  await mkdir(workspace, { recursive: true })
  await actionsCheckout(workspace, {
    url: `${gitServer.url}/${REPOSITORY}`,
    commit: commits[merge],
    ref: `refs/pull/${NUMBER}/merge`,
  })
  const before = await git(workspace, 'status', '--porcelain')
  const ended = await runAction({
    workspace,
    inputs: { ...INPUTS, tags: imageName(head.toLowerCase()), token: more.token ?? 'job-token' },
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
    apiUrl: more.apiUrl ?? api,
    serverUrl: gitServer.url,
    env: { ...environmentOf(CLASSIC), ...more.env },
  })
  expect(await git(workspace, 'status', '--porcelain')).toBe(before)
  expect(await git(workspace, 'rev-parse', 'HEAD')).toBe(commits[merge])
  expect(labelledImages(CLASSIC, 'dangling=true')).toEqual([]) // the base has no name
  return ended
}

/** The pull request at a head, with a server of its own until the end of the test. */
async function pullRequestAt(head: keyof Commits): Promise<GithubServer> {
  return await startGithubServer({ repository: REPOSITORY, number: NUMBER, head: commits[head] })
}

test('a pull request has one comment, from its first push to its last', async () => {
  await using github = await pullRequestAt('first')
  const ours = () => github.state.comments.filter(({ body }) => isReport(body))
  github.seed(150)

  // It grows over its budget: that fails, and the comment says by how much and why.
  const { code, outputs, summary, stdout } = await push(github.url, 'first', 'firstMerge')
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('Build product-catalog') })
  expect(stdout).toMatch(
    /^::group::Build product-catalog: command and builder\ndocker buildx build .*\nbuilder: default\ndriver: docker\n/m,
  )
  expect(stdout).toMatch(/^::group::Versions of docker and buildx\n(?:.+\n)*github\.com\/docker\/buildx /m)
  expect(stdout).not.toContain('::debug::')
  expect(ours()).toHaveLength(1)
  const [comment] = ours()
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
    'comment-url': expect.stringContaining(String(comment!.id)),
  })
  const report = JSON.parse(outputs.get('report-json')!)
  expect(Number(outputs.get('unpacked-bytes'))).toBe(report.images[0].metrics.unpacked)
  expect(stdout).toMatch(/^::error /m)

  // It is pushed again: the same comment is brought up to date.
  github.state.head = commits.second
  expect(await push(github.url, 'second', 'secondMerge')).toMatchObject({ code: 1 })
  expect(ours().map(({ id }) => id)).toEqual([comment!.id])
  expect(ours()[0]!.body).toContain(commits.secondMerge.slice(0, 7))

  // Its growth is taken back: it is green, and so is the comment.
  github.state.head = commits.reverted
  const last = await push(github.url, 'reverted', 'revertedMerge', { env: { RUNNER_DEBUG: '1' } })
  expect(last.stdout).toMatch(/^::debug::Started in .*: docker buildx build /m)
  expect(last.stdout).toMatch(/^::debug::base: .*the tested merge/m)
  expect({ code: last.code, delta: last.outputs.get('delta-bytes') }).toEqual({ code: 0, delta: '0' })
  expect(ours().map(({ id }) => id)).toEqual([comment!.id])
  expect(ours()[0]!.body).toMatch(/### ✅/)
  expect(github.state.comments).toHaveLength(151)
})

test('a build that fails says so where its report would have been, and what its checks find is beside its lines', async () => {
  await using github = await pullRequestAt('broken')
  github.post(TOKENS['job-token'], `${MARKER}\n### ✅ Image size: product-catalog 15.2 MB`)
  // Of the engines, this one has a BuildKit with build checks.
  const env = { BUILDX_BUILDER: CONTAINER.builder }
  const { code, summary, stdout } = await push(github.url, 'broken', 'brokenMerge', { env })
  const error = /^::error title=Weighbridge,file=Dockerfile,line=2::The build failed at \[2\/2\] RUN /m
  expect({ code, stdout }).toEqual({ code: 3, stdout: expect.stringMatching(error) })
  expect(stdout).toMatch(/^::warning title=All commands [^\n]*,file=Dockerfile,line=1::ConsistentInstructionCasing: /m)
  const failed =
    /### ❌ Image size: the build of product-catalog failed\n\n`\[2\/2\] RUN .*` .* ended with exit code 7\.\n/
  expect(summary).toMatch(failed)
  expect(summary).toContain('```text\nmain.go:3: undefined\n```')
  expect(github.state.comments.map(({ body }) => body)).toEqual([expect.stringMatching(failed)])
})

test.each<[string, Parameters<typeof push>[3], RegExp]>([
  ['a token that may only read', { token: 'fork-token' }, /::notice [^\n]*pull-requests: write/],
  ['no token', { token: '' }, /::notice [^\n]*no token/i],
  ['an API that is down', { apiUrl: `http://${NOBODY}` }, /::notice /],
  ['an event without a pull request', { event: 'workflow_dispatch' }, /^No comment: .*no pull request/m],
])('whatever happens to the comment, summary and gate are the same: %s', async (_, more, notice) => {
  await using github = await pullRequestAt('first')
  const { code, summary, stdout, outputs } = await push(github.url, 'first', 'firstMerge', more)
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(notice) })
  expect(summary).toMatch(/over its budget of 17MB/)
  expect(outputs.get('comment-url') ?? '').toBe('')
  expect(github.state.comments).toEqual([])
})
