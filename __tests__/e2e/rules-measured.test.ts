import { expect, test } from '@jest/globals'
import { NOBODY } from '../support/loopback.ts'
import { newRunner, PULL, pullOf } from '../support/new-runner.ts'
import { NONCE } from '../support/nonce.ts'
import { servedRepository } from '../support/served-repository.ts'
import { labelled } from '../support/test-images.ts'

const BASE = 'FROM alpine\nCOPY --chmod=4755 app /usr/bin/old\nCOPY data /srv/data\n'
const HEAD = `${BASE}COPY --chmod=4755 app /usr/bin/new\nCOPY app /root/x\n`
const containing = (dockerfile: string, bytes: number) => ({
  files: { Dockerfile: labelled(dockerfile), app: NONCE, data: NONCE.padEnd(bytes) },
})
const HISTORY = {
  commits: {
    base: containing(BASE, 1000),
    head: { ...containing(HEAD, 1500), parents: ['base'] },
    merge: { ...containing(HEAD, 1500), parents: ['base', 'head'] },
  },
  refs: { main: 'base', [PULL]: 'merge' },
} as const

const { url, commits } = servedRepository(HISTORY)
const onNewRunner = newRunner()

const ABSENT = expect.stringMatching(/^no (?:file|Go module) matches "/)

/** Rules, and what becomes of them. */
const RULES = [
  ['{ metric: "path:/srv/**", max: 1500B }', { status: 'pass', actual: 1500 }],
  ['{ metric: "path:/srv/**", growth: 499B }', { status: 'fail', actual: 1500, allowed: 1499 }],
  ['{ metric: "path:/srv/** !**/data", max: 1kB }', { status: 'skip', reason: ABSENT }],
  ['{ metric: layers, max: 4 }', { status: 'fail', actual: 5, allowed: 4 }],
  ['{ metric: "module:example.com/shop/...", max: 1kB }', { status: 'skip', reason: ABSENT }],
  ['{ forbid: "path:/root/**" }', { status: 'fail', found: ['/root/x'], count: 1 }],
  ['{ forbid: "path:/opt/**" }', { status: 'pass', count: 0 }],
  ['{ forbid: shell, level: warning }', { status: 'warn', found: expect.arrayContaining(['/bin/sh']) }],
  ['{ forbid: new-setuid }', { status: 'fail', found: ['/usr/bin/new'], count: 1 }],
  ['{ forbid: new-module }', { status: 'pass', count: 0 }],
  ['{ forbid: go-toolchain }', { status: 'pass', count: 0 }],
] as const

test('rules of paths, layers, modules and what is forbidden end as the image has it', async () => {
  const { code, outputs } = await onNewRunner({
    ...pullOf(commits()),
    checkout: { url },
    inputs: { budgets: RULES.map(([rule]) => rule).join('\n'), comment: 'never', token: '' },
    apiUrl: `http://${NOBODY}/`,
  })
  expect({ code, verdict: outputs.get('verdict') }).toEqual({ code: 1, verdict: 'fail' })
  const { outcomes } = JSON.parse(outputs.get('report-json')!).verdict.images[0]
  expect(outcomes).toMatchObject(RULES.map(([, outcome]) => outcome))
  const failed = ['growth path:/srv/**', 'max layers', 'forbid path:/root/**', 'forbid new-setuid']
  expect(outputs.get('failed-rules')).toBe(failed.join('\n'))
})
