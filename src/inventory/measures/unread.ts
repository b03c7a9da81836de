import type { Inventory } from '../inventory.ts'
import type { GoProgram } from '../programs.ts'

type Programs = Pick<Inventory, 'goBinaries' | 'packed'>

/** Why it is not known what all Go programs consist of, as a clause; undefined if it is. */
export function whyPartsUnknown({ goBinaries, packed }: Programs): string | undefined {
  const unread = goBinaries.find(hasNoParts)
  return unread === undefined ? whyPacked(packed) : `the functions of /${unread.path} cannot be read`
}

/** Why it is not known which modules are in Go programs, as a clause; undefined if it is. */
export function whyModulesUnknown(programs: Programs): string | undefined {
  const foreign = programs.goBinaries.find(({ modules }) => modules.some(({ kind }) => kind === 'unknown'))
  return whyPartsUnknown(programs) ?? (foreign && `packages of /${foreign.path} are of no known module`)
}

/** A program without any function is none. */
const hasNoParts = ({ modules }: GoProgram): boolean => modules.length === 0

export function whyPacked([first]: Programs['packed']): string | undefined {
  return first && `/${first.path} is packed by ${first.packer}`
}
