import { mkdir, writeFile } from 'node:fs/promises'
import { progressReader } from '../../buildkit/json-stream.ts'
import { hear, noProgress } from '../../buildkit/status.ts'
import type { LateTarBuild, TarBuild } from '../../mounts/tar-build.ts'
import { fail } from '../../errors/errors.ts'
import { CommandFailed } from '../exec/command-error.ts'
import { buildFailure, builderOf } from './build-failure.ts'
import { dockerStream, SILENCE_PATIENCE } from './docker.ts'

/**
 * The tar archive that a build prints; it starts with the first read. Throws `build.failed`, `engine.builder`,
 * `engine.silent` after `patience` ms without output, and `engine.missing`.
 */
export async function* tarBuild(
  build: TarBuild | LateTarBuild,
  masked: (text: string) => string,
  signal?: AbortSignal,
  patience = SILENCE_PATIENCE,
): AsyncGenerator<Uint8Array> {
  const { args, directory, dockerfile } = build
  await mkdir(args.at(-1)!, { recursive: true })
  const late = dockerfile instanceof Promise
  if (!late) await writeFile(dockerfile.path, dockerfile.content)
  // buildx 0.13 leaves behind the temporary folder for a Dockerfile from stdin.
  const given = late ? { input: dockerfile, env: { TMPDIR: directory } } : {}
  const reader = progressReader()
  const progress = noProgress(masked)
  const onStderrChunk = (chunk: Uint8Array): void => {
    for (const item of reader.push(chunk)) hear(progress, item)
  }
  const silent = (): Error =>
    fail('engine.silent', { command: 'build', builder: builderOf(args), seconds: patience / 1000 })
  try {
    yield* dockerStream(patience, ['buildx', ...args], { cwd: directory, ...given, signal, onStderrChunk }, silent)
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    for (const item of reader.end()) hear(progress, item)
    throw buildFailure(args, progress, error.code)
  }
}
