import type { Bytes } from '../units/bytes.ts'
import type { HistoryEntry } from './manifest.ts'
import type { Layer } from './layer.ts'

/**
 * How `download` was obtained: the sizes of the real blobs, or gzip level 6 where the medium has no compressed ones; `none`
 * where that was not asked for, since it takes some seconds for each 100 MB, and then `download` is null.
 */
export type DownloadMethod = 'blobs' | 'gzip-6' | 'none'

/** A layer that only its owner distributes (`urls` in its descriptor): named, and never weighed. */
export interface ForeignLayer {
  readonly digest: string
  /** Compressed bytes, as the manifest says. */
  readonly download: Bytes
}

/** One platform of an image, resolved to plain data: its layers lowest first, each beside nothing but facts. */
export interface Image {
  /** Digest of the manifest; empty where the medium has none. */
  readonly digest: string
  readonly configDigest: string
  readonly configSize: Bytes
  readonly platform: string
  readonly layers: readonly Layer[]
  readonly history: readonly HistoryEntry[]
  readonly downloadMethod: DownloadMethod
  /** What a container of it runs: the first word of entrypoint and command; empty where it names nothing. */
  readonly program: string
  /** Bytes of the attestation manifests about this platform. */
  readonly attestations: Bytes
  readonly foreignLayers: readonly ForeignLayer[]
}
