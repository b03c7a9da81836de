import { expect, test } from '@jest/globals'
import { askedConfig } from '../../../src/inputs/config/asked-config.ts'
import { OPTIONS } from '../../../src/inputs/options.ts'
import { readInputs } from '../../../src/inputs/read-inputs.ts'

test('every input is read: one that nothing reads would be taken and ignored', () => {
  const read = new Set<string>()
  const given = (name: string): readonly string[] => (read.add(name), [])
  askedConfig(given)
  readInputs(given, { directory: '/repo', server: 'https://github.com', runUrl: '', environment: {}, config: null })
  expect([...read].toSorted()).toEqual(Object.keys(OPTIONS).toSorted())
})
