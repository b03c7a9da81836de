import * as v from 'valibot'
import { COUNT, jsonObject, SECONDS, type Checked } from '../units/json-schemas.ts'
import type { CacheMount, FoundMounts, MountKind } from '../plan/cache-mount.ts'
import { parseJson } from '../units/parse-json.ts'

/** Raise it only if an older reader would restore wrong content: readers ignore unknown fields. */
export const FORMAT = 1

export const CODEC = 'zstd'

const MOUNT_IDENTITY = jsonObject({
  id: v.string(),
  uid: v.nullable(v.string()),
  gid: v.nullable(v.string()),
  mode: v.nullable(v.string()),
  namespace: v.string(),
})

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
  tool: v.string(),
  kind: v.picklist(['go-build', 'go-mod', 'go-caches', 'other'] satisfies readonly MountKind[]),
  mount: MOUNT_IDENTITY,
  /** Without its end (keys.ts, keyStart). */
  key: v.string(),
  goSum: v.nullable(v.string()),
  /** Bytes of the zstd frame. */
  payloadBytes: COUNT,
  payloadSha256: SHA256,
  /** Without an end marker. */
  tarBytes: COUNT,
  /** All but directories; bytes of the files' contents. */
  files: COUNT,
  fileBytes: COUNT,
  /** Of its content (tally.ts): if it is equal, saving again would change nothing. */
  entriesSha256: SHA256,
  createdAt: DATE,
  cold: v.optional(jsonObject({ steps: SHA256, seconds: SECONDS })),
})

/** The reader trusts none of it until it has counted and hashed the same. */
export type Manifest = Checked<typeof MANIFEST>

const HEAD = jsonObject({ format: v.optional(v.unknown()), codec: v.optional(v.unknown()) })

export const encodeManifest = (manifest: Manifest): Buffer => Buffer.from(JSON.stringify(manifest))

/** A clause that says what is wrong, or the manifest with its unknown fields. */
export function decodeManifest(json: Uint8Array): Manifest | string {
  const value = parseJson(Buffer.from(json).toString('utf8'))
  if (!v.is(HEAD, value)) return 'its manifest is not a JSON object'
  const { format, codec } = value
  if (v.is(COUNT, format) && format !== FORMAT) return `it has format ${format}, this version reads format ${FORMAT}`
  if (typeof codec === 'string' && codec !== CODEC)
    return `it is compressed with ${JSON.stringify(codec)}, this version reads ${CODEC}`
  if (v.is(MANIFEST, value)) return value
  const [issue] = v.safeParse(MANIFEST, value, { abortEarly: true }).issues ?? []
  return `its manifest has no valid ${JSON.stringify(issue?.path?.[0].key)}`
}
