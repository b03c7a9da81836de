import type { Environment } from '../../src/inputs/from-action.ts'
import { fromAction } from '../../src/inputs/from-action.ts'
import type { BuildInputs } from '../../src/inputs/build-inputs.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { WeighbridgeError } from '../../src/errors/errors.ts'
import type { Thrown } from './errors.ts'

/** The environment that the runner makes from `with:`; names as in action.yml. */
export function environmentOf(inputs: Readonly<{ [name: string]: string }>): Environment {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}

/** Inputs of the action, written as in `with:`, in a repository called "shop". */
export function actionInputs(inputs: Readonly<{ [name: string]: string }>, environment: Environment = {}): Inputs {
  return fromAction({ ...environmentOf(inputs), ...environment }, 'shop')
}

/** The build inputs among them. */
export function buildOf(inputs: Readonly<{ [name: string]: string }>, environment: Environment = {}): BuildInputs {
  const subject = actionInputs(inputs, environment).images[0]?.subject
  if (subject?.kind !== 'build') throw new Error('these inputs build nothing')
  return subject.build
}

/** The catalogue error that `work` ends with. */
export function errorOf(work: () => unknown): Thrown {
  try {
    work()
  } catch (error) {
    if (error instanceof WeighbridgeError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
