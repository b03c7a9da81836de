import type { Bytes } from '../units/bytes.ts'
import type { DownloadMethod, ForeignLayerRecord } from '../record/record.ts'
import type { HistoryEntry } from './manifest.ts'
import type { Layer } from './layer.ts'

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
  readonly foreignLayers: readonly ForeignLayerRecord[]
}
