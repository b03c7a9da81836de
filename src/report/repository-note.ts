import type { ImageRecord } from '../record/record.ts'
import { formatBytes } from '../units/bytes.ts'
import { sum } from '../units/sum.ts'

/** What an image holds of Git's own files, as a sentence, with what to do about it; none for an image without. */
export function repositoryNotes({ name, platform, repository = [] }: ImageRecord): readonly string[] {
  const [first] = repository
  if (first === undefined) return []
  const bytes = sum(repository, (each) => each.bytes)
  return [
    `${name} (${platform}) holds ${formatBytes(bytes)} of repository data (/${first.path}), which differs between any two ` +
      'checkouts and, where head and base both have some, is counted as no growth; name .git in .dockerignore to leave it out.',
  ]
}
