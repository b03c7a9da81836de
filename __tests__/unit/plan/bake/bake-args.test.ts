import { expect, test } from '@jest/globals'
import { join } from 'node:path'
import { printArgs } from '../../../../src/plan/bake/bake-args.ts'
import { bakeExamples, README_EXAMPLES, RUN_ENVIRONMENT } from '../../../support/bake-examples.ts'
import { actionInputs } from '../../../support/inputs.ts'

const FLAGS = { allow: true, allowsFiles: true }

test('every example is recorded', () => {
  expect(bakeExamples().map(({ name, with: given }) => ({ name, with: given }))).toEqual(README_EXAMPLES)
})

test.each(bakeExamples())(
  'buildx is told what docker/bake-action tells it: $name',
  ({ with: given, args, directory }) => {
    const { bake } = actionInputs(given, RUN_ENVIRONMENT)
    expect(printArgs(bake!.inputs, FLAGS)).toEqual([...asHere(args), '--print'])
    const isRemote = args[1]?.startsWith('https://')
    expect(join('.', bake!.inputs.source)).toBe(isRemote ? /:(.*)$/.exec(given['source'] ?? ':.')?.[1] : directory)
  },
)

/** Without what docs/bake-action.md says differs: the Git context, unasked provenance, and `call`. */
function asHere(args: readonly string[]): readonly string[] {
  const left = args.filter((arg, index) => index !== 1 || !arg.startsWith('https://'))
  const unasked = left.findIndex((arg) => arg.startsWith('default.attest=type=provenance,'))
  const named = unasked < 0 ? left : left.toSpliced(unasked - 1, 2)
  const call = named.indexOf('--call')
  return call < 0 ? named : named.toSpliced(call, 2)
}

test('each of these differences is in an example', () => {
  const all = bakeExamples().flatMap(({ args }) => args)
  for (const start of ['https://', 'default.attest=type=provenance,mode=max,', '--call'])
    expect(all.filter((arg) => arg.startsWith(start)).length).toBeGreaterThan(0)
})
