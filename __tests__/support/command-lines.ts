/** A command line of ours as a page shows it, and its arguments after the program's name. */
export interface CommandLine {
  readonly line: string
  readonly argv: readonly string[]
}

/** The command lines of ours in the fenced code of a page of Markdown, in order. */
export function commandLinesOf(page: string): readonly CommandLine[] {
  const fences = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code]) => code!)
  return fences.flatMap((code) =>
    code
      .split('\n')
      .filter((line) => line.startsWith('weighbridge '))
      .map(commandLine),
  )
}

/** A line as a shell cuts it into words: double quotes hold some together; what follows `>` or `#` is no argument. */
export function commandLine(line: string): CommandLine {
  const [command = ''] = line.split(/ [>#] /)
  const words = [...command.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''))
  return { line, argv: words.slice(1) }
}
