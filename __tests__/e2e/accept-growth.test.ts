import { expect, test } from '@jest/globals'
import { isReport } from '../../src/report/marker.ts'
import { PULL } from '../support/new-runner.ts'
import { newRunners } from '../support/new-runners.ts'
import { weighing } from '../support/over-budget-shop.ts'

/** A pull request that grows by 300,000 bytes, and then by one more. */
const HISTORY = {
  commits: {
    main: weighing(100_000),
    first: { ...weighing(400_000), parents: ['main'] },
    firstMerge: { ...weighing(400_000), parents: ['main', 'first'] },
    second: { ...weighing(400_001), parents: ['first'] },
    secondMerge: { ...weighing(400_001), parents: ['main', 'second'] },
  },
  refs: { main: 'main', [PULL]: 'firstMerge' },
} as const

const LABEL = 'accept-growth'
const READER = { login: 'ada', type: 'User' } as const
const WRITER = { login: 'grace', type: 'User' } as const
const world = newRunners(HISTORY, { 'max-growth': '299999B', comment: 'auto', 'accept-label': LABEL })

/** Weighs a head, and tells how that ended and what the comment says. */
async function pull(head: 'first' | 'second') {
  const { commits, github } = world()
  github.state.head = commits[head]
  const { code, outputs } = await world().pull({ merge: `${head}Merge`, head, base: 'main' })
  const [comment, ...more] = github.state.comments.filter(({ body }) => isReport(body))
  expect(more).toEqual([])
  const { status, accepted } = JSON.parse(outputs.get('report-json')!).verdict.images[0].outcomes[0]
  return { code, verdict: outputs.get('verdict'), rule: status, by: accepted?.by, comment: comment!.body }
}

const OVER = { code: 1, verdict: 'fail', rule: 'fail', by: undefined }
const says = (text: string) => expect.stringContaining(text)

test('a label accepts growth if a writer set it, up to what the comment showed and not one more byte', async () => {
  const { github } = world()
  github.state.people[WRITER.login] = 'write'
  const hint = 'A person with write permission can accept this growth with the label `accept-growth`'
  expect(await pull('first')).toEqual({ ...OVER, comment: says(hint) })

  github.label(READER, LABEL)
  expect(await pull('first')).toEqual({ ...OVER, comment: says('ada set it, who may not write') })

  github.label(READER, LABEL, 'unlabeled')
  github.label(WRITER, LABEL)
  const accepted = { code: 0, verdict: 'pass', rule: 'pass', by: 'grace' }
  expect(await pull('first')).toEqual({ ...accepted, comment: says('accepted by `@grace` on 2026-11-30') })

  const outgrown = 'up to 400000 bytes, which has 400001 bytes now'
  expect(await pull('second')).toEqual({ ...OVER, comment: says(outgrown) })

  github.label(WRITER, LABEL, 'unlabeled')
  github.label(WRITER, LABEL)
  expect(await pull('second')).toEqual({ ...accepted, comment: says('accepted by `@grace`') })
})
