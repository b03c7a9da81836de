import { EXIT } from '../../errors/errors.ts'
import { safeLines } from './safe-log.ts'

/** Ends the process as "not measured": Node's exit code 1 would mean a broken budget (issue 11, heading 4). */
export function neverOverBudgetByAccident(host: NodeJS.Process): void {
  host.stderr.on('error', () => undefined) // there is nowhere left to say it
  host.on('uncaughtException', (error) => {
    const lines = safeLines(`Weighbridge stopped on an internal error: ${error.stack ?? error.message}`)
    host.stderr.write(`${lines.join('\n')}\n`)
    host.exit(EXIT.notMeasured)
  })
}
