/** A command line of ours in a page, and its arguments after the program's name. */
export interface CommandLine {
  readonly line: string
  readonly argv: readonly string[]
}

/** Our command lines in the fenced code of a Markdown page, in order. */
export function commandLinesOf(page: string): readonly CommandLine[] {
  const fences = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code]) => code!)
  return fences.flatMap((code) =>
    code
      .split('\n')
      .filter((line) => line.startsWith('weighbridge '))
      .map(commandLine),
  )
}

/** Splits a line as a shell does: double quotes keep words together; what follows `>` or `#` is not an argument. */
export function commandLine(line: string): CommandLine {
  const [command = ''] = line.split(/ [>#] /)
  const words = [...command.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''))
  return { line, argv: words.slice(1) }
}
