import { fail } from '../errors.ts'
import type { Found, Miss, Ports } from '../ports.ts'

/** The command of the input `prepare`, and what lay beside the commit before it ran in the checkout, or why nobody knows. */
export interface Prepared {
  readonly command: string
  readonly given: Found<ReadonlySet<string>> | Miss
}

/**
 * Runs the command of the input `prepare` in the checkout; null where there is none. Throws `prepare.failed`, and `run.cancelled`.
 */
export async function prepareCheckout(ports: Ports, command: string): Promise<Prepared | null> {
  if (command === '') return null
  const given = await ports.commits.beside()
  await prepareIn(ports, command, ports.files.directory)
  return { command, given }
}

/** Runs it in a folder; what it says goes into the log. Throws `prepare.failed`, and `run.cancelled`. */
export async function prepareIn({ runner, shell }: Ports, command: string, directory: string): Promise<void> {
  const title = `Prepare ${directory}`
  const code = await runner.group(title, () => shell.run(command, directory, (line) => runner.info(line)))
  if (code !== 0) throw fail('prepare.failed', { code: String(code) })
}
