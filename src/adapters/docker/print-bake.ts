import { fail } from '../../errors/errors.ts'
import type { BakeInputs } from '../../inputs/bake-inputs.ts'
import { printArgs } from '../../plan/bake/bake-args.ts'
import { readDefinition, type BakeDefinition } from '../../plan/bake/bake-definition.ts'
import type { ProcessResult } from '../exec/process.ts'
import { withoutVariables } from '../exec/without-variables.ts'
import { buildxSince } from './buildx-version.ts'
import { complaintOf } from './complaint.ts'
import { ANSWER_PATIENCE, dockerWithin } from './docker.ts'

/** A bake file can put any variable into what is shown, such as a name. These are the action's, and not the user's. */
const OURS = /^(?:INPUT_|ACTIONS_.*TOKEN$)/

/** Neither reads nor starts a builder. Throws `bake.*`, `input.format`, `engine.missing` and `engine.no-buildx`. */
export async function printBake(
  inputs: BakeInputs,
  directory: string,
  signal?: AbortSignal,
  patience = ANSWER_PATIENCE,
): Promise<BakeDefinition> {
  const { text, has } = await buildxSince(signal, patience)
  const [variable] = inputs.vars
  if (variable !== undefined && !has([0, 31])) {
    const expected = `Only buildx 0.31 and newer can be given variables, and this is ${text}: set them in the environment.`
    throw fail('input.format', { input: 'vars', value: variable, expected })
  }
  const env = withoutVariables(OURS)
  const args = printArgs(inputs, { allow: has([0, 17]), allowsFiles: has([0, 18]) })
  const answer = await dockerWithin(patience, ['buildx', ...args], { cwd: directory, env, signal })
  if (!answer) throw fail('bake.invalid', { detail: `buildx gave no answer within ${patience / 1000} s` })
  if (answer.code !== 0) throw unprinted(answer, inputs, directory)
  const definition = readDefinition(answer.stdout)
  if (typeof definition !== 'string') return definition
  throw fail('bake.invalid', { detail: `what buildx printed cannot be read: ${definition}` })
}

function unprinted(answer: ProcessResult, { files }: BakeInputs, directory: string): Error {
  const detail = complaintOf(answer, 'docker buildx bake')
  const [, missing] = NOT_THERE.exec(detail) ?? []
  const file = files.find((each) => each.replace(/^cwd:\/\//, '') === missing)
  if (file !== undefined) return fail('bake.no-file', { detail, directory, file })
  if (detail === NONE) return fail('bake.no-file', { detail, directory })
  const [, target] = NO_TARGET.exec(detail) ?? []
  if (target !== undefined) return fail('bake.no-target', { input: 'targets', target, known: '' })
  const [, pattern] = NONE_TO_SET.exec(detail) ?? []
  if (pattern !== undefined) return fail('bake.no-target', { input: 'set', target: pattern, known: '' })
  return fail('bake.invalid', { detail })
}

/** From buildx (commands/bake.go, bake/bake.go). */
const NONE = "couldn't find a bake definition"
const NOT_THERE = /^open (.*): no such file or directory$/
const NO_TARGET = /^(?:failed to find target |could not find any target matching ")([^\s"]+)"?$/
const NONE_TO_SET = /^could not find any target matching '(.*)'$/
