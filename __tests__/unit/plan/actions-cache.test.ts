import { expect, test } from '@jest/globals'
import { withoutActionsCache } from '../../../src/plan/actions-cache.ts'
import { buildOf } from '../../support/inputs.ts'

test.each([
  ['type=gha', []],
  ['type=gha,scope=main\ntype=registry,ref=r.example/cache', ['type=registry,ref=r.example/cache']],
  ['TYPE=gha,scope=main', []],
  ['scope=main,type=gha', []],
])('%j', (caches, kept) => {
  expect(withoutActionsCache(buildOf({ 'cache-from': caches }))['cache-from']).toEqual(kept)
})

test.each(['', 'r.example/gha', 'type=registry,ref=gha', 'type=local,src=type=gha', '"type=gha,""scope=main"'])(
  '%j is another cache',
  (caches) => {
    const inputs = buildOf({ 'cache-from': caches })
    expect(withoutActionsCache(inputs)).toBe(inputs)
  },
)
