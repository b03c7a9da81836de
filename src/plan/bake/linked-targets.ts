import { isAbsolute } from 'node:path'
import type { BakeSource, BakeTarget } from '../../inputs/bake-source.ts'
import { formatFields, namedFields } from '../exporter.ts'
import { mapValue, placeIn, placeOfContext, withPlace } from './bake-build.ts'
import { entryText, sshText } from './bake-entry.ts'

/** Where the paths of a target lead. */
interface Moves {
  readonly context: (path: string) => string
  /** A named context. */
  readonly named: (source: string) => string
  /** A secret, an SSH key or a local cache. */
  readonly file: (path: string) => string
}

/** With paths that start in the folder that the run starts in, as those of inputs, and not where bake runs. */
export function placedTargets({ inputs, targets }: BakeSource): BakeSource['targets'] {
  const place = placeIn(inputs.source)
  return movedTargets(targets, { context: place, named: (source) => placeOfContext(source, place), file: place })
}

export const movedTargets = (targets: BakeSource['targets'], moves: Moves): BakeSource['targets'] =>
  Object.fromEntries(Object.entries(targets).map(([name, target]) => [name, movedTarget(target, moves)]))

const CWD = 'cwd://'

function movedTarget(target: BakeTarget, { context, named, file }: Moves): BakeTarget {
  const { contexts, dockerfile, secret, ssh, 'cache-from': from } = target
  const sources = Object.entries(contexts ?? {}).map(
    ([name, source]) => [name, source === null ? null : named(source)] as const,
  )
  return {
    ...target,
    context: context(target.context ?? '.'),
    ...(contexts && { contexts: Object.fromEntries(sources) }),
    ...(dockerfile !== undefined && { dockerfile: movedDockerfile(dockerfile, context) }),
    ...(secret && { secret: secret.map((entry) => movedSecret(entryText(entry), file)) }),
    ...(ssh && { ssh: ssh.map((entry) => mapValue(sshText(entry), (paths) => paths.split(',').map(file).join(','))) }),
    ...(from && { 'cache-from': from.map((entry) => withPlace(entryText(entry), 'src', file)) }),
  }
}

/** It is in its context, unless it is where bake runs, or absolute. */
function movedDockerfile(path: string, context: Moves['context']): string {
  if (path.startsWith(CWD)) return CWD + context(path.slice(CWD.length))
  return isAbsolute(path) ? context(path) : path
}

function movedSecret(text: string, file: Moves['file']): string {
  const fields = namedFields(text)
  if (fields.get('type') === 'env') return text
  for (const name of ['src', 'source']) {
    const path = fields.get(name)
    if (path !== undefined) fields.set(name, file(path))
  }
  return formatFields(fields)
}
