/** How text stands out where there is colour. The words always say what it means, too. */
export type Style = 'good' | 'bad' | 'doubtful' | 'strong' | 'faint'

export interface Styled {
  readonly text: string
  readonly style: Style
}

/** A piece of one line. */
export type Text = string | Styled

/** The pieces of one line, from left to right. */
export type Line = readonly Text[]

/** A piece without its style. */
export const plain = (text: Text): string => (typeof text === 'string' ? text : text.text)

/** Another text in the style of a piece. */
export const inStyleOf = (piece: Text, text: string): Text =>
  typeof piece === 'string' ? text : { text, style: piece.style }
