import { join } from 'node:path'
import { fail } from '../../errors/errors.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { givenSecrets, secretFilesAt } from '../../plan/secrets.ts'
import type { Files } from '../../ports.ts'

type Unpiped = (build: BuildInputs) => BuildInputs

/**
 * Runs `work` with the pipes in `secret-files` (`tok=<(pass show tok)`) read into private files, since a pipe can be
 * read only once, but hiding the secret and both builds need it. Throws `input.secret-pipe` for more than a secret can
 * have.
 */
export async function withPipesRead<T>(
  files: Files,
  builds: readonly BuildInputs[],
  work: (unpiped: Unpiped) => Promise<T>,
): Promise<T> {
  const given = new Map<string, Uint8Array>()
  /** By real path: a pipe may be given twice under different names. */
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

/** Bytes that BuildKit allows for a secret (moby/buildkit, session/secrets: MaxSecretSize). */
const LONGEST_SECRET = 500 * 1024

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
