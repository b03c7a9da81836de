import type { BuildRecord } from '../record/record.ts'

/** What a build gave. `metadata` is buildx's metadata file, as it is. */
export interface Build {
  readonly imageId: string
  readonly digest: string
  readonly metadata: { readonly [key: string]: unknown }
  readonly record: BuildRecord
}
