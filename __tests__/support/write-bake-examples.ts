// usage: node __tests__/support/write-bake-examples.ts CLONE [COMMIT]   (Node 24; a clone of docker/bake-action, also bare)
//   runs its own dist with a `docker` that only writes down its arguments, and records those of the builds
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { EXAMPLES_FILE, README_EXAMPLES, RUN_ENVIRONMENT, type BakeExample } from './bake-examples.ts'

const DOCKER = `#!/bin/sh
case "$*" in
  'buildx version') echo 'github.com/docker/buildx v0.31.1 0000000' ;;
  'buildx inspect'*) printf 'Name: mine\\nDriver: docker-container\\n\\nNodes:\\nName: mine0\\nEndpoint: unix:///nowhere\\nStatus: running\\nBuildKit version: v0.26.3\\nPlatforms: linux/amd64\\n' ;;
  'buildx bake'*--print*) echo '{"target": {"default": {"context": ".", "dockerfile": "Dockerfile"}}}' ;;
  'buildx bake'*) { pwd; printf '%s\\0' "$@"; } >"$CALL" ;;
esac
`
/** The defaults of its action.yml that its code does not have. */
const DEFAULTS = { 'no-cache': 'false', pull: 'false', load: 'false', push: 'false' }

const [clone, commit = 'HEAD'] = process.argv.slice(2)
if (clone === undefined) throw new Error('name a clone of docker/bake-action')
const folder = mkdtempSync(join(tmpdir(), 'weighbridge-bake-action-'))
try {
  const dist = execFileSync('git', ['-C', clone, 'show', `${commit}:dist/index.cjs`], { maxBuffer: 64 * 1024 * 1024 })
  writeFileSync(join(folder, 'index.cjs'), dist)
  mkdirSync(join(folder, 'bin'))
  mkdirSync(join(folder, 'workspace/subdir'), { recursive: true })
  mkdirSync(join(folder, 'temporary'))
  writeFileSync(join(folder, 'bin/docker'), DOCKER)
  chmodSync(join(folder, 'bin/docker'), 0o755)
  writeFileSync(join(folder, 'event.json'), JSON.stringify({ repository: { private: false } }))
  const examples = README_EXAMPLES.map((example) => Object.assign({}, example, recorded(example.with)))
  mkdirSync(join(EXAMPLES_FILE, '..'), { recursive: true })
  writeFileSync(EXAMPLES_FILE, `[\n${examples.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`)
} finally {
  rmSync(folder, { recursive: true })
}

function recorded(given: BakeExample['with']): Pick<BakeExample, 'args' | 'directory'> {
  const call = join(folder, 'call')
  const inputs = Object.entries({ ...DEFAULTS, ...given })
  execFileSync(process.execPath, [join(folder, 'index.cjs')], {
    cwd: join(folder, 'workspace'),
    env: {
      ...RUN_ENVIRONMENT,
      ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
      HOME: folder,
      RUNNER_TEMP: join(folder, 'temporary'),
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_WORKSPACE: join(folder, 'workspace'),
      CALL: call,
    },
  })
  const [line = '', ...lines] = readFileSync(call, 'utf8').split('\n')
  rmSync(call)
  const args = lines.join('\n').split('\0').slice(1, -1) // after "buildx"
  const file = args.indexOf('--metadata-file')
  return { args: args.toSpliced(file, 2), directory: relative(join(folder, 'workspace'), line) || '.' }
}
