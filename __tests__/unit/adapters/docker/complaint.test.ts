import { expect, test } from '@jest/globals'
import { complaintOf } from '../../../../src/adapters/docker/complaint.ts'

test.each([
  ['Error response from daemon: No such image: shop\n', 'Error response from daemon: No such image: shop'],
  ['a warning\nno answer.\n\n', 'no answer'],
  ['ERROR: denied.\nView build details: docker-desktop://\n', 'denied'],
  ['ERROR: no builder "x" found\r\n', 'no builder "x" found'],
  [' \n', 'docker ended with code 7'],
])('%j complains of %s', (stderr, complaint) => {
  expect(complaintOf({ code: 7, stderr }, 'docker')).toBe(complaint)
})
