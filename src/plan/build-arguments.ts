/** As in buildx, a name alone takes its value from the environment, and is left out if it has none there. */
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

export const namedAlone = (buildArgs: readonly string[]): readonly string[] =>
  buildArgs.filter((argument) => !argument.includes('='))
