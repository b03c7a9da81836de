import * as v from 'valibot'
import { parseJson } from '../../units/parse-json.ts'
import { askEngine } from './engine-api.ts'

/** What the containerd store has of an image. */
export type Available =
  | { readonly kind: 'all' }
  /** Its index, and one manifest of those that it lists; `listed` are their descriptors. */
  | { readonly kind: 'one'; readonly digest: string; readonly listed: readonly object[] }
  | { readonly kind: 'some' }

/**
 * Asks the engine at `socket` by its API, as the command line does not tell. Engines before 28, which cannot tell either,
 * count as having all: their push of less fails. Never rejects.
 */
export async function availableOf(socket: string, id: string, cancelled: AbortSignal): Promise<Available> {
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(PATIENCE)])
  const path = `/v1.48/images/${id}/json?manifests=1`
  const answer = await askEngine({ socket, signal }, { method: 'GET', path }).catch(() => undefined)
  const { success, output } = v.safeParse(ANSWER, parseJson(answer?.body ?? ''))
  const manifests = success ? output.Manifests : []
  const here = manifests.filter(({ Available: isHere }) => isHere)
  if (here.length === manifests.length) return { kind: 'all' }
  const [only, ...others] = here
  if (only === undefined || others.length > 0) return { kind: 'some' }
  return { kind: 'one', digest: only.Descriptor.digest, listed: manifests.map(({ Descriptor: each }) => each) }
}

/** Of the engine's API (docs.docker.com/reference/api/engine, ImageInspect), what is read here. */
const ANSWER = v.object({
  Manifests: v.array(
    v.object({
      Available: v.boolean(),
      Descriptor: v.looseObject({ digest: v.string() }),
    }),
  ),
})

/** Milliseconds. */
const PATIENCE = 60_000
