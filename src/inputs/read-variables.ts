import { fail } from '../errors/errors.ts'
import type { Inputs } from './inputs.ts'

/** The variables of docker/build-push-action that are supported here, as docs/build-push-action.md lists them. */
type Variable = 'DOCKER_BUILD_CHECKS_ANNOTATIONS' | 'DOCKER_BUILD_SUMMARY'

/** Values of Go's strconv.ParseBool, which is how docker/build-push-action reads these variables. */
const TRUE: ReadonlySet<string> = new Set(['1', 't', 'T', 'true', 'TRUE', 'True'])
const FALSE: ReadonlySet<string> = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False'])

/** Reads what environment variables switch off; an empty one counts as not set. Throws `input.variable`. */
export function readVariables(
  environment: Readonly<{ [name: string]: string | undefined }>,
): Pick<Inputs, 'annotatesChecks' | 'hasSummary'> {
  const isOn = (variable: Variable): boolean => {
    const value = environment[variable] ?? ''
    if (value === '' || TRUE.has(value)) return true
    if (FALSE.has(value)) return false
    throw fail('input.variable', { variable, value })
  }
  return { annotatesChecks: isOn('DOCKER_BUILD_CHECKS_ANNOTATIONS'), hasSummary: isOn('DOCKER_BUILD_SUMMARY') }
}
