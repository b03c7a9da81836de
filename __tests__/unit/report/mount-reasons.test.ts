import { expect, test } from '@jest/globals'
import type { MountOutcome } from '../../../src/mounts/outcome.ts'
import { plainForm } from '../../../src/report/form.ts'
import { mountReasons } from '../../../src/report/mount-reasons.ts'
import { mount } from '../../support/mounts.ts'

test.each<[string, readonly MountOutcome[], readonly string[]]>([
  [
    'of several mounts',
    [
      mount('/a', 'unknown', { reason: 'x' }),
      mount('/b', 'unknown', { reason: 'x' }),
      mount('/c', 'left', { reason: 'y' }),
    ],
    ['not known: /a, /b: x', 'not carried: /c: y'],
  ],
  [
    'for which they were neither restored nor saved',
    [mount('/a', 'miss', { reason: 'x', unsaved: 'x' }), mount('/b', 'miss', { reason: 'x', unsaved: 'x' })],
    ['miss, not saved: /a, /b: x'],
  ],
  [
    'of mounts with different outcomes',
    [mount('/a', 'miss', { reason: 'x' }), mount('/b', 'left', { reason: 'x' }), mount('/c', 'hit', { unsaved: 'x' })],
    ['miss: /a; not carried: /b; not saved: /c: x'],
  ],
  [
    'of a mount on two lines',
    [mount('/a', 'left', { reason: 'x' }), mount('/a', 'left', { reason: 'x' })],
    ['not carried: /a: x'],
  ],
  ['that is none', [mount('/a', 'hit', { saved: 1 })], []],
])('a reason is said once: one %s', (_, mounts, reasons) => {
  expect(mountReasons(mounts, plainForm)).toEqual(reasons)
})
