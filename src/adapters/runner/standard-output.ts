import { safeLines } from './safe-log.ts'

/**
 * Prints results, each text on lines of its own. Inside a job the runner looks for commands in this output too, wherever
 * it came from, so every line is made harmless here and nowhere before; JSON is so already (report/stable-json.ts), and
 * comes out byte for byte.
 */
export function printTo(stdout: { write(text: string): unknown }): (text: string) => void {
  return (text) => void stdout.write(`${safeLines(text.replace(/\n$/, '')).join('\n')}\n`)
}
