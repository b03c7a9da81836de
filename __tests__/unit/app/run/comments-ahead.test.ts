import { describe, expect, test } from '@jest/globals'
import { run } from '../../../../src/app/run/run.ts'
import { stopwatch } from '../../../../src/app/stopwatch.ts'
import type { CommentMode } from '../../../../src/inputs/inputs.ts'
import { shownSizesIn } from '../../../../src/report/shown-sizes-line.ts'
import { MARKER } from '../../../../src/report/marker.ts'
import type { Comments, Ports } from '../../../../src/ports.ts'
import { fakeComments, type FakeComments } from '../../../support/fake-comments.ts'
import { HEAD } from '../../../support/fake-commits.ts'
import { growingPull } from '../../../support/growing-pull.ts'
import { happening } from '../../../support/happening.ts'
import { fakePorts } from '../../../support/ports.ts'
import { GROWING, inputs } from '../../../support/shop.ts'
import { pullEvent } from '../../../support/pull-event.ts'
import type { World } from '../../../support/world.ts'

const OURS = `${MARKER}\n### of the run before`
const [MUCH, LITTLE] = [
  ['--budget', '5500B'],
  ['--max-growth', '1GB'],
] as const
const event = pullEvent(HEAD)

/** A run whose image can only be opened once `opened` has settled. */
function openedAfter(ports: Ports, opened: () => Promise<unknown>): Ports {
  const { images } = ports
  const openBuilt: Ports['images']['openBuilt'] = async (...asked) => {
    await opened()
    return images.openBuilt(...asked)
  }
  return { ...ports, images: { ...images, openBuilt } }
}

async function runOn(comments: FakeComments, world: World = {}, argv: readonly string[] = MUCH, mode?: CommentMode) {
  const { ports, seen } = fakePorts({ ...GROWING, event, comments, ...world })
  const asked = inputs(...argv)
  const report = await run(ports, { ...asked, comment: mode ?? asked.comment }, stopwatch(ports.clock))
  return { report, seen, notices: seen.annotations.filter(({ title }) => title === 'No comment') }
}

const bodies = ({ stored }: FakeComments) => stored.map(({ body }) => body.split('\n', 2).join(' '))

describe('the list of comments', () => {
  test('is asked for before the layers are read, and not while the image is built', async () => {
    const asked = happening()
    const fake = fakeComments(HEAD)
    fake.post(OURS, 'us')
    const order: string[] = []
    const comments: Comments = {
      ...fake,
      async list() {
        order.push('list')
        asked.happen()
        return fake.list()
      },
    }
    const { ports } = fakePorts({
      ...GROWING,
      event,
      comments,
      images: (...of) => (order.push('built'), GROWING.images!(...of)),
    })
    const { steps } = await run(
      openedAfter(ports, () => asked.happened),
      inputs(...MUCH),
      stopwatch(ports.clock),
    )
    expect(order.slice(0, 2)).toEqual(['built', 'list'])
    expect(steps.find(({ name }) => name === 'comments')!.beside).toBeGreaterThan(0)
    expect(fake.calls).toEqual(['list', 'headNow', 'update'])
    expect(fake.stored).toHaveLength(1)
  })

  test('that fails is told where it is needed, and asked for no second time', async () => {
    const comments = fakeComments(HEAD)
    comments.break('list', 'github.unauthorized')
    const { notices } = await runOn(comments)
    expect(notices).toEqual([expect.objectContaining({ message: expect.stringMatching(/does not accept the token/) })])
    expect(comments.calls).toEqual(['list'])
  })

  test.each<[string, World, CommentMode]>([
    ['comments are switched off', {}, 'never'],
    ['the run is of no pull request', { event: { kind: 'none' } }, 'auto'],
    ['nothing can be built', { images: () => undefined }, 'never'],
  ])('is not asked for where %s', async (_, world, mode) => {
    const comments = fakeComments(HEAD)
    await runOn(comments, world, MUCH, mode).catch(() => undefined)
    expect(comments.calls).toEqual([])
  })

  test('is asked for once by a run that ends on an error afterwards', async () => {
    const comments = fakeComments(HEAD)
    comments.post(OURS, 'us')
    const { ports } = fakePorts({ ...GROWING, event, comments })
    const broken = openedAfter(ports, () => Promise.reject(new Error('it cannot be read')))
    await expect(run(broken, inputs(), stopwatch(ports.clock))).rejects.toThrow('it cannot be read')
    expect(comments.calls).toEqual(['list', 'headNow', 'update'])
  })
})

/** Another job acts once the list was asked for. */
function meanwhile(before: readonly string[], act: (comments: FakeComments) => unknown): FakeComments {
  const fake = fakeComments(HEAD)
  before.forEach((body) => fake.post(body, 'us'))
  let isFirst = true
  const list: Comments['list'] = async () => {
    const listed = await fake.list()
    if (isFirst) await act(fake)
    isFirst = false
    return listed
  }
  return { ...fake, list }
}

describe('what others write between the list and the report', () => {
  test('a comment of ours is found, so that none is created', async () => {
    const comments = meanwhile([], (fake) => fake.post(OURS, 'us'))
    await runOn(comments)
    expect(bodies(comments)).toEqual([expect.stringContaining('over its budget')])
    expect(comments.calls).not.toContain('create')
  })

  test('a comment that is removed is created anew', async () => {
    const comments = meanwhile([OURS], (fake) => fake.remove(fake.stored[0]!.id))
    await runOn(comments)
    expect(bodies(comments)).toEqual([expect.stringContaining('over its budget')])
  })

  test('a comment that is removed is not created where there is nothing to say', async () => {
    const comments = meanwhile([OURS], (fake) => fake.remove(fake.stored[0]!.id))
    const same: World = { images: () => GROWING.images!('/repo', undefined as never) }
    const { notices } = await runOn(comments, same, LITTLE)
    expect(comments.stored).toEqual([])
    expect(notices).toHaveLength(1)
  })
})

test('growth is accepted by what the comment shows after the label was found', async () => {
  const pull = growingPull()
  await pull.push(6000)
  pull.label('grace')
  const before = pull.comments.calls.length
  expect(await pull.push(6000)).toMatchObject({ verdict: 'pass' })
  expect(pull.comments.calls.slice(before)).toEqual(['list', 'list', 'list', 'headNow', 'update'])
  expect(shownSizesIn(pull.comments.stored[0]!)).toBeDefined()
})
