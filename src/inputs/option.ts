/** How the text of a list is cut into items; the same traits docker/build-push-action gives each of its lists. */
export interface ListTraits {
  /** Commas belong to the item: only lines separate (`type=local,dest=out`). */
  readonly ignoreComma?: boolean
  /** A double quote is an ordinary character and does not hold commas and newlines together. */
  readonly quote?: false
  /** White space around an item belongs to it. */
  readonly trim?: false
}

interface Described {
  /** One line for a person; action.yml, and where the command line has it, `--help` and docs/cli.md carry it unchanged. */
  readonly description: string
  /** Default in action.yml where it is an expression only the runner can read; everywhere else `default` holds. */
  readonly actionDefault?: string
  /** It means nothing to the command line, which writes no comment and takes no token of its own. */
  readonly actionOnly?: true
}

export type TextOption = Described & { readonly kind: 'text'; readonly default: string }
/** Without a default, the run decides where the user does not. */
export type FlagOption = Described & { readonly kind: 'flag'; readonly default: false | null }
export type ListOption = Described & { readonly kind: 'list'; readonly traits: ListTraits }
export type Option = TextOption | FlagOption | ListOption

/** One option for each field of `T`, of the kind that the field's type asks for. */
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
/** A flag that the run decides on where the user does not. */
export const openFlag = (description: string): FlagOption => ({ kind: 'flag', description, default: null })
export const list = (description: string, traits: ListTraits = {}): ListOption => ({
  kind: 'list',
  description,
  traits,
})
