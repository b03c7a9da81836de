// usage: node bench/go-binary.js CORE FILE
//   prints what the compiled core in the folder CORE finds in a Go program, as JSON: our side of the comparison with gsa
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [core = 'lib', file = ''] = process.argv.slice(2)
/** @type {typeof import('../src/gobinary/read-go-binary.ts')} */
const { readGoBinary } = await import(pathToFileURL(resolve(core, 'gobinary/read-go-binary.js')).href)
const analysis = readGoBinary(readFileSync(file))
if (analysis.kind !== 'go') throw new Error(`${file} was taken for "${analysis.kind}", and it is a Go program`)
process.stdout.write(JSON.stringify(analysis.binary))
