import type { Files } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import { LARGEST_LEG, readLeg } from './leg-text.ts'
import type { LegFile } from './leg.ts'

export interface FoundLeg {
  readonly path: string
  readonly file: LegFile
}

export interface NamedImage {
  readonly name: string
  /** Null if it is not known: the leg failed. */
  readonly platform: string | null
}

/** A file that does not count. */
export interface Refused {
  /** The images in it; null if it cannot be read. */
  readonly images: readonly NamedImage[] | null
  /** Which file and why, as a sentence without its full stop. */
  readonly note: string
}

export interface ReadLegs {
  readonly legs: readonly FoundLeg[]
  readonly refused: readonly Refused[]
}

export async function readLegs({ read }: Pick<Files, 'read'>, paths: readonly string[]): Promise<ReadLegs> {
  const legs: FoundLeg[] = []
  const refused: Refused[] = []
  for (const path of paths) {
    const file = await read(path, LARGEST_LEG).then((text) => readLeg(text ?? ''), unread)
    if (typeof file === 'string') refused.push({ images: null, note: notCounted(path, file) })
    else legs.push({ path, file })
  }
  return { legs, refused }
}

const unread = (error: unknown): string => `it cannot be read (${messageOf(error)})`

export const notCounted = (path: string, why: string): string => `The file ${path} is not counted: ${why}`

export const imagesIn = ({ file: { outcome } }: FoundLeg): readonly NamedImage[] =>
  outcome.kind === 'failed'
    ? outcome.images.map((name) => ({ name, platform: null }))
    : outcome.record.images.map(({ name, platform }) => ({ name, platform }))
