import { randomInt } from 'node:crypto'

const NAME = 'WEIGHBRIDGE_TEST_SEED'

/** The seed of a test's random inputs: a new one in each run, or WEIGHBRIDGE_TEST_SEED. */
export function seed(): number {
  const given = process.env[NAME]
  if (given === undefined) return randomInt(2 ** 31)
  if (!/^\d{1,15}$/.test(given)) throw new Error(`${NAME} is no whole number: ${given}`)
  return Number(given)
}
