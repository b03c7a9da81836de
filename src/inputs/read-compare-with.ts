import { fail } from '../errors/errors.ts'
import { BASE_MODES } from './base-modes.ts'
import { choice, notAnOption } from './read-choice.ts'
import { readText, type Given } from './read-option.ts'

/** Refuses what says otherwise which weight the image is compared with. */
export function readCompareWith(given: Given): string {
  const compareWith = notAnOption('compare-with', readText('compare-with', given))
  if (compareWith === '') return compareWith
  const second = 'compare-with'
  if (readText('base', given) !== '')
    throw fail('input.conflict', { first: 'base', second, reason: 'each of them says what the image is compared with' })
  if (choice('base-mode', BASE_MODES, given) !== 'auto')
    throw fail('input.conflict', { first: 'base-mode', second, reason: 'it is about the weight of a commit' })
  return compareWith
}

/** For an image that is built. Throws `input.needs`. */
export function refuseCompareWith(given: Given): void {
  if (readText('compare-with', given) === '') return
  const reason = 'an image that is built is compared with its base'
  throw fail('input.needs', { input: 'compare-with', needs: 'image', reason })
}
