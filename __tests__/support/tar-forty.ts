import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kindOfType, sizeOfType } from './tar-types.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/tar')

/**
 * Forty layers whose headers were mutated, with what Go's archive/tar makes of each (fixtures/tar/expected.tsv):
 * `kind size` of each entry.
 */
export const FORTY = readFileSync(join(FOLDER, 'expected.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file = '', listed = ''] = line.split('\t')
    const entries = listed.split(' ').map((entry) => {
      const [type = '', size = ''] = entry.split(':')
      return `${kindOfType(type)} ${sizeOfType(type, Number(size))}`
    })
    return { file, archive: readFileSync(join(FOLDER, file)), entries }
  })
