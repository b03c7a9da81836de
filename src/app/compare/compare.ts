import { compareSides } from '../../comparison/compare.ts'
import type { ImagePorts } from '../../ports.ts'
import type { Sides } from '../../report/comparison-page.ts'
import { inspect } from '../inspect/inspect.ts'

/** The names lead to existing images or to records. Throws `image.*`, `record.unreadable`. */
export async function compare(ports: ImagePorts, names: Readonly<Record<'base' | 'head', string>>): Promise<Sides> {
  const base = await inspect(ports, names.base, true)
  const head = await inspect(ports, names.head, true)
  return {
    base: { name: names.base, record: base },
    head: { name: names.head, record: head },
    comparison: compareSides(head, base),
  }
}
