import { EXIT } from '../../errors.ts'

/**
 * What nobody caught ends the process as "could not be measured", with the stack on standard error. Node's own 1 would say
 * that an image is over its budget (issue 11, heading 4).
 */
export function neverOverBudgetByAccident(process: NodeJS.Process): void {
  process.stderr.on('error', () => undefined) // there is nowhere left to say it
  process.on('uncaughtException', (error) => {
    process.stderr.write(`Weighbridge stopped on an error of its own: ${error.stack ?? error.message}\n`)
    process.exit(EXIT.notMeasured)
  })
}
