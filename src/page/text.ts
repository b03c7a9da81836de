/** How text stands out in colour. The words always say what it means, too. */
export type Style = 'good' | 'bad' | 'doubtful' | 'strong' | 'faint'

export interface Styled {
  readonly text: string
  readonly style: Style
}

export type Text = string | Styled

export type Line = readonly Text[]

export const plain = (text: Text): string => (typeof text === 'string' ? text : text.text)

export const inStyleOf = (piece: Text, text: string): Text =>
  typeof piece === 'string' ? text : { text, style: piece.style }
