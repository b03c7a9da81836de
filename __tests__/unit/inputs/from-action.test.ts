import { describe, expect, test } from '@jest/globals'
import { actionInputs, buildOf, errorOf } from '../../support/inputs.ts'

const RUN = {
  GITHUB_SERVER_URL: 'https://git.example',
  GITHUB_REPOSITORY: 'owner/shop',
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
}
const RUN_URL = 'https://git.example/owner/shop/actions/runs/42/attempts/2'

test('nothing set is a build of the checkout without any rule', () => {
  expect(actionInputs({})).toMatchObject({
    images: [{ name: 'shop', rules: [], subject: { kind: 'build', build: { context: '.', push: false, tags: [] } } }],
    base: '',
    baseMode: 'auto',
    records: 'auto',
    cacheMounts: { use: 'auto', save: 'base' },
    annotatesChecks: true,
    hasSummary: true,
    comment: 'auto',
    token: '',
  })
})

test('empty is not set', () => {
  expect(actionInputs({ budget: '', 'max-growth': '', context: '', comment: '', push: '' })).toEqual(actionInputs({}))
})

const ofInput = (input: string) => ({ level: 'error', platform: null, origin: { kind: 'input', input } })

test('budgets become rules of the unpacked image, in the words of the user', () => {
  expect(actionInputs({ budget: ' 19.5MiB ', 'max-growth': '5% or 500kB' }).images[0]?.rules).toEqual([
    { kind: 'max', metric: 'unpacked', max: 20_447_232, text: '19.5MiB', ...ofInput('budget') },
    {
      kind: 'growth',
      metric: 'unpacked',
      since: 'base',
      ...ofInput('max-growth'),
      limit: {
        kind: 'or',
        limits: [
          { kind: 'percent', max: 5, per: 100 },
          { kind: 'absolute', max: 500_000 },
        ],
      },
      text: '5% or 500kB',
    },
  ])
})

test('an existing image is weighed under its own name', () => {
  expect(
    actionInputs({ image: 'alpine:3.20', builder: 'b', 'github-token': 't', context: '.', push: 'false' }).images,
  ).toMatchObject([{ name: 'alpine:3.20', rules: [], subject: { reference: 'alpine:3.20', builder: 'b' } }])
})

test('what is given by name is taken as it is', () => {
  expect(actionInputs({ name: 'front', base: 'v1', comment: 'never', token: 'abc' })).toMatchObject({
    images: [{ name: 'front' }],
    base: 'v1',
    comment: 'never',
    token: 'abc',
  })
})

test.each([
  [{ 'cache-mounts': 'auto' }, { use: 'auto', save: 'base' }],
  [
    { 'cache-mounts': ' off ', 'cache-mounts-save': 'never' },
    { use: 'off', save: 'never' },
  ],
  [{ 'cache-mounts': '/go/pkg/mod, gobuild\napt' }, { use: ['/go/pkg/mod', 'gobuild', 'apt'], save: 'base' }],
  [{ 'cache-mounts-save': 'always' }, { use: 'auto', save: 'always' }],
])('%j: %j', (inputs, cacheMounts) => {
  expect(actionInputs(inputs).cacheMounts).toEqual(cacheMounts)
})

test.each(['auto', 'record', 'rebuild'])('base-mode: %s', (mode) => {
  expect(actionInputs({ 'base-mode': mode }).baseMode).toBe(mode)
})

test.each<[string, unknown]>([
  ['auto', 'auto'],
  [' off ', 'off'],
  ['directory', ['directory']],
  ['actions-cache, directory\nactions-cache', ['actions-cache', 'directory']],
])('records: %j', (records, chosen) => {
  expect(actionInputs({ records }).records).toEqual(chosen)
})

describe('bad input names the input, the value and the accepted forms', () => {
  test.each([
    [{ budget: '20 XB' }, 'input.size', ['"budget"', '"20 XB"', '20MB']],
    [{ budget: '-5MB' }, 'input.size', ['"budget"', '"-5MB"', '20MB']],
    [{ budget: '5%' }, 'input.size', ['"budget"', '"5%"', '20MB']],
    [{ budget: '20' }, 'input.size', ['"budget"', '"20"', '20MB']],
    [{ 'max-growth': ' ' }, 'input.growth', ['"max-growth"', '" "', '500kB']],
    [{ 'max-growth': '-5MB' }, 'input.growth', ['"max-growth"', '"-5MB"', '500kB']],
    [{ 'max-growth': '5% or' }, 'input.growth', ['"max-growth"', '"5% or"', '500kB']],
    [{ comment: 'sometimes' }, 'input.choice', ['"comment"', '"sometimes"', 'auto, always, never']],
    [{ push: 'yes' }, 'input.boolean', ['"push"', '"yes"', 'true or false']],
    [{ call: 'check' }, 'input.format', ['"call"', '"check"', 'docker/build-push-action']],
    [{ tags: '"a' }, 'input.format', ['"tags"', 'one item per line']],
    [{ base: '--upload-pack=x' }, 'input.format', ['"base"', 'dash']],
    [{ image: '-o' }, 'input.format', ['"image"', 'dash']],
    [{ 'cache-mounts': 'off, /go/pkg/mod' }, 'input.format', ['"cache-mounts"', '"off, /go/pkg/mod"', '"off" alone']],
    [{ records: 'directory, off' }, 'input.format', ['"records"', '"directory, off"', '"off" alone']],
    [{ 'base-mode': 'stored' }, 'input.choice', ['"base-mode"', '"stored"', 'auto, record, rebuild']],
    [
      { 'base-mode': 'record', records: 'off' },
      'input.conflict',
      ['"base-mode"', '"records"', '"record" needs a store'],
    ],
    [{ 'base-mode': 'rebuild', image: 'a' }, 'input.conflict', ['"base-mode"', '"image"', 'has only records']],
    [
      { records: 'directory, git' },
      'input.choice',
      ['"records"', '"git"', 'auto, off, directory, actions-cache, notes'],
    ],
    [{ 'cache-mounts-save': 'yes' }, 'input.choice', ['"cache-mounts-save"', '"yes"', 'base, always, never']],
  ])('%j: %s', (inputs, code, parts) => {
    const error = errorOf(() => actionInputs(inputs))
    expect([error.code, error.exit]).toEqual([code, 2])
    for (const part of parts) expect(error.message).toContain(part)
  })

  test('the text of a secret is in no message', () => {
    expect(errorOf(() => actionInputs({ secrets: '"KEY=hunter2' })).message).not.toContain('hunter2')
  })

  test.each([
    ['context', 'services/a'],
    ['file', 'Dockerfile.b'],
    ['target', 'debug'],
    ['build-args', 'A=1'],
    ['tags', 'a:1'],
    ['push', 'true'],
    ['load', 'true'],
    ['outputs', 'out'],
    ['cache-to', 'type=gha'],
    ['cache-from', 'type=gha'],
    ['platforms', 'linux/arm64'],
    ['secrets', 'A=b'],
    ['provenance', 'true'],
    ['no-cache', 'true'],
    ['labels', 'a=b'],
    ['call', 'build'],
  ])('"image" beside "%s"', (name, value) => {
    const error = errorOf(() => actionInputs({ image: 'alpine', [name]: value }))
    expect(error.code).toBe('input.conflict')
    expect(error.fields).toMatchObject({ first: 'image', second: name })
  })
})

describe('provenance names the run as its builder', () => {
  test.each([
    ['', ''],
    ['true', `builder-id=${RUN_URL}`],
    ['false', 'false'],
    ['mode=max', `mode=max,builder-id=${RUN_URL}`],
    ['mode=max,builder-id=https://me', 'mode=max,builder-id=https://me'],
  ])('%j: %j', (provenance, value) => {
    expect(buildOf({ provenance }, RUN).provenance).toBe(value)
  })

  test('also among attestations, and nowhere else', () => {
    const attests = 'type=provenance,mode=min\ntype=sbom,generator=x'
    expect(buildOf({ attests }, RUN).attests).toEqual([
      `type=provenance,mode=min,builder-id=${RUN_URL}`,
      'type=sbom,generator=x',
    ])
  })
})

describe('github-token', () => {
  const token = { 'github-token': 't0k' }
  test.each([
    ['https://git.example/owner/shop.git#main', {}, ['GIT_AUTH_TOKEN.git.example=t0k']],
    ['https://git.example.evil/owner/shop.git', {}, []],
    ['https://elsewhere.example/owner/shop.git', {}, []],
    ['http://git.example/owner/shop.git', {}, []],
    ['.', {}, []],
    ['https://git.example/owner/shop.git', { secrets: 'GIT_AUTH_TOKEN=mine' }, ['GIT_AUTH_TOKEN=mine']],
    ['https://git.example/owner/shop.git', { 'github-token': '' }, []],
  ])('context %s with %j', (context, more, secrets) => {
    expect(buildOf({ ...token, context, ...more }, RUN).secrets).toEqual(secrets)
  })
})

test.each([
  ['{{defaultContext}}', '.'],
  ['{{ defaultContext }}:services/a', './services/a'],
  ['services/a', 'services/a'],
])('context %s is %s', (context, path) => {
  expect(buildOf({ context, 'build-contexts': `x=${context}` })).toMatchObject({
    context: path,
    'build-contexts': [`x=${path}`],
  })
})
