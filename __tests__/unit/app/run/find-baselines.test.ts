import { expect, test } from '@jest/globals'
import { findBaselines, type Search } from '../../../../src/app/run/find-baseline.ts'
import { imageJob } from '../../../../src/app/run/image-job.ts'
import type { Rebuilt } from '../../../../src/app/run/rebuild-base.ts'
import type { Found, Miss, Records } from '../../../../src/ports.ts'
import { miss } from '../../../../src/units/answers.ts'
import { PARENT } from '../../../support/fake-commits.ts'
import { fakePorts } from '../../../support/ports.ts'
import { imageRecord, record } from '../../../support/records.ts'
import { inputs } from '../../../support/shop.ts'

const weighed = (name: string) => imageRecord({ name, made: { as: 'head', beside: null, outside: [] } })
const STORED = { ...record({ images: [weighed('any')] }), commit: PARENT }
const chosen = { kind: 'commit', commit: PARENT, why: 'why' } as const
const folder = { directory: '/repo', prefix: '' }

const save = async () => ({ kind: 'saved' }) as const

type Rebuilds = Found<Rebuilt> | Miss
const rebuilt = (name: string): Rebuilds => ({
  kind: 'found',
  value: { record: { ...STORED, images: [weighed(name)] }, beside: null, outside: [] },
})

const ANCESTOR = 'e'.repeat(40)
const NONE: Miss = { ...miss('there is no record'), absent: true }

/** An image's name says what becomes of it. */
const REBUILDS: { readonly [name: string]: Rebuilds } = {
  built: rebuilt('built'),
  refused: rebuilt('refused'),
  new: { ...miss('the base has no Dockerfile yet'), absent: true },
  failed: miss('its build failed'),
  part: miss('its build failed, too'),
  earlier: miss('its build failed'),
  older: miss('its build failed'),
}
const gzip = { downloadMethod: 'gzip-6' } as const

function answer(name: string, commits: readonly string[]): Found<typeof STORED> | Miss {
  const at = (commit: string, more = {}) =>
    ({ kind: 'found', value: { ...STORED, commit, images: [{ ...weighed(name), ...more }] } }) as const
  if (name === 'refused') return miss('its record is of another method')
  if (name === 'part' && commits[0] === PARENT) return at(PARENT, gzip)
  if (name === 'stored' && commits[0] === PARENT) return at(PARENT)
  if (commits[0] !== PARENT && ['earlier', 'older'].includes(name)) return at(ANCESTOR)
  return NONE
}

async function foundOf(names: readonly string[], mode: Search['mode'] = 'auto', ahead: Search['ahead'] = new Map()) {
  const [image] = inputs().images
  const jobs = names.map((name) => {
    return imageJob({ ...(name === 'elsewhere' ? elsewhere! : image!), name }, folder, '')
  })
  const asked: string[] = []
  const rebuilds: (readonly string[])[] = []
  const { ports, seen } = fakePorts({
    commits: {
      ancestors: async () => (asked.push('ancestors'), { kind: 'found', value: ['d'.repeat(40), ANCESTOR] }),
    },
  })
  const records: Records = {
    name: 'a store',
    async find(commits, key, refusal) {
      const { name } = jobs.find((job) => job.key === key)!
      const given = answer(name, commits)
      const why = given.kind === 'found' ? refusal(given.value) : undefined
      return why === undefined ? ({ ...given, store: 'a store' } as Awaited<ReturnType<Records['find']>>) : miss(why)
    },
    save,
  }
  const rebuild: Search['rebuild'] = async (_, lacking) => {
    rebuilds.push(lacking.map(({ name }) => name))
    return lacking.map(({ name }) => REBUILDS[name]!)
  }
  const head = record({ images: names.map(weighed) })
  const search: Search = {
    chosen,
    since: ['base'],
    mode,
    head,
    isWhole: true,
    jobs,
    rebuild,
    ahead,
  }
  const baselines = await findBaselines({ ...ports, records }, search)
  return { baselines, rebuilds, asked, info: seen.info }
}

const [elsewhere] = inputs('--context', 'https://git.example/o/r.git').images

const ENDS: { readonly [name: string]: object } = {
  stored: { kind: 'baseline', source: 'record', store: 'a store', commit: PARENT },
  built: { kind: 'baseline', source: 'rebuild', store: null, commit: PARENT },
  refused: { kind: 'baseline', source: 'rebuild', store: null },
  new: { kind: 'none', commit: PARENT, isNew: true, reason: 'the base has no Dockerfile yet' },
  failed: { kind: 'none', commit: PARENT, reason: expect.stringMatching(/^its build failed; nor is there a record/) },
  part: { kind: 'baseline', source: 'record', reason: expect.stringMatching(/gzip-6.*; its build failed, too$/) },
  elsewhere: { kind: 'none', commit: undefined, reason: expect.stringMatching(/^elsewhere is built from a URL/) },
  earlier: {
    kind: 'baseline',
    commit: ANCESTOR,
    ancestorOf: { commit: PARENT, distance: 2 },
    reason: 'its build failed',
  },
}

test.each<[readonly string[], readonly string[]]>([
  [['stored'], []],
  [['stored', 'built'], ['built']],
  [['new', 'stored'], ['new']],
  [
    ['built', 'failed'],
    ['built', 'failed'],
  ],
  [
    ['stored', 'built', 'new'],
    ['built', 'new'],
  ],
  [
    ['failed', 'stored', 'built'],
    ['failed', 'built'],
  ],
  [
    ['stored', 'part', 'earlier'],
    ['part', 'earlier'],
  ],
  [
    ['refused', 'new', 'failed'],
    ['refused', 'new', 'failed'],
  ],
  [['stored', 'elsewhere'], []],
])('%j: each has its own baseline; in one tree are built %j', async (names, built) => {
  const { baselines, rebuilds } = await foundOf(names)
  expect(baselines).toMatchObject(names.map((name) => ({ name, ...ENDS[name] })))
  expect(rebuilds).toEqual(built.length === 0 ? [] : [built])
  for (const each of baselines)
    if (each.kind === 'baseline') expect(each.record.images.map(({ name }) => name)).toEqual([each.name])
})

test('the commits before the base are asked for once', async () => {
  expect((await foundOf(['earlier', 'older', 'failed'])).asked).toEqual(['ancestors'])
  expect((await foundOf(['stored', 'built'])).asked).toEqual([])
})

test('the log says once why records are not used', async () => {
  const { info } = await foundOf(['refused', 'stored'])
  expect(info).toEqual(['bbbbbbb: its record is of another method; refused is weighed again.'])
})

test('without rebuilds, each without a record has its reason', async () => {
  const { baselines, rebuilds } = await foundOf(['stored', 'built'], 'record')
  expect(rebuilds).toEqual([])
  expect(baselines).toMatchObject([
    ENDS['stored'],
    { kind: 'none', reason: expect.stringMatching(/^the base bbbbbbb has no stored record, and is not built again/) },
  ])
})

test.each<[string, string, Rebuilds, object]>([
  ['is built no second time', 'built', rebuilt('built'), ENDS['built']!],
  ['counts, though a record was stored since', 'stored', rebuilt('stored'), ENDS['built']!],
  ['has its reason, if it failed', 'failed', miss('its build failed'), ENDS['failed']!],
  ['has the record that was stored since, if it failed', 'stored', miss('its build failed'), ENDS['stored']!],
])('what was built ahead %s', async (_, name, became, end) => {
  const { baselines, rebuilds } = await foundOf([name, 'new'], 'auto', new Map([[name, became]]))
  expect(baselines).toMatchObject([end, ENDS['new']!])
  expect(rebuilds).toEqual([['new']])
})

test('with rebuilds alone, no record is used', async () => {
  const { baselines, rebuilds, asked } = await foundOf(['built', 'failed'], 'rebuild')
  expect(rebuilds).toEqual([['built', 'failed']])
  expect(baselines).toMatchObject([ENDS['built'], { kind: 'none', reason: 'its build failed' }])
  expect(asked).toEqual([])
})
