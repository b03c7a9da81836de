import { readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'
import { parse } from 'yaml'
import { CLASSIC, environmentOf } from './engines.ts'
import { writeFiles } from './files-on-disk.ts'
import { startGithubServer, type GithubServer } from './github-server.ts'
import { layer, layout } from './images.ts'
import { ownFolder } from './own-folder.ts'
import { runAction, type ActionEnded } from './programs.ts'
import { git } from './repository.ts'
import { labelled, removeTestImages } from './test-images.ts'

const fromRoot = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')

const REPOSITORY = 'acme/shop'

/** `cart` is the only one that is built. */
const CONFIG = `images:
  api: { image: layouts/api, budget: 100kB }
  web: { image: layouts/web, budget: 100kB }
  job: { image: layouts/job, budget: 100kB }
  cart: { context: cart, budget: 100kB }
`

/** The jobs of the workflow that docs/matrix.md shows. */
const [, WORKFLOW = ''] = /```yaml\n([^]*?)```/.exec(fromRoot('docs/matrix.md')) ?? []
const JOBS = parse(WORKFLOW).jobs as Readonly<Record<'leg' | 'report', { readonly steps: readonly Step[] }>>

interface Step {
  readonly uses: string
  readonly with?: Inputs
}

/** What the page gives to our step of a job. */
const shownIn = (job: keyof typeof JOBS): Inputs =>
  JOBS[job].steps.find(({ uses }) => uses.startsWith('weighbridge/'))!.with!

const WEIGHTS = { api: 10_000, web: 20_000, job: 30_000, heavy: 200_000 } as const

type Inputs = Readonly<Record<string, string>>

/** The jobs of one run of a workflow on a pull request, and the folder that its last job has their legs in. */
export interface MatrixWorld {
  readonly github: () => GithubServer
  /** The workspace that all jobs have checked out; `legs` is a folder in it. */
  readonly workspace: string
  /** A step in a job of its own, or in that of a folder for temporary files. */
  readonly step: (inputs: Inputs, job?: StepOf) => Promise<ActionEnded>
  /** A job of docs/matrix.md, whose leg gets into `legs`, as artifacts do. Returns the path of the leg. */
  readonly leg: (
    inputs: Inputs & { readonly name: string },
    job?: StepOf,
  ) => Promise<ActionEnded & { readonly path: string }>
  /** Its last job. */
  readonly report: (inputs?: Inputs) => Promise<ActionEnded>
  /** A folder for the temporary files of a job. */
  readonly job: () => Promise<string>
  readonly comments: () => readonly string[]
}

interface StepOf {
  readonly temporary?: string
  readonly run?: string
}

export function matrixWorld(): MatrixWorld {
  const folder = ownFolder()
  const workspace = join(folder, 'shop')
  const legs = join(workspace, 'legs')
  let github: GithubServer
  let head: string
  beforeAll(async () => {
    await git('/', 'init', '--quiet', '--initial-branch=main', workspace)
    await mkdir(join(workspace, 'cart'))
    await writeFile(join(workspace, 'cart/Dockerfile'), labelled('FROM scratch\nCOPY Dockerfile /\n'))
    await writeFile(join(workspace, 'weighbridge.yml'), CONFIG)
    await writeFile(join(workspace, 'none.yml'), 'defaults: { budget: 1MB }\n')
    await writeFile(join(workspace, '.gitignore'), 'layouts\nlegs\n')
    await git(workspace, 'add', '--all')
    await git(workspace, 'commit', '--quiet', '--message', 'shop')
    head = await git(workspace, 'rev-parse', 'HEAD')
    for (const [name, bytes] of Object.entries(WEIGHTS)) {
      const app = layer('COPY app /app', [{ path: 'app', content: 'x'.repeat(bytes) }])
      await writeFiles(join(workspace, 'layouts', name), layout([app]).files)
      await writeFiles(join(workspace, 'layouts', `${name}-arm64`), layout([app], 'linux/arm64').files)
    }
  })
  beforeEach(async () => {
    github = await startGithubServer({ repository: REPOSITORY, number: 7, head })
    await rm(legs, { recursive: true, force: true })
  })
  afterEach(async () => await github?.[Symbol.asyncDispose]())
  afterAll(() => removeTestImages(CLASSIC))

  const job = (): Promise<string> => mkdtemp(join(folder, 'job-'))

  async function step(inputs: Inputs, { temporary, run = '1' }: StepOf = {}): Promise<ActionEnded> {
    const repo = { full_name: REPOSITORY }
    const pull = { number: 7, head: { sha: head, ref: 'topic', repo }, base: { sha: head, ref: 'main', repo } }
    return await runAction({
      workspace,
      inputs: { token: 'job-token', 'accept-label': 'accept-growth', ...inputs },
      event: { name: 'pull_request', payload: { number: 7, pull_request: pull } },
      repository: REPOSITORY,
      apiUrl: github.url,
      serverUrl: 'https://github.com',
      env: { ...environmentOf(CLASSIC), GITHUB_JOB: 'images' },
      run,
      temporary: temporary ?? (await job()),
    })
  }

  return {
    workspace,
    github: () => github,
    step,
    job,
    async leg(inputs, of) {
      const ended = await step({ ...shownIn('leg'), ...inputs }, of)
      const from = ended.outputs.get('leg') ?? ''
      const path = join(legs, basename(from))
      await mkdir(legs, { recursive: true })
      await copyFile(from, path)
      return { ...ended, path }
    },
    report: (inputs = {}) => step({ comment: 'auto', ...shownIn('report'), ...inputs }),
    comments: () => github.state.comments.map(({ body }) => body),
  }
}
