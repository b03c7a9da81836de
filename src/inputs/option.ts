/** How the text of a list is split into items. The traits of each list are those in docker/build-push-action. */
export interface ListTraits {
  /** Commas belong to the item, and only newlines separate (`type=local,dest=out`). */
  readonly ignoreComma?: boolean
  /** A double quote is an ordinary character and does not hold commas and newlines together. */
  readonly quote?: false
  /** White space around an item belongs to it. */
  readonly trim?: false
}

interface Described {
  /** One line, unchanged in action.yml and, unless `actionOnly`, in `--help` and docs/cli.md. */
  readonly description: string
  /**
   * Default in action.yml if only the runner can evaluate it, or if an empty text has a meaning of its own; everywhere
   * else, `default` applies.
   */
  readonly actionDefault?: string
  /** Not on the command line, which writes no comment and takes no token of its own. */
  readonly actionOnly?: true
}

export type TextOption = Described & { readonly kind: 'text'; readonly default: string }
/** With the default null, the run decides if the user does not. */
export type FlagOption = Described & { readonly kind: 'flag'; readonly default: false | null }
export type ListOption = Described & { readonly kind: 'list'; readonly traits: ListTraits }
export type Option = TextOption | FlagOption | ListOption

/** One option for each field of `T`, of the kind that the field's type requires. */
export type OptionsOf<T> = {
  readonly [K in keyof T]: T[K] extends boolean | null ? FlagOption : T[K] extends string ? TextOption : ListOption
}

export const text = (
  description: string,
  more: Partial<Pick<TextOption, 'default' | 'actionDefault' | 'actionOnly'>> = {},
): TextOption => ({
  kind: 'text',
  description,
  default: '',
  ...more,
})
export const flag = (description: string): FlagOption & { readonly default: false } => ({
  kind: 'flag',
  description,
  default: false,
})
export const openFlag = (description: string): FlagOption => ({ kind: 'flag', description, default: null })
export const list = (
  description: string,
  traits: ListTraits = {},
  more: Partial<Pick<ListOption, 'actionOnly'>> = {},
): ListOption => ({
  kind: 'list',
  description,
  traits,
  ...more,
})
