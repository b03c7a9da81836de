import { expect, test } from '@jest/globals'
import { heldOutput } from '../../../src/plan/held-output.ts'
import { readOutputs } from '../../../src/plan/registry-output.ts'
import { buildOf, errorOf } from '../../support/inputs.ts'

test('docker driver: one output of several that is pushed by digest is not for later', () => {
  const outputs = 'type=registry,name=a:1\ntype=registry,name=b,push-by-digest=true'
  const kept = { outputs: readOutputs(buildOf({ outputs })), folder: '/kept' }
  expect(errorOf(() => heldOutput(buildOf({ outputs }), 'docker', kept)).fields['value']).toBe('push-by-digest=true')
})
