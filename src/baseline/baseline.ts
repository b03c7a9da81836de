import type { FilesBeside } from './commit-facts.ts'
import type { WeightRecord } from '../record/record.ts'
import type { Moved } from './moved.ts'

/** What the head is compared with, or why there is nothing. A missing baseline is never zero. */
export type Baseline = CommitBaseline | ReferenceBaseline

/** The base's weight, or why there is none. */
export type CommitBaseline =
  | (Found & {
      /** The commit that was weighed: the base, or an ancestor of it. */
      readonly commit: string
      /** Why the base is the base, e.g. "the merge commit's other parent". */
      readonly why: string
      readonly source: 'record' | 'rebuild'
      /** The store that gave the record, as in sentences; null for a rebuild. */
      readonly store: string | null
    })
  | {
      readonly kind: 'none'
      readonly commit?: string | undefined
      readonly reason: string
      /** Set if the base has nothing to build an image from: the image is new. */
      readonly isNew?: true
      /** Set on the command line outside any repository, where no base is expected unless asked for. */
      readonly isNoRepository?: true
    }

/** An existing image, or a record of one, that the user named to compare with: of no commit. */
export type ReferenceBaseline = Found & {
  readonly source: 'image'
  /** As the user wrote it. */
  readonly reference: string
  /** Of what it leads to: the manifest, or the index of several platforms. Empty if not known. */
  readonly digest: string
}

interface Found {
  readonly kind: 'baseline'
  /** The base, and how many commits after `commit` it is (first parents); absent if it is `commit`. */
  readonly ancestorOf?: AncestorOf | undefined
  /** Why there is nothing better, as a clause: set for an ancestor, and if only some metrics can be compared. */
  readonly reason?: string | undefined
  readonly record: WeightRecord
  /** The head's files that a rebuilt base was given: growth through them is not seen. Null for anything else. */
  readonly beside: FilesBeside | null
  /** The same for named contexts outside the repository, `name=path`. */
  readonly outside: readonly string[]
  /** What moved upstream since it was weighed; absent if nothing did. */
  readonly moved?: readonly Moved[] | undefined
}

/** What one image of a run is compared with, by the image's name. */
export type ImageBaseline<Its extends Baseline = Baseline> = Its & { readonly name: string }

export interface AncestorOf {
  readonly commit: string
  readonly distance: number
}
