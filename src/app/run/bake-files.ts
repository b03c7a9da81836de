import { fail } from '../../errors/errors.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import type { Ports } from '../../ports.ts'

/**
 * The inputs with the bake files that the environment names, if they name none, as the base has to be asked for its own.
 * Throws `input.format`.
 */
export function withBakeFiles({ variable }: Pick<Ports, 'variable'>, inputs: Inputs): Inputs {
  const { bake } = inputs
  const named = variable('BUILDX_BAKE_FILE') ?? ''
  if (bake === undefined || bake.inputs.files.length > 0 || named === '') return inputs
  const files = named.split(variable('BUILDX_BAKE_PATH_SEPARATOR') || ':').filter((file) => file !== '')
  const pipe = files.find((file) => file === '-')
  if (pipe !== undefined)
    throw fail('input.format', {
      input: 'files',
      value: pipe,
      expected: 'The variable BUILDX_BAKE_FILE has it. Give the paths of files.',
    })
  return { ...inputs, bake: { ...bake, inputs: { ...bake.inputs, files } } }
}
