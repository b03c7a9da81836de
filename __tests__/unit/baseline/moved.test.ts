import { expect, test } from '@jest/globals'
import { movedIn, whyMoved, type Moved } from '../../../src/baseline/moved.ts'
import { withMoved } from '../../../src/baseline/with-moved.ts'
import { goBinary } from '../../support/go-records.ts'
import { baseline, imageRecord, layer, record, type ImageFields } from '../../support/records.ts'

const digest = (of: string): string => (of === '' ? '' : `sha256:${of.repeat(64)}`)
const named = (name: string, of: string) => ({ name, digest: digest(of) })

/** An image on a base image whose layer is made of `rootfs`. */
const on = (name: string, of: string, rootfs = 1000): ImageFields => ({
  baseImage: named(name, of),
  layers: [layer('ADD rootfs.tar.gz /', rootfs, { origin: 'base' }), layer('COPY app /', 10)],
})
const unknownOrigin: ImageFields = {
  baseImage: named('alpine', ''),
  layers: [layer('ADD rootfs.tar.gz /', 2000, { origin: 'unknown' })],
}
const built = (...images: readonly (readonly [string, string])[]): ImageFields => ({
  builtOn: images.map(([name, of]) => named(name, of)),
})
const compiled = (goVersion: string, fields: ImageFields = {}, inLayer = 3): ImageFields => ({
  goBinaries: [goBinary('app', [], { goVersion, layer: inLayer })],
  ...fields,
})
const GO = { programs: [{ path: 'app', base: 'go1.23.1', head: 'go1.23.2' }] }

test.each<[string, ImageFields, ImageFields, Partial<Moved> | undefined]>([
  // what                                base                               head                               moved
  ['nothing is known', {}, {}, undefined],
  ['the same base image', on('alpine', 'a'), on('alpine', 'a'), undefined],
  ['another digest', on('alpine', 'a'), on('alpine', 'b', 2000), { baseImage: 'alpine' }],
  ['another digest of the same layers', on('alpine', 'a'), on('alpine', 'b'), { baseImage: 'alpine' }],
  ['another FROM', on('alpine:3.20', 'a'), on('alpine:3.21', 'b', 2000), undefined],
  ['another pin', on(`alpine@${digest('a')}`, 'a'), on(`alpine@${digest('b')}`, 'b', 2000), undefined],
  ['layers of an unknown digest', on('alpine', ''), on('alpine', 'b', 2000), { baseImage: 'alpine' }],
  ['layers of a digest that is not known now', on('alpine', 'a'), on('alpine', '', 2000), { baseImage: 'alpine' }],
  ['an image that an earlier step built', on('base:ci', ''), on('base:ci', '', 2000), undefined],
  ['the same layers of an unknown digest', on('alpine', ''), on('alpine', 'b'), undefined],
  ['another platform of the same image', on('alpine', 'a'), on('alpine', 'a', 2000), undefined],
  ['layers that cannot be told apart', on('alpine', ''), unknownOrigin, undefined],

  ['the same builder', built(['golang:1.23', 'a']), built(['golang:1.23', 'a']), undefined],
  ['another builder', built(['golang:1.23', 'a']), built(['golang:1.23', 'b']), { others: ['golang:1.23'] }],
  ['another FROM of a builder', built(['golang:1.23', 'a']), built(['golang:1.24', 'b']), undefined],
  ['a new image', built(), built(['busybox', 'a']), undefined],
  ['a builder of an unknown digest', built(['golang:1.23', '']), built(['golang:1.23', 'b']), undefined],
  ['a builder whose digest is not known now', built(['golang:1.23', 'a']), built(['golang:1.23', '']), undefined],
  [
    'one of two builders, beside a new one',
    built(['golang:1.23', 'a'], ['node:20', 'c']),
    built(['golang:1.24', 'b'], ['node:20', 'd']),
    { others: ['node:20'] },
  ],
  [
    'the base image by both names',
    { ...on('docker.io/library/alpine', 'a'), ...built(['alpine', 'a'], ['golang', 'c']) },
    { ...on('docker.io/library/alpine', 'b', 2000), ...built(['alpine', 'b'], ['golang', 'c']) },
    { baseImage: 'docker.io/library/alpine' },
  ],

  ['Go, by nobody knows what', compiled('go1.23.1'), compiled('go1.23.2'), GO],
  ['the same Go', compiled('go1.23.1'), compiled('go1.23.1'), undefined],
  ['a Go that is not known', compiled(''), compiled('go1.23.2'), undefined],
  ['Go of a program in the base image', compiled('go1.23.1', {}, 0), compiled('go1.23.2', {}, 0), undefined],
  [
    'Go, by an image of an unknown digest',
    compiled('go1.23.1', built(['golang:1.23', ''])),
    compiled('go1.23.2', built(['golang:1.23', ''])),
    GO,
  ],
  [
    'Go, by the same image: go.mod asks for it',
    compiled('go1.23.1', built(['golang:1.23', 'a'])),
    compiled('go1.23.2', built(['golang:1.23', 'a'])),
    undefined,
  ],
  [
    'Go, by another FROM',
    compiled('go1.23.1', built(['golang:1.23.1', ''])),
    compiled('go1.23.2', built(['golang:1.23.2', ''])),
    undefined,
  ],
  [
    'Go, by a FROM that went',
    compiled('go1.23.1', built(['golang', ''], ['node:20', ''])),
    compiled('go1.23.2', built(['node:20', ''])),
    undefined,
  ],
  [
    'Go, by an image of an unknown digest, beside a new image',
    compiled('go1.23.1', built(['golang:1.23', ''])),
    compiled('go1.23.2', built(['golang:1.23', ''], ['busybox', ''])),
    GO,
  ],
  [
    'Go, by the same image, beside a new image',
    compiled('go1.23.1', built(['golang:1.23', 'a'])),
    compiled('go1.23.2', built(['golang:1.23', 'a'], ['busybox', 'b'])),
    undefined,
  ],
  ['Go of an older record', compiled('go1.23.1'), compiled('go1.23.2', built(['golang:1.23', 'a'])), GO],
])('%s', (_, before, after, expected) => {
  const [base, head] = [record({ images: [imageRecord(before)] }), record({ images: [imageRecord(after)] })]
  const { name, platform } = head.images[0]!
  const whole = { name, platform, baseImage: null, others: [], programs: [], ...expected }
  expect(movedIn(base, head)).toEqual(expected === undefined ? [] : [whole])
  expect(whyMoved(base.images[0]!, head.images[0]!) === undefined).toBe(expected === undefined)
})

test.each<[string, ImageFields, ImageFields]>([
  ['alpine is another image now than when it was made', on('alpine', 'a'), on('alpine', 'b')],
  [
    'alpine and golang are other images now than when it was made',
    { ...on('alpine', 'a'), ...built(['golang', 'c']) },
    { ...on('alpine', 'b'), ...built(['golang', 'd']) },
  ],
  [
    '/app was compiled by go1.23.1 then and by go1.23.2 now, and it is not known whether its Dockerfile asks for that',
    compiled('go1.23.1'),
    compiled('go1.23.2'),
  ],
])('%s', (reason, before, after) => {
  expect(whyMoved(imageRecord(before), imageRecord(after))).toBe(reason)
})

test('an image or a platform that the base lacks has nothing that moved', () => {
  const head = record({ images: [imageRecord(on('alpine', 'b'))] })
  for (const fields of [{ name: 'other' }, { platform: 'linux/arm64' }]) {
    expect(movedIn(record({ images: [imageRecord({ ...on('alpine', 'a'), ...fields })] }), head)).toEqual([])
  }
})

test.each<['record' | 'rebuild', ImageFields, ImageFields, Partial<Moved> | undefined]>([
  ['record', on('alpine', 'a'), on('alpine', 'b'), { baseImage: 'alpine' }],
  ['rebuild', on('alpine', 'a'), on('alpine', 'b'), { baseImage: 'alpine' }], // between the two builds
  ['record', compiled('go1.23.1'), compiled('go1.23.2'), GO],
  ['rebuild', compiled('go1.23.1'), compiled('go1.23.2'), undefined], // the same builder gave both
])('a baseline by %s', (source, before, after, expected) => {
  const found = baseline([imageRecord(before)], { source })
  const moved = withMoved(found, record({ images: [imageRecord(after)] }))
  expect(moved).toEqual(expected === undefined ? found : { ...found, moved: [expect.objectContaining(expected)] })
})

test('no baseline has nothing that moved', () => {
  const none = { kind: 'none', commit: undefined, reason: 'no base' } as const
  expect(withMoved(none, record())).toBe(none)
})
