/** Where BuildKit says an error comes from, as it prints it: a heading, the lines around it, and the ones that failed. */
export interface SourceExcerpt {
  /** `Dockerfile:4`, as it was said. */
  readonly place: string
  /** The failing instruction as the Dockerfile has it, on one line: build arguments are not expanded in it. */
  readonly instruction: string
  readonly lines: readonly string[]
}

const RULE = /^-{10,}$/
const MARKED = /^\s*\d+ \| >>> ?(.*)$/

/**
 * The first excerpt in the text that buildx prints when a build fails; moby/buildkit solver/errdefs source.go prints it. It
 * is found before `hide` takes secrets out of its lines: one of them may be a part of a rule of dashes, or a number.
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
