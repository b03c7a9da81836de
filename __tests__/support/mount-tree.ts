import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docker, type Engine } from './engines.ts'
import { nonce } from './nonce.ts'

/** The content of a cache mount: facts of each entry by its path, which is `.` for the mount itself. */
export type MountTree = ReadonlyMap<string, string>

/**
 * Looks into cache mounts with one build, which is independent of ours. Each of `mounts` is a `--mount` flag without
 * the target: `type=cache,id=x,uid=1000`. `platform` selects one of several nodes.
 */
export function mountTrees(engine: Engine, mounts: readonly string[], platform = ''): readonly MountTree[] {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-tree-'))
  const out = join(folder, 'out')
  writeFileSync(join(folder, 'Dockerfile'), lister(mounts))
  try {
    const builder = engine.builder === '' ? [] : ['--builder', engine.builder]
    const more = ['--build-arg', `NONCE=${nonce()}`, ...(platform === '' ? [] : ['--platform', platform])]
    docker(engine, 'buildx', 'build', '--quiet', ...builder, ...more, '--output', `type=local,dest=${out}`, folder)
    return mounts.map((_, number) => treeIn(join(out, String(number))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function treeIn(folder: string): MountTree {
  const sums = new Map(records(join(folder, 'sums')).map((line) => [line.slice(66), line.slice(0, 64)]))
  return new Map(
    records(join(folder, 'stats')).map((line) => {
      const [path = '', ...facts] = line.split('|')
      return [path, [...facts, sums.get(path) ?? ''].join('|')]
    }),
  )
}

/** A line for each entry: its path, type, mode, owner, time, and except for folders its size and links. */
function lister(mounts: readonly string[]): string {
  const flags = mounts.map((mount, number) => `--mount=${mount},target=/mount/${number}`)
  return `FROM golang:1.22-alpine AS lister
ARG NONCE
RUN ${flags.join(' ')} set -e; for n in ${Object.keys(mounts).join(' ')}; do out=/out/$n; mkdir -p $out; cd /mount/$n; \
  find . -type d -print0 | xargs -0 -r stat -c '%n|%F|%a|%u:%g|%Y' >$out/stats; \
  find . ! -type d -print0 | xargs -0 -r stat -c '%n|%F|%a|%u:%g|%Y|%s|%h' >>$out/stats; \
  find . -type l | while read -r link; do echo "$link@|$(readlink "$link")"; done >>$out/stats; \
  find . -type f -print0 | xargs -0 -r sha256sum >$out/sums; done
FROM scratch
COPY --from=lister /out /
`
}

const records = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')

/**
 * The entries of `tree` that `other` does not have in exactly the same way. Times of folders and symlinks count only on
 * request: builds change those of folders, and busybox sets none for symlinks.
 */
export function unlike(tree: MountTree, other: MountTree, options = { folderTimes: false }): readonly string[] {
  const untimed = options.folderTimes
    ? /^(symbolic link(?:\|[^|]*){2}\|)\d+/
    : /^((?:directory|symbolic link)(?:\|[^|]*){2}\|)\d+/
  const facts = (text: string | undefined): string | undefined => text?.replace(untimed, '$1')
  return [...tree.keys()].filter((path) => facts(tree.get(path)) !== facts(other.get(path)))
}
