import { redact } from '../../build/redact.ts'
import { fail } from '../../errors.ts'
import type { BuilderRecord } from '../../mounts/builder-record.ts'
import { docker } from './docker.ts'

/**
 * What a builder keeps on its nodes: `docker buildx du --verbose`, which every version has; `--format` is of buildx 0.29.
 * Throws `engine.builder`, also for a builder that was made and never started, and `engine.missing`.
 */
export async function builderRecords(builder: string): Promise<readonly BuilderRecord[]> {
  const { code, stdout, stderr } = await docker(['buildx', 'du', '--verbose', ...named(builder)])
  if (code !== 0) throw notAnswered(builder, stderr, code)
  return stdout.split(/^(?=ID:\s)/m).flatMap((block) => {
    const id = field(block, 'ID')
    if (id === '') return []
    const inUse = field(block, 'Reclaimable') === 'false'
    return [{ id, type: field(block, 'Type'), description: descriptionIn(block), inUse }]
  })
}

/** Removes records by ID, all of them in one call, shared ones too; those in use stay. Throws as `builderRecords`. */
export async function pruneRecords(builder: string, ids: readonly string[]): Promise<void> {
  // buildx hands the filter on as a regular expression.
  const safe = ids.filter((id) => /^[a-z0-9]+$/.test(id))
  if (safe.length === 0) return
  const filter = `id=^(${safe.join('|')})$`
  const { code, stderr } = await docker(['buildx', 'prune', '--force', '--all', '--filter', filter, ...named(builder)])
  if (code !== 0) throw notAnswered(builder, stderr, code)
}

const named = (builder: string): readonly string[] => (builder === '' ? [] : ['--builder', builder])

const field = (block: string, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(block)?.[1]?.trim() ?? ''

/** It goes over several lines where a step's text does; the fields after it are always there. */
const descriptionIn = (block: string): string =>
  /^Description:\s*(.*?)\s*^(?:Usage count|Last used|Type):/ms.exec(block)?.[1] ?? ''

function notAnswered(builder: string, stderr: string, code: number): Error {
  const said =
    stderr
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/^ERROR: /, '') ?? ''
  const detail = redact(said) || `docker buildx ended with code ${code}`
  return fail('engine.builder', { builder: builder === '' ? '(the current one)' : builder, detail })
}
