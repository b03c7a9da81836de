import { dirname, join, relative, resolve } from 'node:path'
import { fail } from '../../errors/errors.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { ownTree } from '../../plan/base-plan.ts'
import { contextFolders } from '../../plan/context-folders.ts'
import { readIgnoreFile, takenBack } from '../../plan/dockerignore.ts'
import type { Files, Ports } from '../../ports.ts'
import { realPlace } from '../../units/real-place.ts'
import { isWithin } from '../../units/within.ts'
import { ignoreFileOf, type IgnoreFile } from './context-ignore.ts'
import { climbs } from './through-links.ts'

/**
 * Keeps a run's own files out of its builds (issue 11, heading 2). A cache folder inside a context is not used, which
 * the log reports. Throws `run.temporary-in-context` for the folder of private files. Ignores what the Dockerfile
 * copies: an ONBUILD or a frontend may read anything in its context.
 */
export async function apartFromContexts<P extends Pick<Ports, 'cache' | 'files' | 'runner'>>(
  ports: P,
  builds: readonly BuildInputs[],
): Promise<P> {
  const { files, cache, runner } = ports
  const { temporary } = files
  const around = await contextAround(files, builds, { folder: temporary, names: PRIVATE })
  if (around) throw fail('run.temporary-in-context', { folder: temporary, ...around })

  if (cache === null) return ports
  const names = cache.parts.flatMap((part) => ['one', ...PRIVATE].map((name) => join(part, name)))
  const holder = await contextAround(files, builds, { folder: cache.folder, names })
  if (holder === undefined) return ports
  const lies = `lies in the context "${holder.context}"`
  const orName = holder.ignore === '' ? '' : `, or name it in ${holder.ignore}`
  runner.info(
    `The cache folder ${cache.folder} is not used: it ${lies}, and what it holds could get into the image. ` +
      `Set XDG_CACHE_HOME to a folder outside${orName}.`,
  )
  return { ...ports, ...cache.without(`the cache folder ${cache.folder} ${lies}`) }
}

/** Names of private files: exceptions in an ignore file may bring some back. */
const PRIVATE = ['weighbridge-0/secret-0', 'weighbridge-0/record.json']

interface OwnFolder {
  readonly folder: string
  readonly names: readonly string[]
}

interface Around {
  /** As the user wrote it. */
  readonly context: string
  /** The ignore file that could exclude it; empty if none could. */
  readonly ignore: string
}

async function contextAround(
  files: Files,
  builds: readonly BuildInputs[],
  { folder, names }: OwnFolder,
): Promise<Around | undefined> {
  const place = await realPlace(files, folder)
  const tree = ownTree(files.directory)
  for (const inputs of builds) {
    for (const { source, path, isOwn, isLayout } of contextFolders(inputs)) {
      const root = await realPlace(files, resolve(files.directory, path))
      const from = relative(root, place)
      if (climbs(from)) continue
      const ignore = isLayout ? NO_FILE : await ignoreFileOf(files, root, isOwn ? { inputs, tree } : undefined)
      const isLeftOut = readIgnoreFile(ignore.text)
      if (!namesIn(from, names, ignore.text).every(isLeftOut)) return { context: source, ignore: ignore.name }
    }
  }
  return undefined
}

/** Includes what an exception in the ignore file brings back: archives, layers and a base's files may have any name. */
function namesIn(from: string, names: readonly string[], ignore: string): readonly string[] {
  const back = takenBack(ignore)
  const folders = [...new Set(names.map((name) => join(from, dirname(name))))]
  const below = back.flatMap(ends) // a pattern may begin with any folders
  return [
    ...names.map((name) => join(from, name)),
    ...folders.flatMap((folder) => below.map((path) => join(folder, path))),
    ...back.filter((path) => isWithin(path, from) && isInOurs(path.slice(from.length + 1), names)),
  ]
}

/** A path and its tails: `a/b/c`, `b/c`, `c`. */
const ends = (path: string): readonly string[] => {
  const parts = path.split('/')
  return parts.map((_, start) => parts.slice(start).join('/'))
}

/** Whether a path may be inside something of ours, not just beside it like `.keep`. */
const isInOurs = (path: string, names: readonly string[]): boolean => {
  const [first = '', ...rest] = path.split('/')
  return (
    rest.length > 0 &&
    (first === 'x' || first.startsWith('weighbridge-') || names.some((name) => name.startsWith(`${first}/`)))
  )
}

/** For a layout, which BuildKit gets by content. */
const NO_FILE: IgnoreFile = { name: '', text: '' }
