import type { Measure } from '../../limits/measures.ts'
import type { Bytes } from '../../units/bytes.ts'
import { sum } from '../../units/sum.ts'
import type { Inventory } from '../inventory.ts'
import type { GoProgram } from '../programs.ts'
import { firstNames } from './first-names.ts'
import { whyPacked } from './unread.ts'

type Programs = Pick<Inventory, 'goBinaries' | 'packed' | 'lookUp'>

const NAMES = 20

/** The machine code of all Go programs, or of those with a path or name. Stripping does not change it. */
export function codeMeasure(of: string | undefined, { goBinaries, packed, lookUp }: Programs): Measure {
  const isMeant = of === undefined ? () => true : namedAs(of, lookUp)
  const programs = goBinaries.filter(isMeant).map((program) => ({ path: program.path, bytes: codeOf(program) }))
  const found = firstNames(NAMES)
  for (const { path, bytes } of programs) found.add(`/${path}`, bytes)
  const measure = { count: found.count(), names: found.names() }
  const unread = programs.find(({ bytes }) => bytes === 0)
  const unknown = unread ? `the code of /${unread.path} cannot be told apart` : whyPacked(packed.filter(isMeant))
  if (unknown !== undefined) return { amount: null, ...measure, unknown }
  return { amount: sum(programs, ({ bytes }) => bytes), ...measure }
}

/** Also where the functions cannot be read, as it is a section's size then. */
const codeOf = ({ modules, buckets }: GoProgram): Bytes =>
  sum(modules, ({ bytes }) => bytes) + (buckets['other code'] ?? 0)

function namedAs(of: string, lookUp: Inventory['lookUp']): (program: { readonly path: string }) => boolean {
  if (!of.includes('/')) return ({ path }) => path.slice(path.lastIndexOf('/') + 1) === of
  const found = lookUp(of)
  return ({ path }) => path === found
}
