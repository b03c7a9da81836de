import { fail } from '../../errors/errors.ts'
import { ANSWER_PATIENCE, dockerWithin } from './docker.ts'

/** The first with `--progress=rawjson` (buildx v0.13.0 release notes). */
const NEEDED: Version = [0, 13]

type Version = readonly [major: number, minor: number]

/** Takes 60 ms, so only after a failed call. Throws `engine.missing`, `engine.no-buildx` and `engine.old-buildx`. */
export async function requireBuildx(signal?: AbortSignal, patience = ANSWER_PATIENCE): Promise<void> {
  await buildxSince(signal, patience)
}

/**
 * Tells whether this buildx is at least of a version; `text` is its own, empty if it does not say. Throws what
 * `requireBuildx` throws.
 */
export async function buildxSince(
  signal?: AbortSignal,
  patience = ANSWER_PATIENCE,
): Promise<{ readonly text: string; readonly has: (needed: Version) => boolean }> {
  const answer = await dockerWithin(patience, ['buildx', 'version'], { signal })
  if (!answer) throw fail('engine.no-buildx', { detail: `no answer within ${patience / 1000} s` })
  const { code, stdout, stderr } = answer
  if (code !== 0) {
    const detail = stderr.split('\n').find((line) => line.trim() !== '') ?? `exit code ${code}`
    throw fail('engine.no-buildx', { detail: detail.trim().replace(/\.$/, '') })
  }
  const found = parseVersion(stdout)
  if (found === undefined) return { text: '', has: () => true }
  const { text, version } = found
  if (isAtLeast(version, NEEDED)) return { text, has: (needed) => isAtLeast(version, needed) }
  throw fail('engine.old-buildx', { found: text, needed: NEEDED.join('.') })
}

/**
 * The version in `github.com/docker/buildx v0.30.1 9e66234` (`v` and endings like `+ds1` are optional); undefined for a
 * build from source (0.0.0 or nothing), which counts as new.
 */
function parseVersion(said: string): { readonly text: string; readonly version: Version } | undefined {
  const match = /\bv?((\d+)\.(\d+)\.\d+\S*)/.exec(said)
  if (match === null || match[1]!.startsWith('0.0.0')) return undefined
  return { text: match[1]!, version: [Number(match[2]), Number(match[3])] }
}

function isAtLeast([major, minor]: Version, [neededMajor, neededMinor]: Version): boolean {
  return major > neededMajor || (major === neededMajor && minor >= neededMinor)
}
