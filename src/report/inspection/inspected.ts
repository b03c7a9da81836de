import type { Image } from '../../image/image.ts'
import type { Inventory } from '../../inventory/inventory.ts'
import type { ImageRecord } from '../../record/record.ts'

/** An image of one platform with all that is known of it: more than its record keeps. */
export interface Inspected {
  readonly image: Image
  readonly inventory: Inventory
  readonly record: ImageRecord
}
