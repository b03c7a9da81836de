/** An instruction of a Dockerfile, as BuildKit splits it (frontend/dockerfile/parser). */
export interface Instruction extends Parts {
  /** Lines of the file, counted from 1; `lastLine` includes its heredocs. */
  readonly line: number
  readonly lastLine: number
  /** Its text as written, with all of its lines. */
  readonly text: string
  /** Its lines joined, without heredocs. */
  readonly joined: string
  readonly heredocs: readonly Heredoc[]
}

/** The parts of an instruction. */
export interface Parts {
  /** In upper case. */
  readonly keyword: string
  /** `--name=value`, without quotes and escapes, as flag text (flag-text.ts). */
  readonly flags: readonly string[]
  /**
   * What follows the flags, with variables and quotes as written: the words of FROM, COPY, ADD and ARG, alternating
   * names and values of ENV and LABEL, all strings of a JSON form, or else one text.
   */
  readonly words: readonly string[]
  /** Whether `words` were written as JSON. */
  readonly json: boolean
}

/** The lines after an instruction, up to a line with the heredoc's name. */
export interface Heredoc {
  readonly name: string
  /** Whether tabs before the closing name are ignored (`<<-`). */
  readonly indented: boolean
  readonly body: readonly string[]
}

/** The values of a flag, in order; empty if the flag is not there. */
export function flagValues({ flags }: Parts, name: string): readonly string[] {
  return flags.flatMap((flag) => (flag.startsWith(`--${name}=`) ? [flag.slice(name.length + 3)] : []))
}
