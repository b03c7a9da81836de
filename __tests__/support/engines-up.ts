import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const ENGINE = resolve(import.meta.dirname, '../../scripts/engine')

/** Starts the engines of the e2e suites, once for all of them. */
export default function enginesUp(): void {
  startEngines('--matrix')
}

/** Runs `scripts/engine up` with this option and shows its progress; what is up already is used. */
export function startEngines(option: '--matrix' | '--full'): void {
  if (process.env['WEIGHBRIDGE_ENGINES'] !== undefined) return // scripts/suite has started them
  execFileSync(ENGINE, ['up', option], { stdio: 'inherit' })
  // Asked only once: an engine that is busy with one suite must not look absent to another.
  process.env['WEIGHBRIDGE_ENGINES'] = engineStatus()
}

/** What `scripts/engine status --json` says. */
export const engineStatus = (): string => execFileSync(ENGINE, ['status', '--json'], { encoding: 'utf8' })
