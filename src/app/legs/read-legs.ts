import type { Files } from '../../ports.ts'
import { messageOf } from '../../text/message-of.ts'
import { LARGEST_LEG, readLeg } from './leg-text.ts'
import type { LegFile } from './leg.ts'

export interface FoundLeg {
  readonly path: string
  readonly file: LegFile
}

/** A file that does not count. */
export interface Refused {
  /** Names of the images in it; null if it cannot be read. */
  readonly images: readonly string[] | null
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

export const namesIn = ({ file: { outcome } }: FoundLeg): readonly string[] =>
  outcome.kind === 'failed' ? outcome.images : outcome.images.map(({ name }) => name)
