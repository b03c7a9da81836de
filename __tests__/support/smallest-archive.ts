const BLOCK = 512

/**
 * The shortest archive, made by leaving out blocks, for which `holds` is still true. `holds` gets many at once, because
 * one program answers for all.
 */
export function smallestArchive(archive: Buffer, holds: (archives: readonly Buffer[]) => readonly boolean[]): Buffer {
  let smallest = archive
  for (let span = Math.ceil(archive.length / BLOCK); span > 0; span = span > 1 ? Math.floor(span / 2) : 0) {
    for (;;) {
      const shorter = withoutBlocks(smallest, span)
      const found = shorter.length === 0 ? -1 : holds(shorter).indexOf(true)
      if (found === -1) break
      smallest = shorter[found]!
    }
  }
  return smallest
}

/** The archives without `span` blocks, at each position. */
function withoutBlocks(archive: Buffer, span: number): readonly Buffer[] {
  const blocks = Math.ceil(archive.length / BLOCK)
  return Array.from({ length: Math.max(0, blocks - span + 1) }, (_, first) =>
    Buffer.concat([archive.subarray(0, first * BLOCK), archive.subarray((first + span) * BLOCK)]),
  )
}
