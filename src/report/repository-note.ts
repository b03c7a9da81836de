import type { ImageRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'
import { mostNotes } from './most-notes.ts'

/** How much of Git's own data images hold and what to do about it, as sentences; none for an image without any. */
export const repositoryNotes = (images: readonly ImageRecord[]): readonly string[] =>
  mostNotes(images.flatMap(repositoryNote), 'with repository data')

function repositoryNote({ name, platform, repository = [] }: ImageRecord): readonly string[] {
  const [first] = repository
  if (first === undefined) return []
  const bytes = sum(repository, (each) => each.bytes)
  return [
    `${name} (${platform}) holds ${formatBytes(bytes)} of repository data (/${first.path}), which differs between any two ` +
      'checkouts and is not counted as growth if head and base both have some; name .git in .dockerignore to leave it out.',
  ]
}
