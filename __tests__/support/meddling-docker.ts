import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { countedDocker } from './counted-docker.ts'

/** What somebody else does, once, before a call of docker with a certain text in its arguments. */
export interface Meddling {
  readonly before: string
  /** A shell command. */
  readonly does: string
}

/**
 * A PATH with the real docker, which does something right before the first such call of a program. Only this uses
 * `folder`.
 */
export function meddlingDocker(folder: string, { before, does }: Meddling): string {
  mkdirSync(folder, { recursive: true })
  const { path } = countedDocker(folder)
  const [counted = ''] = path.split(delimiter)
  const bin = join(folder, 'meddling')
  mkdirSync(bin)
  const script = `#!/bin/sh
case "$*" in *'${before}'*) mkdir '${join(folder, 'done')}' 2>/dev/null && (${does}) >&2;; esac
exec '${join(counted, 'docker')}' "$@"
`
  writeFileSync(join(bin, 'docker'), script, { mode: 0o755 })
  return `${bin}${delimiter}${path}`
}
