import { expect, test } from '@jest/globals'
import { weighedOutput } from '../../../src/plan/weighed-output.ts'
import { buildOf } from '../../support/inputs.ts'

const ARCHIVE = 'type=oci,tar=true,dest=/tmp/s/image.tar'
/** If the user's image has attestations, too. */
const INLINE = ',attestation-inline=true'
const LAYOUT = 'type=oci,tar=false,dest=/tmp/s/layout'

test.each([
  [{}, ['type=image']],
  [{ push: 'true' }, []],
  [{ load: 'true' }, []],
  [{ outputs: 'type=docker' }, ['type=docker']],
  [{ outputs: 'type=registry' }, ['type=registry']],
  [{ outputs: 'out' }, ['out', 'type=image']],
  [{ outputs: '-' }, ['-', 'type=image']],
  [{ outputs: 'out', push: 'true' }, ['out']],
  [{ outputs: 'type=docker,dest=i.tar' }, ['type=docker,dest=i.tar', 'type=image']],
  [{ outputs: 'type=image,store=false' }, ['type=image,store=false', 'type=image']],
  [{ outputs: 'type=cacheonly' }, ['type=cacheonly', 'type=image']],
  [{ outputs: 'type=image\ntype=oci,dest=i.tar' }, ['type=image', 'type=oci,dest=i.tar', 'type=image']],
  [{ outputs: 'type=oci,dest=i.tar\ntype=image' }, ['type=oci,dest=i.tar', 'type=image']],
  [{ outputs: 'type=image\nout', push: 'true' }, ['type=image', 'out', 'type=image']],
])('docker driver, %j: in the engine, whose image comes last', (inputs, outputs) => {
  expect(weighedOutput(buildOf(inputs), 'docker', '/tmp/s')).toEqual({ outputs, weighed: { kind: 'engine' } })
})

test('another driver without any output: in a layout', () => {
  const weighed = { kind: 'layout', directory: '/tmp/s/layout' }
  expect(weighedOutput(buildOf({}), 'docker-container', '/tmp/s')).toEqual({ outputs: [LAYOUT], weighed })
})

test.each([
  [{ push: 'true' }, [`${ARCHIVE}${INLINE}`]],
  [{ load: 'true' }, [ARCHIVE]],
  [{ outputs: 'out\ntype=oci,dest=i.tar' }, [ARCHIVE, 'out', 'type=oci,dest=i.tar']],
  [{ outputs: 'out\ntype=image,push=true' }, [`${ARCHIVE}${INLINE}`, 'out', 'type=image,push=true']],
])('another driver, %j: in an archive, which comes first', (inputs, outputs) => {
  const weighed = { kind: 'archive', path: '/tmp/s/image.tar' }
  expect(weighedOutput(buildOf(inputs), 'docker-container', '/tmp/s')).toEqual({ outputs, weighed })
})

test('a path with a comma in it stays one field', () => {
  const { outputs } = weighedOutput(buildOf({}), 'remote', '/tmp/a,b')
  expect(outputs).toEqual(['type=oci,tar=false,"dest=/tmp/a,b/layout"'])
})

const ZSTD = 'compression=zstd,compression-level=7,force-compression=true'

test.each([
  [{ outputs: `type=registry,${ZSTD},name=a` }, `,${ZSTD}${INLINE}`],
  [{ outputs: `type=image,compression=zstd,push=true\ntype=local,dest=out` }, `,compression=zstd${INLINE}`],
  [{ outputs: 'type=image,compression=zstd\ntype=registry,compression=estargz' }, `,compression=estargz${INLINE}`],
  [{ outputs: 'type=registry,compression=zstd\ntype=docker' }, `,compression=zstd${INLINE}`],
  [{ outputs: 'type=docker,compression=zstd' }, ',compression=zstd'],
  [{ outputs: 'type=docker,compression=zstd', push: 'true' }, INLINE], // the push is another output
  [{ outputs: 'type=image,compression=zstd', push: 'true' }, `,compression=zstd${INLINE}`],
])('%j: what is weighed is packed as what is pulled', (inputs, packing) => {
  expect(weighedOutput(buildOf(inputs), 'docker-container', '/tmp/s').outputs[0]).toBe(`${ARCHIVE}${packing}`)
})

test('docker driver: the image that is added is packed as what is pulled', () => {
  const outputs = 'type=registry,compression=zstd\nout'
  expect(weighedOutput(buildOf({ outputs }), 'docker', '/tmp/s').outputs.at(-1)).toBe('type=image,compression=zstd')
})
