import { directivesOf } from './directives.ts'
import { readsAs, type Frontend } from './frontend.ts'
import { heredocsOf, type Announced } from './heredocs.ts'
import type { Heredoc, Instruction, Parts } from './instruction.ts'
import { SPACE, withoutEnd, withoutIndent } from './space.ts'
import { splitInstruction } from './split.ts'

interface Dockerfile {
  readonly instructions: readonly Instruction[]
  /** The escape character, which also continues a line. */
  readonly escape: string
}

/** Splits a text as BuildKit does (frontend/dockerfile/parser), even one that the build will refuse. */
export function parseDockerfile(text: string, frontend: Frontend): Dockerfile {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  if (lines.at(-1) === '') lines.pop()
  const escape = escapeOf(text, frontend)
  const instructions: Instruction[] = []
  for (let at = 0; at < lines.length;) {
    const { joined, end } = joinLines(lines, at, escape)
    const first = at
    at = end
    if (joined === '') continue
    // Until 0.21, the escape within flags was always the backslash.
    const parts = splitInstruction(joined, escape, readsAs(frontend, 21) === false ? '\\' : escape)
    const heredocs: Heredoc[] = []
    for (const announced of announcedBy(parts, joined, frontend)) {
      heredocs.push(readBody(lines, at, announced))
      at += heredocs.at(-1)!.body.length + 1
    }
    at = Math.min(at, lines.length)
    const place = { line: first + 1, lastLine: at, text: withoutIndent(lines.slice(first, at).join('\n')), joined }
    instructions.push({ ...parts, heredocs, ...place })
  }
  return { instructions, escape }
}

/** `# check=` is a directive since 0.14; before, it ended the directives. */
function escapeOf(text: string, frontend: Frontend): string {
  const known = ['syntax', 'escape', ...(readsAs(frontend, 14) === false ? [] : ['check'])]
  return directivesOf(text, new Set(known)).get('escape') === '`' ? '`' : '\\'
}

const COMMENT = new RegExp(`^${SPACE}*#`)
const EMPTY = new RegExp(`^${SPACE}*$`)

/** `end` is the index of the line after those that continue it. */
function joinLines(lines: readonly string[], start: number, escape: string): { joined: string; end: number } {
  const continued = new RegExp(`(^|[^\\${escape}])\\${escape}[ \\t]*$`)
  let joined = ''
  let open = true
  let at = start
  for (; open && at < lines.length; at += 1) {
    const line = withoutEnd(lines[at]!)
    const first = at === start
    if (COMMENT.test(line) || EMPTY.test(line)) {
      if (first) open = false
      continue
    }
    open = continued.test(line)
    joined += (first ? withoutIndent(line) : line).replace(continued, '$1')
  }
  return { joined, end: at }
}

/** Only these instructions have heredocs, also within ONBUILD, and not in their JSON form. */
function announcedBy({ keyword, words, json }: Parts, line: string, frontend: Frontend): readonly Announced[] {
  const what = keyword === 'ONBUILD' ? words[0] : keyword
  // 0.10 brought heredocs, and 0.22 `<< EOF`.
  if (json || !['ADD', 'COPY', 'RUN'].includes(what ?? '') || readsAs(frontend, 10) === false) return []
  return heredocsOf(line, readsAs(frontend, 22) ?? true)
}

function readBody(lines: readonly string[], at: number, { name, indented }: Announced): Heredoc {
  const isEnd = (line: string) => withoutEnd(line).replace(indented ? /^\t+/ : '', '') === name
  let end = at
  while (end < lines.length && !isEnd(lines[end]!)) end += 1
  return { name, indented, body: lines.slice(at, end) }
}
