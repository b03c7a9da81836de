import { basename, dirname, join } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { Files, Ports } from '../ports.ts'
import { fail } from '../errors.ts'
import { contextTakers, type ContextTaker } from './context-takers.ts'

/**
 * The ports of a run of which nothing gets into its builds, where it would be in the image, and weighed (issue 11, heading 2). A
 * cache folder that a build can take is not used, and the log says so. Throws `run.temporary-in-context` for the folder of
 * private files, secrets among them: there is no run without it.
 */
export async function apartFromContexts(ports: Ports, builds: readonly BuildInputs[]): Promise<Ports> {
  const { files, cache, runner } = ports
  const tree = { directory: files.directory, translate: (path: string) => path }
  const takers = (await Promise.all(builds.map((build) => contextTakers(files, build, tree, { ranStages: [] })))).flat()

  const { temporary } = files
  const around = takerOf(takers, await realPlace(files, temporary), PRIVATE)
  if (around) throw fail('run.temporary-in-context', { folder: temporary, context: around.source })

  if (cache === null) return ports
  const kept = cache.parts.flatMap((part) => ['one', ...PRIVATE].map((name) => join(part, name)))
  const { source } = takerOf(takers, await realPlace(files, cache.folder), kept) ?? {}
  if (source === undefined) return ports
  const why = `the cache folder ${cache.folder} lies in the context "${source}"`
  runner.info(
    `Nothing is kept for later runs: ${why}, and would be built into the image. Name it in .dockerignore, or set ` +
      'XDG_CACHE_HOME to a folder outside.',
  )
  return { ...ports, ...cache.without(why) }
}

/** Private files, as they are called: an ignore file may take some back. */
const PRIVATE = ['weighbridge-0/secret-0', 'weighbridge-0/record.json']

function takerOf(takers: readonly ContextTaker[], folder: string, names: readonly string[]): ContextTaker | undefined {
  return takers.find(({ takes }) => names.some((name) => takes(join(folder, name))))
}

/** Where a folder is without links, also where it is not made yet. */
async function realPlace(files: Files, path: string): Promise<string> {
  const real = await files.realPath(path)
  if (real !== undefined || dirname(path) === path) return real ?? path
  return join(await realPlace(files, dirname(path)), basename(path))
}
