import type { FilesBeside } from './commit-facts.ts'
import type { WeightRecord } from '../record/record.ts'

/** How the base's record was obtained, as outputs and reports say it. */
type BaselineSource = 'record' | 'rebuild'

/** What the head is compared with, or why there is nothing to compare with. A missing baseline is never zero. */
export type Baseline =
  | {
      readonly kind: 'baseline'
      readonly commit: string
      /** Why this commit is the base, e.g. "the merge commit's other parent". */
      readonly why: string
      readonly source: BaselineSource
      readonly record: WeightRecord
      /**
       * The head's files that a rebuilt base was given: growth through them is not in the comparison. Null if there are
       * none, and for a stored record, which was made with its own files.
       */
      readonly beside: FilesBeside | null
      /** The same for named contexts outside of the repository, `name=path`. */
      readonly outside: readonly string[]
    }
  | {
      readonly kind: 'none'
      readonly commit: string | undefined
      readonly reason: string
      /** Set if the base has nothing to build an image from: the image is new, rather than its base unknown. */
      readonly isNew?: true
      /** Set on the command line outside of any repository, where nobody expects a base without asking for one. */
      readonly isNoRepository?: true
    }
