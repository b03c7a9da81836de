import type { Inputs } from './inputs.ts'
import { readInputs } from './read-inputs.ts'

export type Environment = Readonly<{ [name: string]: string | undefined }>

/**
 * Reads the inputs of the action from `INPUT_<NAME>`, as the runner sets them: it does not tell an empty input from one
 * that is not set. A relative context starts at `directory`. Throws `input.*`.
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
