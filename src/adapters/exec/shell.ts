import { lineSplitter } from '../../buildkit/lines.ts'
import type { Shell } from '../../ports.ts'
import { run } from './process.ts'
import { withoutVariables } from './without-variables.ts'

const LONGEST_LINE = 16_384

/** Milliseconds to wait for output after a command has ended; background processes keep running, as in shells. */
const OUTPUT_GRACE = 1000

/** What the runner gives only this action. A command that runs twice must not write files that later steps read. */
const OURS = /^(?:INPUT_|ACTIONS_|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$)/

/** Runs commands in the system's shell, which stops at the first that fails. */
export function userShell(cancelled: AbortSignal, environment: NodeJS.ProcessEnv): Shell {
  const without = withoutVariables(OURS, environment)
  return {
    async run(command, directory, say) {
      const [out, err] = [lineSplitter(LONGEST_LINE), lineSplitter(LONGEST_LINE)]
      const { code } = await run('sh', ['-ec', command], {
        cwd: directory,
        env: without,
        signal: cancelled,
        outputGrace: OUTPUT_GRACE,
        onStdoutChunk: (chunk) => out.push(chunk).forEach(say),
        onStderrChunk: (chunk) => err.push(chunk).forEach(say),
      })
      for (const line of [...out.end(), ...err.end()]) say(line)
      return code
    },
  }
}
