import { expect, test } from '@jest/globals'
import { parseExporter } from '../../../src/plan/exporter.ts'
import { checkHeld, readOutputs, withoutPush } from '../../../src/plan/registry-output.ts'
import { buildOf, errorOf } from '../../support/inputs.ts'

type With = Readonly<{ [name: string]: string }>
const of = (inputs: With) => readOutputs(buildOf(inputs)).registries
const check = (outputs: string) => checkHeld(readOutputs(buildOf({ outputs })))
const REGISTRY = 'type=registry,name=r.example/shop'

test.each<[With, readonly string[]]>([
  [{}, []],
  [{ tags: 'shop:1' }, []],
  [{ outputs: 'type=local,dest=out\ntype=image,name=a\ntype=oci,dest=x.tar' }, []],
  [{ outputs: 'type=image,name=a,push=false' }, []],
  [{ push: 'true', tags: 'shop:1,shop:2' }, ['shop:1 shop:2']],
  [{ push: 'true', tags: 'shop:1', outputs: 'type=local,dest=out' }, ['shop:1']],
  [{ push: 'true', outputs: 'type=image,name=a' }, ['a']],
  [{ push: 'true', outputs: 'type=image,name=a\ntype=registry,name=b' }, ['a', 'b']],
  [{ outputs: REGISTRY }, ['r.example/shop']],
  [{ outputs: 'type=registry,"name=a:1,b:2"' }, ['a:1 b:2']],
  [{ outputs: `${REGISTRY}:1`, tags: 'shop:2' }, ['shop:2']], // tags name every image (buildx, build/opt.go)
  [{ outputs: 'type=image,name=a,push=true' }, ['a']],
  [{ outputs: 'type=image,name=a,push=1' }, ['a']],
  [{ outputs: 'type=image,name=a,push=yes' }, []], // BuildKit refuses it
  [{ outputs: 'type=image,name=a,push=' }, ['a']], // BuildKit pushes it
  [{ outputs: 'type=image,name=a,PUSH=True' }, ['a']], // buildx ignores the case of field names
  [{ outputs: 'Type=registry,Name=a' }, ['a']],
  [{ outputs: 'type=image,\u00a0push=true,name=a' }, ['a']], // Go trims it, too
  [{ outputs: 'type=moby,name=a,push=true' }, ['a']],
  [{ outputs: 'type=image,name=a,PUSH=true,push=false,PUSH=true' }, ['a']], // the last one counts
  [{ outputs: 'type=image,name=a,push=true,PUSH=false' }, []],
  [{ outputs: '"type=registry","name=a"' }, ['a']],
])('%j goes to %j', (inputs, names) => {
  expect(of(inputs).map((output) => output.names.join(' '))).toEqual(names)
})

test('of its fields those are kept that say what the image is', () => {
  const made = 'compression=zstd,force-compression=true,oci-mediatypes=false,annotation.a=b'
  const fields = `${REGISTRY},push-by-digest=true,name-canonical=true,store=false,dest=backup.tar,tar=false,${made}`
  expect(of({ outputs: fields })).toEqual([
    {
      names: ['r.example/shop'],
      byDigest: true,
      fields: made.split(',').map((field) => field.split('=')),
    },
  ])
})

test.each<[With]>([[{ push: 'true' }], [{ outputs: 'type=registry' }], [{ outputs: 'type=image,push=true' }]])(
  '%j has no name',
  (inputs) => {
    const { code, exit } = errorOf(() => of(inputs))
    expect([code, exit]).toEqual(['push.unnamed', 2])
  },
)

test.each([[`${REGISTRY}:1`], ['type=registry,name=localhost:5000/shop:1']])('%s by digest has a tag', (output) => {
  expect(errorOf(() => check(`${output},push-by-digest=true`)).code).toBe('input.format')
})

test('a port is no tag', () => {
  const [output] = of({ outputs: 'type=registry,name=localhost:5000/shop,push-by-digest=true' })
  expect(output).toMatchObject({ names: ['localhost:5000/shop'], byDigest: true })
})

test.each(['push-by-digest=', 'Push-By-Digest=TRUE'])('%s is by digest', (field) => {
  expect(of({ outputs: `${REGISTRY},${field}` })[0]?.byDigest).toBe(true)
})

test('registry.insecure is not for later, but of an output that is not pushed it does not matter', () => {
  const insecure = `${REGISTRY},registry.insecure=true`
  const { code, fields } = errorOf(() => check(insecure))
  expect([code, fields['value']]).toEqual(['input.format', insecure])
  expect(fields['expected']).toMatch(/push-first/)
  check(`type=image,name=b,registry.insecure=true\n${REGISTRY}`)
  expect(of({ outputs: insecure })).toEqual([{ names: ['r.example/shop'], byDigest: false, fields: [] }])
})

test.each([
  'type=docker,dest=,push=true', // not a file
  'type=docker,push=true', // the docker driver turns it into an image, and keeps "push"
  'type=registry,name=a,push=false', // buildx 0.13 does not push it, 0.30 does
  'type=image,name=a@sha256:0,push=true',
  'name=a,push=true', // a newer buildx might guess its type
  'type=image,PUSH=no,name=a', // BuildKit refuses it, but would never see it in a rewritten output
  'type=image,name=a,push=yes\ntype=registry,name=b',
  'type=moby,name=a,push=TrUe',
  'type=docker,push=on',
])('%s is not for later', (output) => {
  expect(errorOf(() => check(output)).code).toBe('input.format')
})

test.each(['push=', 'push=0', 'push=False', 'push=t'])('%s is for later: Go reads it', (field) => {
  expect(() => check(`type=image,name=a,${field}`)).not.toThrow()
})

test.each([
  ['type=image,name=a', 'type=image,name=a,push=false'],
  ['type=image,PUSH=F,name=a', 'type=image,push=false,name=a'],
  ['type=docker', 'type=docker,push=false'],
  ['type=moby,"name=a,b"', 'type=moby,"name=a,b",push=false'],
  ['type=oci,dest=x.tar', 'type=oci,dest=x.tar'],
  ['out', 'type=local,dest=out'],
  ['-', 'type=tar,dest=-'],
])('%s beside an image that is held: %s', (output, written) => {
  expect(withoutPush(parseExporter(output))).toBe(written)
})

test.each(['type=image,name=a,\u0085push=true', 'type=image,name=a,x=a\rb,push=true'])(
  '%j is read otherwise by Go, and refused',
  (output) => {
    const outputs = [output]
    expect(errorOf(() => readOutputs({ outputs, push: false, tags: [] })).code).toBe('input.format')
  },
)
