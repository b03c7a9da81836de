import type { FilesBeside } from './commit-facts.ts'
import type { WeightRecord } from '../record/record.ts'

/** How the record of the base was obtained, as outputs and reports say it. */
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
       * What a rebuilt base was given as the head has it: growth through these files is not in the comparison. Null
       * where there are none, and for a stored record, which was made with its own.
       */
      readonly beside: FilesBeside | null
      /** The same of named contexts outside of the repository, `name=path`. */
      readonly outside: readonly string[]
    }
  | {
      readonly kind: 'none'
      readonly commit: string | undefined
      readonly reason: string
      /** Set where the base has nothing to build an image from: it is new, and not merely unknown what it was. */
      readonly isNew?: true
      /** Set on the command line outside of any repository: nobody expects a base there who does not ask for one. */
      readonly isNoRepository?: true
    }
