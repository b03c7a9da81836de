import type { Bytes } from '../units/bytes.ts'
import type { HistoryEntry } from './manifest.ts'
import type { Layer } from './layer.ts'

/** How `download` was obtained: real blobs, gzip level 6 (some seconds per 100 MB), or not at all (null). */
export type DownloadMethod = 'blobs' | 'gzip-6' | 'none'

/** A layer that only its owner distributes (`urls` in its descriptor): listed, not weighed. */
export interface ForeignLayer {
  readonly digest: string
  /** Compressed bytes, according to the manifest. */
  readonly download: Bytes
}

/** One platform of an image, as plain data; layers lowest first. */
export interface Image {
  /** Digest of the manifest; empty if the medium has none. */
  readonly digest: string
  readonly configDigest: string
  readonly configSize: Bytes
  readonly platform: string
  readonly layers: readonly Layer[]
  readonly history: readonly HistoryEntry[]
  readonly downloadMethod: DownloadMethod
  /** What its container runs: the first word of entrypoint and command; empty if there is none. */
  readonly program: string
  /** Bytes of the attestation manifests about this platform. */
  readonly attestations: Bytes
  readonly foreignLayers: readonly ForeignLayer[]
}
