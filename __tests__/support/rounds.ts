const NAME = 'WEIGHBRIDGE_TEST_ROUNDS'

/** How many random inputs a test tries: `few` times WEIGHBRIDGE_TEST_ROUNDS (default 1). */
export function rounds(few: number): number {
  const factor = Number(process.env[NAME] ?? 1)
  if (!Number.isInteger(factor) || factor < 1) throw new Error(`${NAME} is no whole number from 1 up: ${factor}`)
  return few * factor
}
