import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Starts what the e2e suites need, once for all of them; what is up already is used. Its progress is shown. */
export default function enginesUp(): void {
  execFileSync(resolve(import.meta.dirname, '../../scripts/engine'), ['up', '--matrix'], { stdio: 'inherit' })
}
