import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { countedDocker } from './counted-docker.ts'

/** What is done once, by somebody else, before a call of docker that has a text among its arguments. */
export interface Meddling {
  readonly before: string
  /** A command line of a shell. */
  readonly does: string
}

/**
 * A PATH whose docker is the real one, with something done right before the first such call of a program. `folder` is for it
 * alone.
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
