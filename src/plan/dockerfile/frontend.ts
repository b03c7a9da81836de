import { syntaxOf } from './directives.ts'

/** The BuildKit versions that may read a Dockerfile: minor numbers of 0.x, equal if only one may. */
export interface Frontend {
  readonly oldest: number
  readonly newest: number
}

const ANY: Frontend = { oldest: 0, newest: Infinity }

/** Whether a Dockerfile is read as by BuildKit 0.`minor` and later; undefined if not known. */
export function readsAs({ oldest, newest }: Frontend, minor: number): boolean | undefined {
  if (oldest >= minor) return true
  return newest < minor ? false : undefined
}

/** What reads a Dockerfile: `# syntax=`, BUILDKIT_SYNTAX, else the nodes' BuildKit (`v0.26.3`; empty if not known). */
export function frontendOf(text: string, buildkit: readonly string[], given: ReadonlyMap<string, unknown>): Frontend {
  const image = syntaxImage(text, given)
  if (image !== '') return image === undefined ? ANY : ofImage(image)
  const minors = buildkit.map((version) => Number(/^v?0\.(\d+)\./.exec(version)?.[1]))
  return minors.length === 0 || minors.some(Number.isNaN)
    ? ANY
    : { oldest: Math.min(...minors), newest: Math.max(...minors) }
}

/** Whether the frontend may have rules of its own: it is not Docker's, or not known before the build. */
export function isForeign(text: string, given: ReadonlyMap<string, unknown>): boolean {
  const image = syntaxImage(text, given)
  return image === undefined || (image !== '' && !IMAGE.test(image))
}

/** The frontend's image; empty if the builder's own reads, undefined if only its environment names one. */
function syntaxImage(text: string, given: ReadonlyMap<string, unknown>): string | undefined {
  const written = syntaxOf(text.replace(/^\uFEFF?#!.*\n/, ''))
  const syntax = given.has('BUILDKIT_SYNTAX') ? given.get('BUILDKIT_SYNTAX') : written
  return typeof syntax === 'string' ? syntax.split(' ')[0]! : undefined
}

/** Dockerfile 1.7 came with BuildKit 0.13, 1.20 with 0.26, and the others in step (moby/buildkit's tags). */
const AHEAD = 6

const IMAGE = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::([\w.-]+))?(@sha256:[0-9a-f]+)?$/

function ofImage(image: string): Frontend {
  const [known, tag = 'latest', digest] = IMAGE.exec(image) ?? []
  if (known === undefined) return ANY
  // A digest may be an old version of a moving tag.
  if (/^(?:1|latest|master|labs|1-labs)$/.test(tag))
    return digest !== undefined ? ANY : { oldest: Infinity, newest: Infinity }
  const minor = Number(/^1\.(\d+)/.exec(tag)?.[1]) + AHEAD
  return Number.isNaN(minor) ? ANY : { oldest: minor, newest: minor }
}
