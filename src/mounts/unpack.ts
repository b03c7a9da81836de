import { decompress } from '../archive/compression.ts'
import type { Bytes } from '../units/bytes.ts'
import type { ArchiveForm } from './archive-form.ts'
import { scanArchive, type Scanned } from './archive-scan.ts'
import type { MountKind } from '../plan/cache-mount.ts'
import { entryFlaw, seenNone } from './entry-flaw.ts'
import { isMountFlaw, mountFlaw } from './flaw.ts'
import type { Manifest, MountIdentity } from './blob-manifest.ts'
import { payloadOf, type Payload } from './payload.ts'
import { tallyEntries } from './tally.ts'
import { gather } from './zstd.ts'

export interface Expected {
  readonly kind: MountKind
  readonly mount: MountIdentity
  /** Without its end (keys.ts, keyStart). */
  readonly key: string
}

export interface Unpacking {
  /** The mount's tar, without an end marker, or the zstd frame that it was stored as. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** Call it after the end of `chunks`. Folders are deepest first. */
  readonly checked: () => Pick<Scanned, 'folders'> & { readonly manifest: Manifest }
}

/** Four times what is ever saved: the manifest is known only at the end. */
const MOST_TAR_BYTES: Bytes = 8 * 1024 ** 3

/**
 * Checks a blob as it passes; what came before an error is worthless. Throws a `MountFlaw` for one that is not whole,
 * not of this mount, or has an entry that must not be unpacked; errors of its source pass through.
 */
export function unpackMount(
  blob: AsyncIterable<Uint8Array>,
  expected: Expected,
  form: ArchiveForm,
  limit: Bytes = MOST_TAR_BYTES,
): Unpacking {
  const payload = payloadOf(blob)
  const seen = seenNone()
  const tally = tallyEntries(expected.kind)
  const scan = scanArchive((entry) => {
    const flaw = entryFlaw(entry, seen)
    if (flaw !== undefined) throw mountFlaw(flaw)
    tally.add(entry)
  })
  const passed: Uint8Array[] = []
  let whole: ReturnType<Unpacking['checked']> | undefined

  async function* taken(): AsyncGenerator<Uint8Array> {
    for await (const chunk of gather(payload.chunks)) {
      if (form === 'tar.zst') passed.push(chunk)
      yield chunk
    }
  }

  async function* read(): AsyncGenerator<Uint8Array> {
    let unpacked: Bytes = 0
    for await (const chunk of plain(taken(), payload)) {
      unpacked += chunk.length
      if (unpacked > limit) throw mountFlaw(`it unpacks to over ${limit} bytes`)
      scan.push(chunk)
      if (form === 'tar') yield chunk
      else yield* passed.splice(0)
    }
    const manifest = payload.manifest()
    const { bytes: tarBytes, folders } = scan.end()
    const problem = unlike(manifest, expected) ?? lie(manifest, { ...payload.counted(), tarBytes, ...tally.end() })
    if (problem !== undefined) throw mountFlaw(problem)
    yield* passed
    whole = { manifest, folders }
  }

  function checked() {
    if (!whole) throw new Error('the mount was not unpacked to its end')
    return whole
  }

  return { chunks: read(), checked }
}

/** A decompressor's errors do not say what is broken, so they are replaced. */
async function* plain(chunks: AsyncIterable<Uint8Array>, payload: Payload): AsyncGenerator<Uint8Array> {
  try {
    yield* decompress(chunks, 'zstd')
  } catch (error) {
    if (isMountFlaw(error) || payload.failure()?.error === error) throw error
    throw mountFlaw('its zstd stream is broken', error)
  }
}

function unlike({ kind, mount, key }: Manifest, expected: Expected): string | undefined {
  if (kind !== expected.kind) return `it was saved from a mount of kind ${kind}`
  const other = IDENTITY.find((name) => mount[name] !== expected.mount[name])
  if (other !== undefined) return `it was saved from another mount: its ${other} differs`
  return key === expected.key ? undefined : 'it was saved under another key'
}

const IDENTITY = ['id', 'uid', 'gid', 'mode', 'namespace'] as const

type Counted = Pick<Manifest, (typeof COUNTED)[number]>
const COUNTED = ['payloadBytes', 'payloadSha256', 'tarBytes', 'files', 'fileBytes', 'entriesSha256'] as const

/** By name, since hashes tell a reader nothing. */
function lie(said: Manifest, counted: Counted): string | undefined {
  const wrong = COUNTED.find((name) => said[name] !== counted[name])
  return wrong && `its ${wrong} is not what its manifest says`
}
