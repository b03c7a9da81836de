import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

type Root = ReturnType<typeof fromMarkdown>
export type Node = Root | Root['children'][number]

/** A text as GitHub's Markdown has it. */
export const gfmTree = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** All nodes below one, in the order of the text, and the one itself. */
export function nodesOf(node: Node): readonly Node[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodesOf(child)) : [])]
}

/** What a reader sees of a node. */
export function shownOf(node: Node): string {
  if ('children' in node) return node.children.map((child) => shownOf(child)).join('')
  return 'value' in node ? node.value : ''
}

/**
 * What GitHub looks for in the text of a comment that is no code, once Markdown is rendered ("Autolinked references and
 * URLs", docs.github.com): mentions, issues, commits, emoji, and links again.
 */
const REFERENCE =
  /@[\w-]+|#\d+|gh-\d+|(?<![\da-f])[\da-f]{7,40}(?![\da-f])|:[\w+-]+:|(?:https?|ftp|mailto|xmpp):\S|www\.\S+/gi
const NOT_TEXT = new Set(['link', 'image', 'linkReference', 'imageReference', 'definition', 'footnoteReference'])

/** All of a text that leads somewhere or calls somebody: links and images, and what GitHub makes of plain text. */
export function liveIn(tree: Node): readonly string[] {
  return nodesOf(tree).flatMap((node) => {
    if (NOT_TEXT.has(node.type)) return [`${node.type} ${'url' in node ? node.url : shownOf(node)}`]
    if (node.type === 'text') return node.value.match(REFERENCE) ?? []
    // Our own HTML, in which GitHub leaves out what is code.
    if (node.type === 'html') return node.value.replaceAll(/<code>.*?<\/code>|<[^>]*>/g, ' ').match(REFERENCE) ?? []
    return []
  })
}
