import { join } from 'node:path'
import { fail } from '../../errors/errors.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { givenSecrets, secretFilesAt } from '../../plan/secrets.ts'
import type { Files } from '../../ports.ts'

/** A build whose secrets can be read as often as they are needed. */
type Unpiped = (build: BuildInputs) => BuildInputs

/**
 * Does work with what the pipes among `secret-files` give (`tok=<(pass show tok)`): buildx takes one, but it can be read once, and
 * is needed for hiding it, for the head's build and for the base's. Each is read into a private file that stays until the work is
 * done. Throws `input.secret-pipe` for more than a secret can have.
 */
export async function withPipesRead<T>(
  files: Files,
  builds: readonly BuildInputs[],
  work: (unpiped: Unpiped) => Promise<T>,
): Promise<T> {
  const given = new Map<string, Uint8Array>()
  /** By where they are: a pipe that is written two ways gives what it has once. */
  const read = new Map<string, Uint8Array | undefined>()
  for (const path of new Set(builds.flatMap((build) => givenSecrets(build).paths))) {
    const real = (await files.realPath(path)) ?? path
    const bytes = read.has(real) ? read.get(real) : await files.pipe(path, LONGEST_SECRET)
    if (bytes === 'longer') throw fail('input.secret-pipe', { path, most: LONGEST_SECRET })
    read.set(real, bytes)
    if (bytes !== undefined) given.set(path, bytes)
  }
  if (given.size === 0) return work((build) => build)
  await using folder = await files.temporaryFolder()
  const places = new Map<string, string>()
  for (const [path, bytes] of given) {
    const place = join(folder.path, `secret-${places.size}`)
    await files.write(place, once(bytes))
    places.set(path, place)
  }
  return await work((build) => ({ ...build, 'secret-files': secretFilesAt(build['secret-files'], places) }))
}

/** What BuildKit takes of a secret (moby/buildkit, session/secrets: MaxSecretSize). */
const LONGEST_SECRET = 500 * 1024

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
