import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const ENGINE = resolve(import.meta.dirname, '../../scripts/engine')

/** Starts what the e2e suites need, once for all of them; what is up already is used. Its progress is shown. */
export default function enginesUp(): void {
  if (process.env['WEIGHBRIDGE_ENGINES'] !== undefined) return // scripts/suite has started them
  execFileSync(ENGINE, ['up', '--matrix'], { stdio: 'inherit' })
  // Asked once: an engine that is busy with one suite must not look absent to another.
  process.env['WEIGHBRIDGE_ENGINES'] = engineStatus()
}

/** What `scripts/engine status --json` says. */
export const engineStatus = (): string => execFileSync(ENGINE, ['status', '--json'], { encoding: 'utf8' })
