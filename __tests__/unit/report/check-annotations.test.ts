import { expect, test } from '@jest/globals'
import { checkAnnotations } from '../../../src/report/check-annotations.ts'

const CHECK = { rule: 'One casing', finding: 'Casing: from', url: 'https://docs.example/casing', line: 3 }
const SEEN = { level: 'warning', title: 'One casing', file: 'shop/Dockerfile', line: 3 } as const

test('rule, finding and address beside the line, as docker/build-push-action has them', () => {
  expect(checkAnnotations([CHECK], 'shop/Dockerfile')).toEqual([
    { ...SEEN, message: 'Casing: from\nMore info: https://docs.example/casing' },
  ])
})

test('without what BuildKit did not say', () => {
  const [annotation] = checkAnnotations([{ ...CHECK, url: '', line: undefined }], 'shop/Dockerfile')
  expect(annotation).toEqual({
    level: 'warning',
    title: 'One casing',
    file: 'shop/Dockerfile',
    message: 'Casing: from',
  })
})

test('text of the Dockerfile starts no line, no command and no end', () => {
  const text = `a\n::error::b ##[c]${'x'.repeat(10_000)}`
  const [annotation] = checkAnnotations([{ rule: text, finding: text, url: text, line: 1 }], 'Dockerfile')
  expect(annotation!.message.split('\n')).toHaveLength(2)
  expect(annotation!.title + annotation!.message).not.toContain('##[')
  expect(annotation!.title.length + annotation!.message.length).toBeLessThan(1900)
})
