/** An instruction of a Dockerfile, as BuildKit splits it (frontend/dockerfile/parser). */
export interface Instruction extends Parts {
  /** Lines of the file, 1 for the first; the last one is that of its last heredoc. */
  readonly line: number
  readonly lastLine: number
  /** Itself as written, with all of its lines. */
  readonly text: string
  /** Its lines as one, without heredocs. */
  readonly joined: string
  readonly heredocs: readonly Heredoc[]
}

/** What an instruction consists of. */
export interface Parts {
  /** In upper case. */
  readonly keyword: string
  /** `--name=value`, without quotes and escapes, as flag text (flag-text.ts). */
  readonly flags: readonly string[]
  /**
   * What follows them, variables and quotes in it: the words of FROM, COPY and ADD, those of ARG, names and values in turn of
   * ENV and LABEL, all strings of a JSON form, or else one text.
   */
  readonly words: readonly string[]
  /** Whether that was written as JSON. */
  readonly json: boolean
}

/** A text that follows an instruction up to the line of its name. */
export interface Heredoc {
  readonly name: string
  /** Tabs before the name are not part of it (`<<-`). */
  readonly indented: boolean
  readonly body: readonly string[]
}

/** The values of a flag of an instruction, in order; none for one that is not there. */
export function flagValues({ flags }: Parts, name: string): readonly string[] {
  return flags.flatMap((flag) => (flag.startsWith(`--${name}=`) ? [flag.slice(name.length + 3)] : []))
}
