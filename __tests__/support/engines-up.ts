import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const ENGINE = resolve(import.meta.dirname, '../../scripts/engine')

/** Starts what the e2e suites need, once for all of them. */
export default function enginesUp(): void {
  startEngines('--matrix')
}

/** Starts what `scripts/engine up` has under this name; what is up already is used. Its progress is shown. */
export function startEngines(option: '--matrix' | '--full'): void {
  if (process.env['WEIGHBRIDGE_ENGINES'] !== undefined) return // scripts/suite has started them
  execFileSync(ENGINE, ['up', option], { stdio: 'inherit' })
  // Asked once: an engine that is busy with one suite must not look absent to another.
  process.env['WEIGHBRIDGE_ENGINES'] = engineStatus()
}

/** What `scripts/engine status --json` says. */
export const engineStatus = (): string => execFileSync(ENGINE, ['status', '--json'], { encoding: 'utf8' })
