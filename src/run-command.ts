import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { cacheFolder } from './adapters/directory/cache-folder.ts'
import type { CommandLine } from './app/command-line.ts'
import { perform } from './app/perform.ts'
import { makePorts } from './make-ports.ts'
import type { Runner } from './ports.ts'

interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly runner: Runner
  readonly cancelled: AbortSignal
}

/** Runs a command of the command line and returns its exit code. Throws what the command throws. */
export async function runCommand(line: CommandLine, { env, runner, cancelled }: Surroundings): Promise<number> {
  cancelled.throwIfAborted()
  await using ports = await makePorts({
    directory: line.folder,
    temporary: resolve(tmpdir()),
    cache: cacheFolder(env),
    mounts: undefined,
    cachedRecords: { reason: 'only the action has the Actions cache' },
    runner,
    cancelled,
    comments: undefined,
    acceptances: undefined,
    assets: undefined,
    token: '',
    server: '',
  })
  return await perform(ports, line)
}
