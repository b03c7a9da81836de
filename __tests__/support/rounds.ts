const NAME = 'WEIGHBRIDGE_TEST_ROUNDS'

/** How often a test tries what is random: `few` times, or as many times more as WEIGHBRIDGE_TEST_ROUNDS says (1). */
export function rounds(few: number): number {
  const factor = Number(process.env[NAME] ?? 1)
  if (!Number.isInteger(factor) || factor < 1) throw new Error(`${NAME} is no whole number from 1 up: ${factor}`)
  return few * factor
}
