import { expect, test } from '@jest/globals'
import { imageOrder, orderedImages, orderedLegs } from '../../../../src/app/legs/image-order.ts'
import { failed, fileOf, foundAt, legNamed, legOf, weighed } from '../../../support/legs.ts'
import { imageRecord } from '../../../support/records.ts'

const [AMD64, ARM64] = ['linux/amd64', 'linux/arm64']
const FILE = ['web', 'job', 'api']
const NONE = { kind: 'none', reason: 'there is none' } as const
const knowing = { expected: FILE }

const leg = (title: string, fields = {}) => {
  const [name = '', platform] = title.split(' ')
  return foundAt(`${title}.json`, fileOf(weighed(legNamed(name, fields, platform))))
}
const [api, job, web] = [leg('api'), leg('job'), leg('web')]

test.each([
  // what                          legs, by file             images             file  platforms  order
  ['that of images', [api, job, web], ['job', 'web', 'api'], FILE, [], ['job', 'web', 'api']],
  ['of images, then of the file', [api, job, web], ['api'], FILE, [], ['api', 'web', 'job']],
  ['of the file', [api, job, web], null, FILE, [], FILE],
  ['of the file that legs had', [leg('api', knowing), job, web], null, [], [], FILE],
  ['that of the file here comes first', [leg('api', knowing), job, web], null, ['job'], [], ['job', 'web', 'api']],
  ['by name', [web, api, job], null, [], [], ['api', 'job', 'web']],
  ['others after those of the file', [web, api, job], null, ['job'], [], ['job', 'api', 'web']],
  ['platforms by name', [leg(`api ${ARM64}`), leg(`api ${AMD64}`)], null, [], [], [`api ${AMD64}`, `api ${ARM64}`]],
  ['platforms as asked for', [leg(`api ${AMD64}`), leg(`api ${ARM64}`)], null, [], ['linux/arm64/v8', AMD64], [`api ${ARM64}`, `api ${AMD64}`]], // prettier-ignore
  ['each image, then its platforms', [leg(`web ${AMD64}`), leg(`api ${ARM64}`)], null, FILE, [AMD64, ARM64], [`web ${AMD64}`, `api ${ARM64}`]], // prettier-ignore
] as const)('%s', (...[, legs, images, ofFile, platforms, expected]) => {
  for (const found of [legs, legs.toReversed()]) {
    const order = imageOrder(found, { images, ofFile, platforms })
    expect(orderedLegs(found, order).map(({ path }) => path)).toEqual(expected.map((title) => `${title}.json`))
  }
})

test('a leg that failed is where its first image would be; one that does not say which, last', () => {
  const unknown = foundAt('unknown.json', fileOf(failed()))
  const lost = foundAt('lost.json', fileOf(failed('api', 'job')))
  const order = imageOrder([unknown, lost, api, web], { images: null, ofFile: FILE, platforms: [] })
  expect(orderedLegs([unknown, lost, api, web], order).map(({ path }) => path)).toEqual([
    'web.json',
    'lost.json',
    'api.json',
    'unknown.json',
  ])
})

test('all that a leg has of its images is in that order', () => {
  const names = ['api', 'job', 'web']
  const release = { version: 'v1.0.0', commit: null, baselines: names.map((name) => ({ name, ...NONE })) }
  const whole = legOf(imagesOf(names), {
    release,
    budgets: {
      path: 'weighbridge.yml',
      base: null,
      because: null,
      unknown: null,
      images: names.map((name) => ({ name, heldTo: 'head', lacks: null, changes: [] })),
      dropped: [],
    },
    carried: names,
  })
  const ordered = orderedImages(whole, imageOrder([], { images: null, ofFile: FILE, platforms: [] }))
  expect([ordered.record.images, ordered.images, ordered.baselines].map(namesOf)).toEqual([FILE, FILE, FILE])
  expect([ordered.release!.baselines, ordered.budgets!.images].map(namesOf)).toEqual([FILE, FILE])
  expect(ordered.carried).toEqual(FILE)
})

const imagesOf = (names: readonly string[]) => names.map((name) => imageRecord({ name }))
const namesOf = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name)
