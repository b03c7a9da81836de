// Parts of @actions/core by their paths, as in action-log.ts.
import { issueCommand } from '../../../node_modules/@actions/core/lib/command.js'
import { issueFileCommand, prepareKeyValueMessage } from '../../../node_modules/@actions/core/lib/file-command.js'

const COMMANDS = { OUTPUT: 'set-output', STATE: 'save-state' } as const

/**
 * Sets an output of the step, or a state for its post step: in the file that the runner names (`GITHUB_OUTPUT`), or, if it
 * names none, by a command. Throws if there is no such file.
 */
export function setValue(kind: keyof typeof COMMANDS, name: string, value: string): void {
  if (process.env[`GITHUB_${kind}`]) issueFileCommand(kind, prepareKeyValueMessage(name, value))
  else issueCommand(COMMANDS[kind], { name }, value)
}
