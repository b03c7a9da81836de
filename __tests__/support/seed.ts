import { randomInt } from 'node:crypto'

const NAME = 'WEIGHBRIDGE_TEST_SEED'

/** What a test makes its random inputs from: another number in each run, or the one that WEIGHBRIDGE_TEST_SEED says. */
export function seed(): number {
  const given = process.env[NAME]
  if (given === undefined) return randomInt(2 ** 31)
  if (!/^\d{1,15}$/.test(given)) throw new Error(`${NAME} is no whole number: ${given}`)
  return Number(given)
}
