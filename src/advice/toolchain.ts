import type { GoBinaryRecord } from '../record/record.ts'

/**
 * Where Go toolchains stand in the rootfs (GOROOT, with a slash at its end): the folders that have both `bin/go` and the
 * compiler below `pkg/tool`. `usr/bin/go` alone makes none, and one in a module cache is a module like any other.
 */
export function toolchainRoots(goBinaries: readonly GoBinaryRecord[]): readonly string[] {
  const paths = goBinaries.map(({ path }) => path)
  return paths
    .filter((path) => path.endsWith('/bin/go') && !path.includes('pkg/mod/'))
    .map((path) => path.slice(0, -'bin/go'.length))
    .filter((root) => paths.some((path) => path.startsWith(`${root}pkg/tool/`)))
}
