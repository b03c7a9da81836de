import { expect, test } from '@jest/globals'
import { OPTIONS } from '../../../src/inputs/options.ts'
import { readInputs } from '../../../src/inputs/read-inputs.ts'

test('every input is read: one that nothing reads would be taken and ignored', () => {
  const read = new Set<string>()
  const given = (name: string): readonly string[] => (read.add(name), [])
  readInputs(given, { directory: '/repo', server: 'https://github.com', runUrl: '', environment: {} })
  expect([...read].toSorted()).toEqual(Object.keys(OPTIONS).toSorted())
})
