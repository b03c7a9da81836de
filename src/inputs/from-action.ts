import type { Inputs } from './inputs.ts'
import { readInputs } from './read-inputs.ts'

export type Environment = Readonly<{ [name: string]: string | undefined }>

/**
 * Reads the inputs of the action: `INPUT_<NAME>` in upper case, with underscores for spaces and dashes kept, as the
 * runner sets them. An empty text is an input that was not set: the runner does not tell the two apart. A relative
 * context starts at `directory`, where the run was started. Throws `input.*`.
 */
export function fromAction(environment: Environment, directory: string): Inputs {
  const given = (name: string): readonly string[] => {
    const value = environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? ''
    return value === '' ? [] : [value]
  }
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com'
  return readInputs(given, { directory, server, runUrl: runUrl(server, environment), environment })
}

function runUrl(server: string, environment: Environment): string {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = environment
  return run === undefined ? '' : `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`
}
