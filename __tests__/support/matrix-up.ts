import { startEngines } from './engines-up.ts'

/** Starts the engines of the release matrix, once for all suites: those of e2e, and an Engine 29. */
export default function matrixUp(): void {
  startEngines('--full')
}
