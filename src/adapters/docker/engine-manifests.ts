import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import * as v from 'valibot'
import { parseJson } from '../../units/parse-json.ts'

/** What the containerd store has of an image, and whether the engine keeps one without a name that gets one and loses it. */
export type Available = { readonly keepsUnnamed: boolean } & Parts

type Parts =
  | { readonly kind: 'all' }
  /** Its index, and one manifest of those that it lists; `listed` are their descriptors. */
  | { readonly kind: 'one'; readonly digest: string; readonly listed: readonly object[] }
  | { readonly kind: 'some' }

/**
 * Asks the engine at `socket` by its API, as the command line does not tell. Engines before 28, which cannot tell either,
 * count as having all: their push of less fails. Never rejects.
 */
export async function availableOf(socket: string, id: string, signal: AbortSignal): Promise<Available> {
  const answer = await get(socket, `/v1.48/images/${id}/json?manifests=1`, signal).catch(() => undefined)
  const { success, output } = v.safeParse(ANSWER, parseJson(answer?.body ?? ''))
  const keepsUnnamed = answer !== undefined && isAtLeast(answer.version, ENGINE_29)
  return { keepsUnnamed, ...partsOf(success ? output.Manifests : []) }
}

/** The version of its API. Engine 26 forgets such an image; those between were not tried. */
const ENGINE_29 = [1, 52] as const

function isAtLeast(version: string, [major, minor]: readonly [major: number, minor: number]): boolean {
  const [first = 0, second = 0] = version.split('.').map(Number)
  return first > major || (first === major && second >= minor)
}

function partsOf(manifests: v.InferOutput<typeof ANSWER>['Manifests']): Parts {
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

interface Answer {
  /** Of the engine's API, such as `1.52`. */
  readonly version: string
  readonly body: string
}

function get(socketPath: string, path: string, cancelled: AbortSignal): Promise<Answer> {
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(PATIENCE)])
  return new Promise((resolve, reject) => {
    request({ socketPath, path, signal, agent: false }, (answer) => {
      const version = String(answer.headers['api-version'])
      text(answer).then((body) => resolve({ version, body }), reject)
    })
      .on('error', reject)
      .end()
  })
}

/** Milliseconds. */
const PATIENCE = 60_000
