import { expect, test } from '@jest/globals'
import { BUDGET_OPTIONS } from '../../../src/inputs/command-options.ts'
import { BUILD_OPTIONS } from '../../../src/inputs/docker-options.ts'
import { onlyWeighed, WITHOUT_RESULTS } from '../../../src/plan/only-weighed.ts'
import { buildOf } from '../../support/inputs.ts'

const KEPT = { context: 'api', 'build-args': 'A=1', platforms: 'linux/arm64', 'cache-from': 'type=gha', target: 'x' }

test.each([
  ['push', 'true'],
  ['load', 'true'],
  ['tags', 'a:1'],
  ['outputs', 'type=registry,name=a'],
  ['cache-to', 'type=gha'],
  ['annotations', 'index:a=b'],
  ['attests', 'type=sbom'],
  ['provenance', 'mode=max'],
  ['sbom', 'true'],
])('without %s: %s', (name, value) => {
  expect(onlyWeighed(buildOf({ ...KEPT, [name]: value }))).toEqual(buildOf(KEPT))
})

test.each([
  ['type=registry,name=a,compression=zstd', ['type=image,compression=zstd']],
  [
    'type=image,push=true,name=a,compression=zstd,compression-level=3',
    ['type=image,compression=zstd,compression-level=3'],
  ],
  [
    'type=oci,dest=out.tar,force-compression=true,compression=estargz',
    ['type=image,force-compression=true,compression=estargz'],
  ],
])('with layers that are compressed as those of %s', (written, outputs) => {
  expect(onlyWeighed(buildOf({ outputs: written })).outputs).toEqual(outputs)
})

test('the command that only weighs has no option for what is left out, but for how layers are compressed', () => {
  const names = new Set(BUDGET_OPTIONS.map(({ name }) => name))
  const lacking = Object.keys(BUILD_OPTIONS).filter((name) => !names.has(name))
  expect([...lacking, 'outputs'].toSorted()).toEqual(Object.keys(WITHOUT_RESULTS).toSorted())
})
