import type { Image } from '../image/image.ts'
import type { Inventory } from './inventory.ts'

/** An image of one platform with all that is known of it. */
export interface Inspected {
  readonly image: Image
  readonly inventory: Inventory
  /** What a report calls it. */
  readonly name: string
}
