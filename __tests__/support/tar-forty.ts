import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../fixtures/tar')
const KINDS: Readonly<Record<string, string>> = {
  0: 'file',
  1: 'hardlink',
  2: 'symlink',
  3: 'other',
  4: 'other',
  5: 'directory',
  6: 'other',
}
const HAS_BODY = new Set(['file', 'unknown'])

/**
 * Forty layers whose headers were mutated, with what Go's archive/tar makes of each (fixtures/tar/expected.tsv): `kind size` of
 * each entry. What Go shows as the size of a link, a device or a directory is none.
 */
export const FORTY = readFileSync(join(FOLDER, 'expected.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file = '', listed = ''] = line.split('\t')
    const entries = listed.split(' ').map((entry) => {
      const [type = '', size = ''] = entry.split(':')
      const kind = KINDS[type] ?? 'unknown'
      return `${kind} ${HAS_BODY.has(kind) ? size : 0}`
    })
    return { file, archive: readFileSync(join(FOLDER, file)), entries }
  })
