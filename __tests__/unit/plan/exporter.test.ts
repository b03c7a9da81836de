import { expect, test } from '@jest/globals'
import { attestsInline, cacheType, loadsIntoEngine, parseExporter, writesFiles } from '../../../src/plan/exporter.ts'
import { errorOf } from '../../support/inputs.ts'

/** How buildx parses it (util/buildflags/export.go, ParseExports). */
test.each<[string, string, Readonly<Record<string, string>>]>([
  ['type=local, dest= x', 'local', { type: 'local', dest: ' x' }],
  ['type=local ,dest=x', 'local ', { type: 'local ', dest: 'x' }], // unknown to buildx
  ['type=local,dest =x ', 'local', { type: 'local', dest: 'x ' }],
  ['type=image,\u00a0Name=a', 'image', { type: 'image', name: 'a' }],
  ['type=image,"name=a,b"', 'image', { type: 'image', name: 'a,b' }],
  ['type=image,"name=a ""b"""', 'image', { type: 'image', name: 'a "b"' }],
  ['type=image,name=a=b', 'image', { type: 'image', name: 'a=b' }],
  ['type=image,name=a,NAME=b', 'image', { type: 'image', name: 'b' }],
  ['"type=local"', 'local', { type: 'local' }],
  ['name=a,push=true', '', { name: 'a', push: 'true' }], // no type, as buildx says
  ['my out', 'local', { dest: 'my out' }],
  ['dest=out', 'local', { dest: 'dest=out' }], // a single field without type=
  ['TYPE=local', 'local', { dest: 'TYPE=local' }],
  ['-', 'tar', { dest: '-' }],
])('%j is of type %j, with %j', (output, type, fields) => {
  const { type: found, fields: read } = parseExporter(output)
  expect([found, Object.fromEntries(read)]).toEqual([type, fields])
})

test.each([
  'type=image,"compression=zstd',
  'type=image, "name=a,b"', // a quote inside an unquoted field
  'type=image,name=a"b',
  'type=image,"name=a"b',
  'type=image,push',
  'type=image,,name=a',
  'type=image,',
  'type=image,=a',
  'type=image,\ufeffname=a', // a blank only for JavaScript
  'type=image,näme=a',
  'type=image,name=a\tb',
  '"out,put"',
  'out,put',
])('%j is refused, as by buildx, or because buildx may read it otherwise', (output) => {
  const { code, fields } = errorOf(() => parseExporter(output))
  expect([code, fields['value']]).toEqual(['input.format', output])
})

test('an output that cannot be read names the input, the value and the accepted form', () => {
  expect(() => parseExporter('type=image,"compression=zstd')).toThrow(
    'Input "outputs": cannot read "type=image,"compression=zstd". Write it as type=image,name=value.',
  )
})

test.each([
  // output                    written, attested, loaded
  ['type=local,dest=out', [true, false, false]],
  ['out', [true, false, false]],
  ['-', [true, false, false]],
  ['type=tar,dest=x.tar', [true, false, false]],
  ['type=oci,dest=x.tar', [false, false, false]],
  ['type=docker', [false, false, true]],
  ['type=docker,dest=', [false, false, true]], // not a file, so buildx loads it
  ['type=docker,dest=x.tar', [false, false, false]],
  ['type=image', [false, true, true]],
  ['type=image,store=false', [false, true, false]],
  ['type=image,store=true', [false, true, true]],
  ['type=registry,name=a', [false, true, true]],
  ['type=moby', [false, false, true]],
  ['type=cacheonly', [false, false, false]],
])('%s: whether it writes files, has default attestations, is left in the engine: %j', (output, facts) => {
  expect([writesFiles, attestsInline, loadsIntoEngine].map((asks) => asks(output))).toEqual(facts)
})

test.each([
  ['type=gha,mode=max', 'gha'],
  ['ref=a,Type=registry', 'registry'],
  ['user/app:cache', ''],
  ['type', ''],
  ['type=gha,"scope=a', ''], // buildx refuses it
  ['type=local,Type=gha', 'gha'], // the last one counts
  ['Type=local,type=gha,Type=registry', 'registry'],
  ['type=local, type=gha', 'local'], // its name has a blank
  ['type=gha\nscope=a,mode=max', 'gha'], // only one line is read
])('the cache %j is of type %j', (entry, type) => {
  expect(cacheType(entry)).toBe(type)
})
