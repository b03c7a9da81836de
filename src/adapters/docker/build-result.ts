import { readFile } from 'node:fs/promises'
import type { Build } from '../../buildkit/build.ts'
import { fail } from '../../errors/errors.ts'
import type { BakePlan } from '../../plan/bake/bake-plan.ts'
import type { BuildPlan } from '../../plan/build-plan.ts'
import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'

/**
 * What buildx wrote about an image that it built. The ID is the one for `--iidfile`, even if buildx wrote no such file
 * (buildx, commands/build.go: getImageID). Throws `engine.no-result` if it is unreadable, or lacks the name we need.
 */
export async function readResult(plan: BuildPlan): Promise<Result> {
  const [text, id] = await Promise.all([readIfThere(plan.metadataFile), readIfThere(plan.imageIdFile)])
  return resultOf(parse(text ?? '{}'), plan, (id ?? '').trim())
}

/** As `readResult`, for each build of a bake, which writes no image IDs. */
export async function readResults({ metadataFile, builds }: BakePlan): Promise<readonly Result[]> {
  const metadata = parse((await readIfThere(metadataFile)) ?? '{}')
  return builds.map(({ target, plan }) => {
    const own = metadata[target]
    return resultOf(isObject(own) ? { ...own } : {}, plan, '')
  })
}

export type Result = Pick<Build, 'imageId' | 'digest' | 'metadata'>

function resultOf(metadata: Build['metadata'], { weighed }: BuildPlan, id: string): Result {
  const digest = word(metadata['containerimage.digest'])
  const imageId = word(metadata['containerimage.config.digest']) || id
  if (digest === '' && imageId === '' && weighed.kind === 'engine') {
    throw fail('engine.no-result', { detail: 'buildx did not name it in its metadata file' })
  }
  return { imageId, digest, metadata }
}

function parse(text: string): Build['metadata'] {
  const value = parseJson(text)
  if (isObject(value)) return value
  throw fail('engine.no-result', { detail: 'the metadata file that buildx wrote is not a JSON object' })
}

async function readIfThere(path: string | undefined): Promise<string | undefined> {
  return path === undefined ? undefined : readFile(path, 'utf8').catch(() => undefined)
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '')
