import { describe, expect, test } from '@jest/globals'
import { recordKey } from '../../../src/plan/record-key.ts'

const DEFINITION = { context: 'api', file: 'api/Dockerfile', target: '' }

describe('a record key', () => {
  test.each([
    ['product-catalog', /^product-catalog-[0-9a-f]{12}$/],
    ['Weird Näme/../x', /^weird-n-me-..-x-[0-9a-f]{12}$/],
    ['../../etc/passwd', /^etc-passwd-[0-9a-f]{12}$/],
    ['日本', /^[0-9a-f]{12}$/],
    ['x'.repeat(200), /^x{47}-[0-9a-f]{12}$/],
  ])('of %j', (name, key) => {
    expect(recordKey(name, DEFINITION, [])).toMatch(key)
  })

  test('is the same for the same image, whatever the order of platforms', () => {
    const [a, b] = [
      recordKey('a', DEFINITION, ['linux/arm64', 'linux/amd64']),
      recordKey('a', { ...DEFINITION }, ['linux/amd64', 'linux/arm64']),
    ]
    expect(a).toBe(b)
  })

  test('differs where anything of the image differs', () => {
    const keys = [
      recordKey('a', DEFINITION, []),
      recordKey('A', DEFINITION, []),
      recordKey('a', null, []),
      recordKey('a', { ...DEFINITION, context: 'b' }, []),
      recordKey('a', { ...DEFINITION, file: 'b' }, []),
      recordKey('a', { ...DEFINITION, target: 'b' }, []),
      recordKey('a', DEFINITION, ['linux/amd64']),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})
