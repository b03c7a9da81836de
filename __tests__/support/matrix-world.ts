import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import { CLASSIC, environmentOf } from './engines.ts'
import { writeFiles } from './files-on-disk.ts'
import { startGithubServer, type GithubServer } from './github-server.ts'
import { layer, layout } from './images.ts'
import { ownFolder } from './own-folder.ts'
import { pageWorkflow, type PageWorkflow, type StepInputs, type Values } from './page-workflow.ts'
import { runAction, type ActionEnded } from './programs.ts'
import { git } from './repository.ts'
import { labelled, removeTestImages } from './test-images.ts'

/** As pages name our action. */
const OURS = 'weighbridge/weighbridge'

const REPOSITORY = 'acme/shop'

/** `cart` is the only one that is built. */
const CONFIG = `images:
  api: { image: layouts/api, budget: 100kB }
  web: { image: layouts/web, budget: 100kB }
  job: { image: layouts/job, budget: 100kB }
  cart: { context: cart, budget: 100kB }
`

/** Two images of one Dockerfile, which the configuration file does not name. */
/** A group in a group, and a target that another is linked to: neither is an image. */
const BAKE_FILE = `group "default" { targets = ["both"] }
group "both" { targets = ["one", "two"] }
target "one" { context = "cart" }
target "two" {
  context = "cart"
  contexts = { linked = "target:linked" }
}
target "linked" { context = "cart" }
`

const WEIGHTS = { api: 10_000, web: 20_000, job: 30_000, heavy: 200_000 } as const

/** The jobs of one run of a workflow on a pull request, and the folder that its last job has their legs in. */
export interface MatrixWorld {
  readonly github: () => GithubServer
  /** The workspace that all jobs have checked out; `legs` is a folder in it. */
  readonly workspace: string
  /** A step in a job of its own, or in that of a folder for temporary files. */
  readonly step: (inputs: StepInputs, job?: StepOf) => Promise<ActionEnded>
  /** The jobs of a workflow that docs/matrix.md shows. */
  readonly jobsOf: (workflow: PageWorkflow) => PageJobs
  /** A job of the first workflow there, for an image. */
  readonly leg: (inputs: StepInputs & { readonly name: string }, job?: StepOf) => Promise<LegEnded>
  /** Its last job. */
  readonly report: (inputs?: StepInputs) => Promise<ActionEnded>
  /** A folder for the temporary files of a job. */
  readonly job: () => Promise<string>
  readonly comments: () => readonly string[]
}

/** `inputs` are added to those of the page, or are in their place. */
interface PageJobs {
  /** One that weighs. Its leg gets where the last job has it, as artifacts do. */
  readonly leg: (values: Values, inputs?: StepInputs, job?: StepOf) => Promise<LegEnded>
  /** The last one. */
  readonly report: (values?: Values, inputs?: StepInputs) => Promise<ActionEnded>
}

/** `path`: of the leg, as the last job has it. */
type LegEnded = ActionEnded & { readonly path: string }

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
    await writeFile(join(workspace, 'docker-bake.hcl'), BAKE_FILE)
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

  async function step(inputs: StepInputs, { temporary, run = '1' }: StepOf = {}): Promise<ActionEnded> {
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

  function jobsOf(workflow: PageWorkflow): PageJobs {
    const last = workflow.after('leg')
    const { pattern = '', path: taken = '' } = workflow.given(last, 'actions/download-artifact')
    return {
      async leg(values, inputs, of) {
        const ended = await step({ ...workflow.given('leg', OURS, values), ...inputs }, of)
        const outputs = { ...values, 'steps.weigh.outputs.leg': ended.outputs.get('leg') ?? '' }
        const artifact = workflow.given('leg', 'actions/upload-artifact', outputs)
        expect(artifact['name']).toMatch(new RegExp(`^${pattern.replace('*', '.+')}$`))
        const path = join(workspace, taken, basename(artifact['path']!))
        await mkdir(dirname(path), { recursive: true })
        await copyFile(artifact['path']!, path)
        return { ...ended, path }
      },
      report: (values, inputs) => step({ comment: 'auto', ...workflow.given(last, OURS, values), ...inputs }),
    }
  }
  const first = jobsOf(pageWorkflow('The workflow'))

  return {
    workspace,
    github: () => github,
    step,
    job,
    jobsOf,
    leg: (inputs, of) => first.leg({ 'matrix.image': inputs.name }, inputs, of),
    report: (inputs) => first.report({}, inputs),
    comments: () => github.state.comments.map(({ body }) => body),
  }
}
