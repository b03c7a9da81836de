import { expect, test } from '@jest/globals'
import { archiveForm } from '../../../src/mounts/archive-form.ts'

test.each([
  [['v0.26.3'], 'tar.zst'],
  [['v0.21.0'], 'tar.zst'],
  [['0.21.0-rc1'], 'tar.zst'],
  [['v1.0.0'], 'tar.zst'],
  [['v0.26.3', 'v0.22.0'], 'tar.zst'],
  [['v0.20.2'], 'tar'],
  [['v0.9.3'], 'tar'],
  [['v0.26.3', 'v0.13.1'], 'tar'],
  [['v0.26.3', ''], 'tar'],
  [[''], 'tar'],
  [['v0.0.0+unknown'], 'tar'],
  [['unknown'], 'tar'],
  [['v21'], 'tar'],
  [[], 'tar'],
])('BuildKit %j is given a %s', (versions, form) => {
  expect(archiveForm(versions)).toBe(form)
})
