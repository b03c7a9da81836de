import { fail } from '../../errors/errors.ts'
import type { BuilderRecord } from '../../mounts/builder-record.ts'
import type { ProcessResult } from '../exec/process.ts'
import { complaintOf } from './complaint.ts'
import { dockerWithin } from './docker.ts'

/** Longest (ms) that a builder may take to list what it keeps: it measures what builds have just written. */
const PATIENCE = 60_000

/**
 * What a builder keeps on its nodes: `docker buildx du --verbose`, which every version has; `--format` came with buildx
 * 0.29. Throws `engine.records`, also for a builder that was created but never started; `engine.silent` if there is no
 * answer within `patience` (ms); `engine.missing`; and the reason of `cancelled`.
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

/** Removes records by ID in one call, shared ones too; those in use stay. Throws as `builderRecords`. */
export async function pruneRecords(builder: string, ids: readonly string[], cancelled?: AbortSignal): Promise<void> {
  // buildx hands the filter on as a regular expression.
  const safe = ids.filter((id) => /^[a-z0-9]+$/.test(id))
  if (safe.length === 0) return
  const filter = `id=^(${safe.join('|')})$`
  const args = ['prune', '--force', '--all', '--filter', filter]
  await asked(builder, args, { cancelled, patience: PATIENCE })
}

/** A buildx call that ends with the run, or when its time is up. `command` is its first word. */
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

/** Spans several lines if the step's text does; the fields after it are always there. */
const descriptionIn = (block: string): string =>
  /^Description:\s*(.*?)\s*^(?:Usage count|Last used|Type):/ms.exec(block)?.[1] ?? ''
