import { redact } from '../../units/redact.ts'
import { docker } from './docker.ts'

/** Longest (ms) that each may take: a build on another builder needs no engine, which may never answer. */
const PATIENCE = 10_000

/** `Buildx.versions`: one that gives no answer says why, on its error output. */
export async function versions(cancelled?: AbortSignal, patience = PATIENCE): Promise<readonly string[]> {
  const signal = AbortSignal.any([AbortSignal.timeout(patience), ...(cancelled ? [cancelled] : [])])
  const said = (...args: readonly string[]): Promise<string> =>
    docker(args, { signal }).then(
      ({ stdout, stderr }) => `${stdout}\n${stderr}`,
      (error: unknown) => `docker ${args.join(' ')}: ${error instanceof Error ? error.message : String(error)}`,
    )
  // One after the other: the build that they run beside needs a processor, too.
  const answers = [await said('version'), await said('buildx', 'version')]
  const lines = answers.flatMap((text) => text.split('\n'))
  return lines.filter((line) => line.trim() !== '').map(redact)
}
