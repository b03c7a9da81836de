import { describe, expect, test } from '@jest/globals'
import type { Inputs } from '../../../../src/inputs/inputs.ts'
import { growingPull } from '../../../support/growing-pull.ts'
import { inputs } from '../../../support/shop.ts'

/** A name takes room in what the comment remembers. */
const named = (length: number): Partial<Inputs> => {
  const { images } = inputs('--max-growth', '2999B', '--name', 'x'.repeat(length))
  return { images }
}

describe('where the comment has no room', () => {
  test('for an old acceptance and a new size, the size can be accepted', async () => {
    const { label, push } = growingPull()
    await push(6000, named(3500))
    label('grace')
    expect(await push(6000, named(3500))).toMatchObject({ verdict: 'pass' })
    expect(await push(5999, named(3500))).toMatchObject({ verdict: 'pass' })
    expect(await push(7000, named(3500))).toMatchObject({
      verdict: 'fail',
      said: expect.stringContaining('is outgrown'),
    })
    label('grace')
    expect(await push(7000, named(3500))).toMatchObject({ verdict: 'pass' })
  })

  test('for the size, it is said', async () => {
    const { label, push } = growingPull()
    const why = 'more sizes are over their growth limits than our comment can remember'
    const unset = `This growth cannot be accepted with the label "accept-growth": ${why}`
    expect(await push(6000, named(7000))).toEqual({ verdict: 'fail', said: expect.stringContaining(unset) })
    label('grace')
    const set = expect.stringMatching(`^The label "accept-growth" of grace .* accepts no growth: ${why}`)
    expect(await push(6000, named(7000))).toEqual({ verdict: 'fail', said: set })
  })
})

test('the comment remembers no size within its limit', async () => {
  const { comments, push } = growingPull()
  await push(5999, { comment: 'always' })
  expect(comments.stored[0]!.body).not.toContain('weighbridge:sizes')
})
