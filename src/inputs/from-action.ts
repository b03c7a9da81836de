import { askedConfig, type AskedConfig } from './config/asked-config.ts'
import type { ConfigFile } from './config/config.ts'
import type { Inputs } from './inputs.ts'
import { readInputs } from './read-inputs.ts'
import type { Given } from './read-option.ts'

export type Environment = Readonly<{ [name: string]: string | undefined }>

/**
 * Reads the inputs of the action from `INPUT_<NAME>`, as the runner sets them: it does not tell an empty input from one
 * that is not set. A relative context starts at `directory`; `config` is what `configOfAction` asks for. Throws `input.*`
 * and `config.*`.
 */
export function fromAction(environment: Environment, directory: string, config: ConfigFile | null = null): Inputs {
  const given = givenIn(environment)
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com'
  return readInputs(given, { directory, server, runUrl: runUrl(server, environment), environment, config })
}

/** The configuration file that the inputs ask for. */
export const configOfAction = (environment: Environment): AskedConfig => askedConfig(givenIn(environment))

function givenIn(environment: Environment): Given {
  return (name) => {
    const value = environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? ''
    return value === '' ? [] : [value]
  }
}

function runUrl(server: string, environment: Environment): string {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = environment
  return run === undefined ? '' : `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`
}
