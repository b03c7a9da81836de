/**
 * Build arguments as `NAME=value`: one that is given by its name alone has the value that buildx takes from the
 * environment, and is left out where there is none.
 */
export function withValues(
  buildArgs: readonly string[],
  variable: (name: string) => string | undefined,
): readonly string[] {
  return buildArgs.flatMap((argument) => {
    if (argument.includes('=')) return [argument]
    const value = variable(argument)
    return value === undefined ? [] : [`${argument}=${value}`]
  })
}

/** Names of the arguments that are given by name alone. */
export const namedAlone = (buildArgs: readonly string[]): readonly string[] =>
  buildArgs.filter((argument) => !argument.includes('='))
