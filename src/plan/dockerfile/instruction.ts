/** An instruction of a Dockerfile, as BuildKit splits it (frontend/dockerfile/parser). */
export interface Instruction extends Parts {
  /** Lines of the file, counted from 1; `lastLine` includes its heredocs. */
  readonly line: number
  readonly lastLine: number
  readonly text: string
  /** Its lines joined, without heredocs. */
  readonly joined: string
  readonly heredocs: readonly Heredoc[]
}

export interface Parts {
  readonly keyword: string
  /** `--name=value`, without quotes and escapes, as flag text (flag-text.ts). */
  readonly flags: readonly string[]
  /** Variables and quotes as written. ENV and LABEL alternate names and values; other commands may be one text. */
  readonly words: readonly string[]
  readonly json: boolean
}

export interface Heredoc {
  readonly name: string
  /** Whether tabs before the closing name are ignored (`<<-`). */
  readonly indented: boolean
  readonly body: readonly string[]
}

export function flagValues({ flags }: Parts, name: string): readonly string[] {
  return flags.flatMap((flag) => (flag.startsWith(`--${name}=`) ? [flag.slice(name.length + 3)] : []))
}
