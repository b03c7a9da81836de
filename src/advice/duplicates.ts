import type { Advice } from './advice.ts'
import type { AdviceFacts } from './advice-facts.ts'
import { lineOf, type Survey } from './pile.ts'

/** The same content under several of our paths: one copy is enough, with links to it. */
export function duplicates({ duplicates: found, lines }: AdviceFacts, { copies }: Survey): readonly Advice[] {
  return found.flatMap(({ content, bytes }) => {
    const pile = copies.get(content)
    if (!pile || pile.files < 2) return []
    const { paths, files, layer } = pile
    const line = lineOf(lines.layers, layer)
    return [{ kind: 'duplicates', saving: (files - 1) * bytes, paths, files, layer, hiddenBy: null, line }]
  })
}
