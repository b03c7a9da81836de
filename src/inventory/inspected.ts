import type { Image } from '../image/image.ts'
import type { Inventory } from './inventory.ts'

export interface Inspected {
  readonly image: Image
  readonly inventory: Inventory
  /** What a report calls it. */
  readonly name: string
}
