import { usageOf, type Argv } from './argv.ts'
import type { Given } from './read-option.ts'

/** Reads the context where docker has it: `run .` is `run --context .`. Throws `cli.usage` if there are two. */
export function withContext({ command, positionals, given }: Argv): Given {
  const [context] = positionals
  if (context === undefined) return given
  const all = [...positionals, ...given('context')]
  if (all.length > 1) {
    const named = all.map((each) => `"${each}"`).join(' and ')
    throw usageOf(command, `"${command}" builds one context, a folder or a URL, but was given ${named}.`)
  }
  if (context === '') throw usageOf(command, `"${command}" was given an empty context.`)
  return (name) => (name === 'context' ? [context] : given(name))
}
