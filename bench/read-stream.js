// usage: node bench/read-stream.js CORE BYTES
//   lets the compiled core in the folder CORE read one layer of BYTES, which is made while it is read, without a disk
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bigFiles, endlessLayer } from './data/stream.js'
import { tarSize } from './data/tar.js'

const [core = 'lib', bytes = '0'] = process.argv.slice(2)
/** @type {typeof import('../src/image/contents.ts')} */
const { readContents } = await import(pathToFileURL(resolve(core, 'image/contents.js')).href)

const plan = () => bigFiles(Number(bytes))
async function* entries() {
  yield { path: '0/layer.tar', size: tarSize(plan()), body: endlessLayer(plan()) }
}
// None of its files is a program, so none of their bytes may be kept.
const { layers } = await readContents(
  { name: 'a stream', entries: entries(), blobsAreFinal: true, vouched: true },
  {
    compress: false,
    known: async () => undefined,
    onLayer: (layer) => layer,
    mayBeProgram: () => false,
    programReader: () => () => {
      throw new Error('a file was taken for a program')
    },
  },
)
const [layer] = layers.values()
if (layer?.stored !== tarSize(plan())) throw new Error(`${layer?.stored} bytes were read, not ${tarSize(plan())}`)
