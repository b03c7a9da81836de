import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

type Root = ReturnType<typeof fromMarkdown>
export type Node = Root | Root['children'][number]

/** Parses a text as GitHub's Markdown. */
export const gfmTree = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** A node and all nodes below it, in the order of the text. */
export function nodesOf(node: Node): readonly Node[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesOf(child)) : [])]
}

/** The visible text of a node. */
export function shownOf(node: Node): string {
  if ('children' in node) return node.children.map((child) => shownOf(child)).join('')
  return 'value' in node ? node.value : ''
}

/**
 * What GitHub replaces in the text of a comment, except code, after Markdown is rendered ("Autolinked references and
 * URLs", docs.github.com): mentions, issues, commits, emoji, and links again.
 */
const REFERENCE =
  /@[\w-]+|#\d+|gh-\d+|(?<![\da-f])[\da-f]{7,40}(?![\da-f])|:[\w+-]+:|(?:https?|ftp|mailto|xmpp):\S|www\.\S+/gi
const NOT_TEXT = new Set(['link', 'image', 'linkReference', 'imageReference', 'definition', 'footnoteReference'])

/** Everything in a text that links or notifies somebody: links and images, and what GitHub makes of plain text. */
export function liveIn(tree: Node): readonly string[] {
  return nodesOf(tree).flatMap((node) => {
    if (NOT_TEXT.has(node.type)) return [`${node.type} ${'url' in node ? node.url : shownOf(node)}`]
    if (node.type === 'text') return node.value.match(REFERENCE) ?? []
    // Our own HTML, in which GitHub also skips code.
    if (node.type === 'html') return node.value.replaceAll(/<code>.*?<\/code>|<[^>]*>/g, ' ').match(REFERENCE) ?? []
    return []
  })
}
