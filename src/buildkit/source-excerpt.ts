/** BuildKit's excerpt of where an error comes from: a heading, the lines around it, and the ones that failed. */
export interface SourceExcerpt {
  /** `Dockerfile:4`, as printed. */
  readonly place: string
  /** The failing instruction as in the Dockerfile, on one line, without expanded build arguments. */
  readonly instruction: string
  readonly lines: readonly string[]
}

const RULE = /^-{10,}$/
const MARKED = /^\s*\d+ \| >>> ?(.*)$/

/**
 * The first excerpt in what buildx prints when a build fails (moby/buildkit solver/errdefs source.go). It is found
 * before `hide` removes secrets from its lines, because a secret may be part of a rule of dashes, or a number.
 */
export function sourceExcerpt(text: readonly string[], hide: (line: string) => string): SourceExcerpt | undefined {
  const top = text.findIndex((line, index) => RULE.test(line) && /:\d+$/.test(text[index - 1] ?? ''))
  const length = text.slice(top + 1).findIndex((line) => RULE.test(line))
  if (top < 1 || length < 0) return undefined
  const lines = text.slice(top + 1, top + 1 + length)
  const marked = lines.flatMap((line) => MARKED.exec(line)?.[1] ?? []).map(hide)
  const instruction = marked.map((line) => line.replace(/\\\s*$/, '').trim()).join(' ')
  return { place: text[top - 1]!, instruction, lines: lines.map(hide) }
}
