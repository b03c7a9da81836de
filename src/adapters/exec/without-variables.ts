/** As the `env` of a program that is not to see variables with such names. */
export function withoutVariables(
  names: RegExp,
  environment: NodeJS.ProcessEnv = process.env,
): Readonly<Record<string, undefined>> {
  const hidden = Object.keys(environment).filter((name) => names.test(name))
  return Object.fromEntries(hidden.map((name) => [name, undefined]))
}
