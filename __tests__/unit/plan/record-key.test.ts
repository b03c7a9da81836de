import { describe, expect, test } from '@jest/globals'
import { recordKey } from '../../../src/plan/record-key.ts'
import { actionInputs } from '../../support/inputs.ts'

type Given = Readonly<{ [name: string]: string }>

const DEFINITION = { context: 'api', file: 'api/Dockerfile', target: '' }
const keyOf = (inputs: Given, definition: typeof DEFINITION | null = DEFINITION) =>
  recordKey(actionInputs({ name: 'a', ...inputs }).images[0]!, definition)

describe('a record key', () => {
  test.each([
    ['product-catalog', /^product-catalog-[0-9a-f]{12}$/],
    ['Weird Näme/../x', /^weird-n-me-..-x-[0-9a-f]{12}$/],
    ['../../etc/passwd', /^etc-passwd-[0-9a-f]{12}$/],
    ['日本', /^[0-9a-f]{12}$/],
    ['x'.repeat(200), /^x{47}-[0-9a-f]{12}$/],
  ])('of %j', (name, key) => {
    expect(keyOf({ name })).toMatch(key)
  })

  test('is the same for the same image, whatever the order of platforms', () => {
    expect(keyOf({ platforms: 'linux/arm64,linux/amd64' })).toBe(keyOf({ platforms: 'linux/amd64,linux/arm64' }))
  })

  test('differs where anything of the image differs', () => {
    const keys = [
      keyOf({}),
      keyOf({ name: 'A' }),
      keyOf({ image: 'alpine' }, null),
      keyOf({}, { ...DEFINITION, context: 'b' }),
      keyOf({}, { ...DEFINITION, file: 'b' }),
      keyOf({}, { ...DEFINITION, target: 'b' }),
      keyOf({ platforms: 'linux/amd64' }),
      keyOf({ 'build-args': 'A=1' }),
      keyOf({ 'build-args': 'A=2' }),
      keyOf({ 'build-args': 'B=1' }),
      keyOf({ 'build-contexts': 'A=1' }),
      keyOf({ 'build-contexts': 'A=docker-image://alpine' }),
      keyOf({ outputs: 'type=image,compression=zstd' }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each<Given>([
    { labels: 'a=b' },
    { tags: 'a:1' },
    { annotations: 'a=b' },
    { outputs: 'type=registry' },
    { push: 'true' },
    { 'cache-from': 'type=gha' },
    { 'cache-to': 'type=gha' },
    { secrets: 'A=b' },
    { builder: 'b' },
    { provenance: 'true' },
    { sbom: 'true' },
    { 'no-cache': 'true' },
  ])('is the same with %j', (inputs) => {
    expect(keyOf(inputs)).toBe(keyOf({}))
  })

  test('is of the folder in the repository, wherever the checkout lies', () => {
    expect(keyOf({ context: '/one/api' })).toBe(keyOf({ context: '/two/api' }))
  })

  test('of an existing image is of its name: the reference is another one at each commit', () => {
    expect(keyOf({ image: 'app:1' }, null)).toBe(keyOf({ image: 'app:2' }, null))
  })

  test('shows no value', () => {
    expect(keyOf({ 'build-args': 'TOKEN=hunter2' })).toMatch(/^a-[0-9a-f]{12}$/)
  })
})
