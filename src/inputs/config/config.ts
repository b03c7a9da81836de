import type { Share } from '../../limits/headroom.ts'
import type { Rule } from '../../limits/rule.ts'

/** A configuration file: its text, and its path as the user wrote it. */
export interface ConfigFile {
  readonly path: string
  readonly text: string
}

/** Bytes that one may have, in the checkout or at the base: enough for 10,000 images with a few rules each. */
export const LARGEST_CONFIG = 4 * 1024 * 1024

/** An input of an image, as the file gives it. */
export interface Setting {
  /** As texts of the input. */
  readonly texts: readonly string[]
  /** As people wrote them, for pages. */
  readonly items: readonly string[]
  readonly line: number
}

/** Where the text of a limit is in the file: offsets that replace it without its quotes. */
export interface LimitPlace {
  readonly image: string
  readonly ruleId: string
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether an image that is not asked for has the same one, through `defaults` or an alias. */
  readonly isShared: boolean
}

/** What the file says of one image, or of all (`defaults`). */
export interface ImageConfig {
  /** By the names of inputs. */
  readonly settings: ReadonlyMap<string, Setting>
  readonly rules: readonly Rule[]
  readonly limits: readonly Omit<LimitPlace, 'image' | 'isShared'>[]
  readonly headroom: Headroom | null
}

/** What holds for an image of a run. `name` is null if the file has no images: then inputs or the context name it. */
export interface ChosenImage extends ImageConfig {
  readonly name: string | null
}

export interface Headroom {
  readonly share: Share
  readonly text: string
  readonly line: number
}

/** A configuration file that was read and checked. */
export interface Config extends ConfigFile {
  readonly defaults: ImageConfig
  /** By name, without the defaults. */
  readonly images: ReadonlyMap<string, ImageConfig>
}
