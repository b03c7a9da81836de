import { expect, test } from '@jest/globals'
import { headPlan } from '../../../src/plan/head-plan.ts'
import { heldOutput } from '../../../src/plan/held-output.ts'
import { readOutputs } from '../../../src/plan/registry-output.ts'
import { buildOf, errorOf } from '../../support/inputs.ts'

type With = Readonly<{ [name: string]: string }>
const keptOf = (inputs: With) => ({ outputs: readOutputs(buildOf(inputs)), folder: '/kept' })
const held = (driver: string, inputs: With) => heldOutput(buildOf(inputs), driver, keptOf(inputs))
const LAYOUT = 'type=oci,tar=false,dest=/kept/pushed-0,attestation-inline=true'
const archive = (index: number) => `type=oci,tar=true,dest=/kept/pushed-${index}.tar,attestation-inline=true`
const PUSH = { push: 'true', tags: 'shop:1' }

const IMAGE = 'type=image,name=a'

test.each<[With, readonly string[]]>([
  [PUSH, ['type=image']],
  [{ ...PUSH, outputs: 'type=local,dest=out' }, ['type=local,dest=out', 'type=image']],
  [
    { ...PUSH, outputs: 'type=oci,dest=x.tar,compression=zstd' },
    ['type=oci,dest=x.tar,compression=zstd', 'type=image'],
  ],
  [{ outputs: 'type=registry,name=a,compression=zstd' }, [`${IMAGE},compression=zstd`]],
  [{ outputs: 'type=image,name=a,push=true,store=false' }, [IMAGE]],
  [{ outputs: 'type=moby,name=a,push=true' }, [IMAGE]],
  [{ outputs: 'type=image,name=a', push: 'true' }, [IMAGE]],
  [
    { outputs: 'type=image,name=a,push=true,annotation.x=y\ntype=local,dest=out' },
    ['type=local,dest=out', `${IMAGE},annotation.x=y`],
  ],
  [{ outputs: 'type=registry,name=a\ntype=registry,name=b' }, ['type=image,"name=a,b"']],
])('docker driver, %j: one image in the engine, made as the user wrote it, which comes last', (inputs, outputs) => {
  const result = held('docker', inputs)
  expect(result).toMatchObject({ outputs, weighed: { kind: 'engine' } })
  for (const { from } of result.pushes) expect(from).toEqual({ kind: 'engine' })
})

test('images that are kept in one folder do not meet there', () => {
  const { outputs } = heldOutput(buildOf(PUSH), 'remote', { ...keptOf(PUSH), prefix: '2-' })
  expect(outputs).toEqual(['type=oci,tar=false,dest=/kept/2-pushed-0,attestation-inline=true'])
})

test('docker driver: what is pushed is in the engine without "load"', () => {
  const inputs = { ...PUSH, load: 'true' }
  const place = { driver: 'docker', directory: '/shop', scratch: '/tmp/s', kept: keptOf(inputs) }
  expect(headPlan(buildOf(inputs), place).args).not.toContain('--load')
})

test.each<[With, readonly string[]]>([
  [PUSH, [LAYOUT]],
  [{ outputs: 'type=registry,name=a,compression=zstd' }, [`${LAYOUT},compression=zstd`]],
  [{ outputs: 'type=registry,name=a\ntype=registry,name=b' }, [LAYOUT]], // the same image, once
  [{ ...PUSH, outputs: 'type=image,oci-mediatypes=false' }, [`${LAYOUT},oci-mediatypes=false`]],
])('another driver, %j: in a layout', (inputs, outputs) => {
  const result = held('docker-container', inputs)
  expect(result).toMatchObject({ outputs, weighed: { kind: 'layout', directory: '/kept/pushed-0' } })
  for (const { from } of result.pushes) expect(from).toEqual(result.weighed)
})

test.each<[With, readonly string[]]>([
  [{ ...PUSH, load: 'true' }, [archive(0)]],
  [{ ...PUSH, outputs: 'type=local,dest=out' }, [archive(0), 'type=local,dest=out']],
  [{ outputs: 'type=image\ntype=registry,name=a' }, [archive(0), 'type=image,push=false']],
  [
    { outputs: 'type=registry,name=a,compression=zstd\ntype=registry,name=b' },
    [`${archive(0)},compression=zstd`, archive(1)],
  ],
])('another driver, %j: in archives, which come first', (inputs, outputs) => {
  expect(held('docker-container', inputs).outputs).toEqual(outputs)
})

test('of two kinds each is pushed from its own archive, and that of the last output is weighed', () => {
  const outputs = 'type=registry,name=a,compression=zstd\ntype=registry,name=b\ntype=registry,name=c,compression=zstd'
  const { weighed, pushes, outputs: written } = held('remote', { outputs })
  expect(written).toEqual([archive(0), `${archive(1)},compression=zstd`]) // buildx's metadata has the last one
  expect(pushes.map(({ names: [name], from }) => [name, 'path' in from && from.path])).toEqual([
    ['a', '/kept/pushed-1.tar'],
    ['b', '/kept/pushed-0.tar'],
    ['c', '/kept/pushed-1.tar'],
  ])
  expect(weighed).toEqual({ kind: 'archive', path: '/kept/pushed-1.tar' }) // of "c"
})

test.each([
  ['docker', 'type=registry,name=a,push-by-digest=true', 'push-by-digest=true', /docker driver/],
  ['docker', 'type=registry,name=a,compression=zstd\ntype=registry,name=b,x=y', 'x=y', /one form only/],
])('%s: %j is not for later', (driver, outputs, value, expected) => {
  const { code, fields } = errorOf(() => held(driver, { outputs }))
  expect([code, fields['value']]).toEqual(['input.format', value])
  expect(fields['expected']).toMatch(expected)
})

const PLACE = { driver: 'docker-container', directory: '/shop', scratch: '/tmp/s' }

test('a build with a place to keep its image does not push, and says what it was made like', () => {
  const made = { platforms: 'linux/arm64', annotations: 'a=b', outputs: 'type=registry,compression=zstd' }
  const inputs = { ...made, tags: 'shop:1,shop:2' }
  const plan = headPlan(buildOf(inputs), { ...PLACE, kept: keptOf(inputs) })
  expect(plan.args.join(' ')).not.toMatch(/--push|type=registry/)
  expect(plan.pushes).toEqual([
    {
      names: ['shop:1', 'shop:2'],
      byDigest: false,
      from: plan.weighed,
      fields: [['compression', 'zstd']],
      platforms: ['linux/arm64'],
      annotations: ['a=b'],
    },
  ])
})

test('a build that has no place to keep its image pushes, and leaves nothing to push', () => {
  const plan = headPlan(buildOf(PUSH), PLACE)
  expect(plan.pushes).toEqual([])
  expect(plan.args).toContain('--push')
})
