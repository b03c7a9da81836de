import { startEngines } from './engines-up.ts'

/** Starts what the suites of the release matrix need, once for all of them: what e2e has, and an Engine 29. */
export default function matrixUp(): void {
  startEngines('--full')
}
