import { lastLine } from '../../text/last-line.ts'

/** The PATH has no such program that this user may run. */
export class CommandMissing extends Error {
  readonly command: string
  constructor(command: string) {
    super(`No "${command}" command was found on the PATH`)
    this.name = 'CommandMissing'
    this.command = command
  }
}

/** A streamed program exited with a code other than 0, or a program printed more than we keep. */
export class CommandFailed extends Error {
  readonly code: number
  readonly stderr: string
  constructor(command: string, code: number, stderr: string) {
    super(`"${command}" ended with code ${code}: ${lastLine(stderr)}`)
    this.name = 'CommandFailed'
    this.code = code
    this.stderr = stderr
  }
}
