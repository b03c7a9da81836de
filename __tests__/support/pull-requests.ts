import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { actionsCheckout } from './actions-checkout.ts'
import { cleanUp } from './clean-up.ts'
import { CLASSIC, environmentOf } from './engines.ts'
import { EXAMPLES } from './examples.ts'
import { serveGit, type GitServer } from './git-server.ts'
import { startGithubServer, type GithubServer } from './github-server.ts'
import { nonce } from './nonce.ts'
import { ownFolder } from './own-folder.ts'
import { runAction, type ActionEnded } from './programs.ts'
import { git } from './repository.ts'
import { servedRepository } from './served-repository.ts'
import { imageName, labelled, labelledImages, removeTestImages } from './test-images.ts'

const REPOSITORY = 'acme/shop'
const NUMBER = 7
const PULL = `refs/pull/${NUMBER}/merge`
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
/** The base has moved on since the pull request was opened, and grew: the pull request must not be blamed for that. */
const MOVED = { ...CATALOG, 'products/more.json': '[]\n' }
/** A first line that a build check finds, and a second one whose RUN fails. */
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

export type Commits = { readonly [name in keyof (typeof HISTORY)['commits']]: string }

/** Variations of a run. */
export type Otherwise = Partial<{ token: string; event: string; apiUrl: string; env: NodeJS.ProcessEnv }>

/** A pull request of an example that grows, then is changed, reverted and broken. */
export interface PullRequests {
  /** Hashes of its commits, once they are made. */
  readonly commits: () => Commits
  /** The pull request at a head, with its own server until the end of the test. */
  readonly at: (head: keyof Commits) => Promise<GithubServer>
  /** Simulates a push: GitHub makes the merge commit, the runner checks it out and starts the action. */
  readonly push: (api: string, head: keyof Commits, merge: keyof Commits, more?: Otherwise) => Promise<ActionEnded>
}

/** Its repository is served until the last test has finished. */
export function pullRequests(): PullRequests {
  const folder = ownFolder()
  const { commits } = servedRepository(HISTORY, join(folder, 'served', REPOSITORY))
  let gitServer: GitServer

  beforeAll(async () => {
    gitServer = await serveGit(join(folder, 'served'))
  })
  afterAll(() =>
    cleanUp(
      () => gitServer?.[Symbol.asyncDispose](),
      () => removeTestImages(CLASSIC),
    ),
  )

  async function push(
    api: string,
    head: keyof Commits,
    merge: keyof Commits,
    more: Otherwise = {},
  ): Promise<ActionEnded> {
    const workspace = join(folder, `workspace-${head}-${nonce()}`, 'shop')
    await mkdir(workspace, { recursive: true })
    await actionsCheckout(workspace, {
      url: `${gitServer.url}/${REPOSITORY}`,
      commit: commits()[merge],
      ref: PULL,
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
            head: { sha: commits()[head], ref: 'metrics', repo: { full_name: REPOSITORY, fork: false } },
            // As on GitHub: fixed when the pull request was opened, not the base of the tested merge.
            base: { sha: commits().base, ref: 'main', repo: { full_name: REPOSITORY } },
          },
        },
      },
      repository: REPOSITORY,
      apiUrl: more.apiUrl ?? api,
      serverUrl: gitServer.url,
      env: { ...environmentOf(CLASSIC), GITHUB_REF: PULL, GITHUB_SHA: commits()[merge], ...more.env },
    })
    expect(await git(workspace, 'status', '--porcelain')).toBe(before)
    expect(await git(workspace, 'rev-parse', 'HEAD')).toBe(commits()[merge])
    expect(labelledImages(CLASSIC, 'dangling=true')).toEqual([]) // the base has no name
    return ended
  }

  return {
    commits,
    at: (head) => startGithubServer({ repository: REPOSITORY, number: NUMBER, head: commits()[head] }),
    push,
  }
}

/** Expects summary and gate to be the same, whatever happens to the comment. */
export async function expectSameGate({ at, push }: PullRequests, more: Otherwise, notice: RegExp): Promise<void> {
  await using github = await at('first')
  const { code, summary, stdout, outputs } = await push(github.url, 'first', 'firstMerge', more)
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(notice) })
  expect(summary).toMatch(/over its budget of 17MB/)
  expect(outputs.get('comment-url') ?? '').toBe('')
  expect(github.state.comments).toEqual([])
}
