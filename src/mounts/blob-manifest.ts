import * as v from 'valibot'
import { COUNT, jsonObject, SECONDS, type Checked } from '../units/json-schemas.ts'
import type { CacheMount, FoundMounts, MountKind } from '../plan/cache-mount.ts'
import { parseJson } from '../units/parse-json.ts'

/**
 * Version of the blob format; a reader accepts no other. Raise it only if an older reader would restore wrong content:
 * readers ignore unknown fields, so a mount stored by a newer version is not a miss.
 */
export const FORMAT = 1

/** How the payload is compressed: by Node's own zstd, or by a library where Node has none. */
export const CODEC = 'zstd'

const MOUNT_IDENTITY = jsonObject({
  id: v.string(),
  uid: v.nullable(v.string()),
  gid: v.nullable(v.string()),
  mode: v.nullable(v.string()),
  namespace: v.string(),
})

/** Identifies a cache mount: its id, its options as written, and BUILDKIT_CACHE_MOUNT_NS. */
export type MountIdentity = Checked<typeof MOUNT_IDENTITY>

export const identityOf = (
  { id, uid, gid, mode }: CacheMount,
  { namespace }: Pick<FoundMounts, 'namespace'>,
): MountIdentity => ({ id, uid, gid, mode, namespace })

const SHA256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** ISO 8601. */
const DATE = v.pipe(
  v.string(),
  v.check((date) => !Number.isNaN(Date.parse(date))),
)

const MANIFEST = jsonObject({
  format: v.literal(FORMAT),
  codec: v.literal(CODEC),
  /** Version of the program that wrote it. */
  tool: v.string(),
  kind: v.picklist(['go-build', 'go-mod', 'go-caches', 'other'] satisfies readonly MountKind[]),
  mount: MOUNT_IDENTITY,
  /** The key it was saved under, without its end (keys.ts, keyStart). */
  key: v.string(),
  /** Hash of the go.sum that it was built with; null if there was none. */
  goSum: v.nullable(v.string()),
  /** Bytes of the zstd frame, and its SHA-256 in hex. */
  payloadBytes: COUNT,
  payloadSha256: SHA256,
  /** Bytes of the tar in it, which has no end marker. */
  tarBytes: COUNT,
  /** Everything in it except directories; bytes of the files' contents. */
  files: COUNT,
  fileBytes: COUNT,
  /** SHA-256 in hex of its content (tally.ts). If it is equal, saving again would change nothing. */
  entriesSha256: SHA256,
  createdAt: DATE,
  /** From the build that left it, or an earlier one with the same steps; absent if unknown. */
  cold: v.optional(jsonObject({ steps: SHA256, seconds: SECONDS })),
})

/** What a blob says about itself. The reader trusts none of it until it has counted and hashed the same. */
export type Manifest = Checked<typeof MANIFEST>

/** Checked first: nothing else is known about another format. */
const HEAD = jsonObject({ format: v.optional(v.unknown()), codec: v.optional(v.unknown()) })

/** A manifest as stored in a blob: JSON in UTF-8. */
export const encodeManifest = (manifest: Manifest): Buffer => Buffer.from(JSON.stringify(manifest))

/** Reads a manifest from its JSON, keeping unknown fields. Otherwise returns a clause that says what is wrong. */
export function decodeManifest(json: Uint8Array): Manifest | string {
  const value = parseJson(Buffer.from(json).toString('utf8'))
  if (!v.is(HEAD, value)) return 'its manifest is not a JSON object'
  const { format, codec } = value
  if (v.is(COUNT, format) && format !== FORMAT) return `it has format ${format}, this version reads format ${FORMAT}`
  if (typeof codec === 'string' && codec !== CODEC)
    return `it is compressed with ${JSON.stringify(codec)}, this version reads ${CODEC}`
  if (v.is(MANIFEST, value)) return value
  const [issue] = v.safeParse(MANIFEST, value, { abortEarly: true }).issues ?? []
  return `its manifest has no good ${JSON.stringify(issue?.path?.[0].key)}`
}
