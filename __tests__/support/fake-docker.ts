import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { BuildPlan } from '../../src/plan/build-plan.ts'

/** The fake's reply to one of buildx's commands, and shell code that it runs meanwhile. */
export interface Reply {
  readonly stdout?: string
  readonly stderr?: string | Uint8Array
  readonly code?: number
  readonly meanwhile?: string
}

/** A `docker` that comes first on the PATH until it is disposed of, and a folder for a build. */
export interface FakeDocker extends AsyncDisposable {
  readonly folder: string
  /** Arguments of the calls so far. */
  calls(): Promise<readonly (readonly string[])[]>
  /** A plan in the folder, with `args` and the flags of every plan. */
  plan(...args: readonly string[]): BuildPlan
}

/** It never answers. */
export const SLOW: Reply = { meanwhile: 'echo $$ >"$here/pid"; exec sleep 600' }

/** The process that never answers, once it has started. */
export async function slowOf({ folder }: FakeDocker): Promise<number> {
  for (;;) {
    const pid = await readFile(join(folder, 'pid'), 'utf8').catch(() => '')
    if (pid.endsWith('\n')) return Number(pid)
    await setTimeout(10)
  }
}

/** The answer of buildx 0.13 to `version`. */
export const VERSION: Reply = { stdout: 'github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-3\n' }
/** Its answer to `inspect`, with the docker driver. */
export const INSPECT: Reply = {
  stdout: `Name:          default
Driver:        docker
Last Activity: 2026-11-21 01:40:46 +0000 UTC

Nodes:
Name:             default
Endpoint:         default
Status:           running
BuildKit version: v0.0.0+unknown
Platforms:        linux/amd64, linux/386
`,
}
const SCRIPT = `#!/bin/sh
here=$(dirname "$0")
printf '%s\\0' "$@" '\n' >>"$here/calls" # by one write, as calls may run beside each other
reply=$here/$2
[ -e "$reply.code" ] || { echo "docker: '$2' was not expected" >&2; exit 1; }
. "$reply.meanwhile"
cat "$reply.stdout"
cat "$reply.stderr" >&2
exit "$(cat "$reply.code")"
`

/** Puts a fake `docker` on the PATH of this process, which answers with `replies`, by buildx's command. */
export async function fakeDocker(replies: Readonly<Record<string, Reply>>): Promise<FakeDocker> {
  const folder = await mkdtemp(join(tmpdir(), 'weighbridge-docker-'))
  const path = process.env['PATH']
  await writeFile(join(folder, 'docker'), SCRIPT)
  await chmod(join(folder, 'docker'), 0o755)
  for (const [command, { stdout = '', stderr = '', code = 0, meanwhile = '' }] of Object.entries(replies)) {
    await writeFile(join(folder, `${command}.stdout`), stdout)
    await writeFile(join(folder, `${command}.stderr`), stderr)
    await writeFile(join(folder, `${command}.code`), `${code}`)
    await writeFile(join(folder, `${command}.meanwhile`), meanwhile)
  }
  process.env['PATH'] = `${folder}:${path}`
  return {
    folder,
    async calls() {
      const text = await readFile(join(folder, 'calls'), 'utf8').catch(() => '')
      return text
        .split('\n\0')
        .slice(0, -1)
        .map((call) => call.split('\0').slice(0, -1))
    },
    plan: (...args) => ({
      args: ['build', '--progress', 'rawjson', ...args, '.'],
      directory: folder,
      secretFiles: [],
      metadataFile: join(folder, 'metadata.json'),
      imageIdFile: join(folder, 'image-id'),
      weighed: { kind: 'engine' },
      pushes: [],
    }),
    async [Symbol.asyncDispose]() {
      process.env['PATH'] = path
      await rm(folder, { recursive: true })
    },
  }
}
