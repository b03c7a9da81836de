import { fail } from '../../errors/errors.ts'
import type { BuilderRecord } from '../../mounts/builder-record.ts'
import type { ProcessResult } from '../exec/process.ts'
import { complaintOf } from './complaint.ts'
import { dockerWithin } from './docker.ts'

/** Milliseconds; the builder first has to measure what builds have just written. */
const PATIENCE = 60_000

/**
 * Reads `docker buildx du --verbose`, since `--format` came only with buildx 0.29. Throws `engine.records` (also for a
 * builder that never started), `engine.silent` after `patience` ms, `engine.missing`, and the reason of `cancelled`.
 */
export async function builderRecords(
  builder: string,
  cancelled?: AbortSignal,
  patience = PATIENCE,
): Promise<readonly BuilderRecord[]> {
  const { stdout } = await asked(builder, ['du', '--verbose'], { cancelled, patience })
  return stdout.split(/^(?=ID:\s)/m).flatMap((block) => {
    const id = field(block, 'ID')
    if (id === '') return []
    const inUse = field(block, 'Reclaimable') === 'false'
    return [{ id, type: field(block, 'Type'), description: descriptionIn(block), inUse }]
  })
}

/** Removes records in one call, also shared ones, but none in use. Throws as `builderRecords`. */
export async function pruneRecords(builder: string, ids: readonly string[], cancelled?: AbortSignal): Promise<void> {
  // buildx passes the filter on as a regular expression.
  const safe = ids.filter((id) => /^[a-z0-9]+$/.test(id))
  if (safe.length === 0) return
  const filter = `id=^(${safe.join('|')})$`
  const args = ['prune', '--force', '--all', '--filter', filter]
  await asked(builder, args, { cancelled, patience: PATIENCE })
}

async function asked(
  builder: string,
  [command = '', ...args]: readonly string[],
  { cancelled, patience }: { readonly cancelled: AbortSignal | undefined; readonly patience: number },
): Promise<ProcessResult> {
  const called = { command, builder: builder === '' ? '(the current one)' : builder }
  const ended = await dockerWithin(patience, ['buildx', command, ...args, ...named(builder)], { signal: cancelled })
  if (ended === undefined) throw fail('engine.silent', { ...called, seconds: patience / 1000 })
  if (ended.code !== 0) throw fail('engine.records', { ...called, detail: complaintOf(ended, 'it') })
  return ended
}

const named = (builder: string): readonly string[] => (builder === '' ? [] : ['--builder', builder])

const field = (block: string, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(block)?.[1]?.trim() ?? ''

/** May span several lines; the fields after it are always present. */
const descriptionIn = (block: string): string =>
  /^Description:\s*(.*?)\s*^(?:Usage count|Last used|Type):/ms.exec(block)?.[1] ?? ''
