/** More toolchains than any image has: each is compared with the path of every file. */
const MOST = 100

/**
 * Go toolchains (GOROOT, with a trailing slash) by the paths of programs: folders with `bin/go` and a compiler in
 * `pkg/tool`.
 */
export function toolchainRoots(programs: readonly { readonly path: string }[]): readonly string[] {
  const withCompiler = new Set(programs.flatMap(({ path }) => rootsOf(path)))
  return programs
    .filter(({ path }) => path.endsWith('/bin/go'))
    .map(({ path }) => path.slice(0, -'bin/go'.length))
    .filter((root) => withCompiler.has(root))
    .slice(0, MOST)
}

const rootsOf = (path: string): readonly string[] =>
  Array.from(path.matchAll(/\/pkg\/tool\//g), ({ index }) => path.slice(0, index + 1))
