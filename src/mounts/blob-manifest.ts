import type { Bytes } from '../units/bytes.ts'
import type { CacheMount, FoundMounts, MountKind } from '../plan/cache-mount.ts'
import { isObject } from '../units/is-object.ts'
import { parseJson } from '../units/parse-json.ts'
import type { ColdSteps } from './cold-steps.ts'

/**
 * Version of the blob's format; a reader takes no other. It is raised only where a reader of the old one would restore what
 * is wrong: a field that such a reader does not know is ignored, so that a mount that a newer version stored is no miss.
 */
export const FORMAT = 1

/** How the payload is compressed, wherever it is written: by Node's own zstd, or by a library where Node has none. */
export const CODEC = 'zstd'

/** What tells one cache mount from another: its id, its options as written, and BUILDKIT_CACHE_MOUNT_NS. */
export interface MountIdentity {
  readonly id: string
  readonly uid: string | null
  readonly gid: string | null
  readonly mode: string | null
  readonly namespace: string
}

export const identityOf = (
  { id, uid, gid, mode }: CacheMount,
  { namespace }: Pick<FoundMounts, 'namespace'>,
): MountIdentity => ({ id, uid, gid, mode, namespace })

/** What a blob says of itself. The reader believes none of it before it has counted and hashed the same. */
export interface Manifest {
  readonly format: typeof FORMAT
  readonly codec: typeof CODEC
  /** Version of the program that wrote it. */
  readonly tool: string
  readonly kind: MountKind
  readonly mount: MountIdentity
  /** The key it was saved under, without its end (keys.ts, keyStart). */
  readonly key: string
  /** Hash of the go.sum that it was built with; null where there was none. */
  readonly goSum: string | null
  /** Bytes of the zstd frame, and its SHA-256 in hex. */
  readonly payloadBytes: Bytes
  readonly payloadSha256: string
  /** Bytes of the tar in it, which has no end marker. */
  readonly tarBytes: Bytes
  /** Everything in it but directories; bytes of the files' contents. */
  readonly files: number
  readonly fileBytes: Bytes
  /** SHA-256 in hex of what is in it (tally.ts): equal means that saving it again would change nothing. */
  readonly entriesSha256: string
  /** ISO 8601. */
  readonly createdAt: string
  /** Of the build that left it, or of an earlier one of the same steps; absent where nobody knew. */
  readonly cold?: ColdSteps
}

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const count: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const seconds: Check = (value) => Number.isFinite(value) && Number(value) >= 0
const date: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const sha256: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value)
const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && unfit(value, fields) === undefined

const KINDS: readonly MountKind[] = ['go-build', 'go-mod', 'go-caches', 'other']

/** Every field that is not optional. */
const FIELDS: Readonly<Record<keyof Manifest, Check>> = {
  format: oneOf(FORMAT),
  codec: oneOf(CODEC),
  tool: text,
  kind: oneOf(...KINDS),
  mount: object({
    id: text,
    uid: orNull(text),
    gid: orNull(text),
    mode: orNull(text),
    namespace: text,
  } satisfies Record<keyof MountIdentity, Check>),
  key: text,
  goSum: orNull(text),
  payloadBytes: count,
  payloadSha256: sha256,
  tarBytes: count,
  files: count,
  fileBytes: count,
  entriesSha256: sha256,
  createdAt: date,
  cold: optional(object({ steps: sha256, seconds } satisfies Record<keyof ColdSteps, Check>)),
}

/** The first field that is missing or of another type. */
function unfit(value: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, Check>>): string | undefined {
  return Object.entries(fields).find(([name, check]) => !check(value[name]))?.[0]
}

/** A manifest as it stands in a blob: JSON in UTF-8. */
export const encodeManifest = (manifest: Manifest): Buffer => Buffer.from(JSON.stringify(manifest))

/** A manifest from its JSON; a clause that says why it is none otherwise. */
export function decodeManifest(json: Uint8Array): Manifest | string {
  const value = parseJson(Buffer.from(json).toString('utf8'))
  if (!isObject(value)) return 'its manifest is not a JSON object'
  const { format, codec } = value
  if (count(format) && format !== FORMAT) return `it has format ${String(format)}, this version reads format ${FORMAT}`
  if (text(codec) && codec !== CODEC)
    return `it is compressed with ${JSON.stringify(codec)}, this version reads ${CODEC}`
  const field = unfit(value, FIELDS)
  return field === undefined && isManifest(value) ? value : `its manifest has no good ${JSON.stringify(field)}`
}

const isManifest = (value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & Manifest =>
  unfit(value, FIELDS) === undefined
