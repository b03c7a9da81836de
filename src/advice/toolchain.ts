import type { GoProgram } from '../inventory/programs.ts'

/** More toolchains than any image has: each is compared with the path of every file. */
const MOST = 100

/**
 * Go toolchains in the rootfs (GOROOT, with a trailing slash): folders with `bin/go` and a compiler in `pkg/tool`.
 * One in a module cache is a module like any other.
 */
export function toolchainRoots(goBinaries: readonly GoProgram[]): readonly string[] {
  const withCompiler = new Set(goBinaries.flatMap(({ path }) => rootsOf(path)))
  return goBinaries
    .filter(({ path }) => path.endsWith('/bin/go') && !path.includes('pkg/mod/'))
    .map(({ path }) => path.slice(0, -'bin/go'.length))
    .filter((root) => withCompiler.has(root))
    .slice(0, MOST)
}

const rootsOf = (path: string): readonly string[] =>
  Array.from(path.matchAll(/\/pkg\/tool\//g), ({ index }) => path.slice(0, index + 1))
