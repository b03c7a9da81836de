import { expect, test } from '@jest/globals'
import { perform } from '../../../../src/app/perform.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING } from '../../../support/shop.ts'

const WARNING = {
  level: 'warning',
  title: 'Secret left out',
  message: 'Item 1 of "secrets" was left out: it is not written as id=value, or its value is empty.',
}

test.each([
  ['a run, once and not again for its base', ['run']],
  ['a run whose build fails', ['run', '--target', 'broken']],
  ['the stages of a Dockerfile, once for all', ['inspect', '--stages']],
])('a secret without a value is a warning and no error: %s', async (_, argv) => {
  const { ports, seen } = fakePorts({ ...GROWING, ...(argv.includes('broken') && { images: () => undefined }) })
  const command = { argv: [...argv, '--secrets', 'npm='], folder: 'shop', print: async () => {} }
  const code = await perform(ports, command).catch((error: { exit: number }) => error.exit)
  expect(code).toBe(argv.includes('broken') ? 3 : 0)
  expect(seen.annotations.filter(({ title }) => title === 'Secret left out')).toEqual([WARNING])
  expect(seen.built.flatMap(({ args }) => args)).not.toContain('--secret')
})
