import { expect, test } from '@jest/globals'
import { fromAction } from '../../../src/inputs/from-action.ts'

/** As the runner sets them, with the defaults of action.yml. */
const read = (inputs: Readonly<Record<string, string>>) =>
  fromAction(
    Object.fromEntries(
      Object.entries({
        'budgets-from': 'head',
        'base-mode': 'auto',
        'push-first': 'false',
        'cache-mounts-save': 'base',
        'github-token': 't',
        ...inputs,
      }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    '/repo',
  )

const LEGS = { mode: 'report', legs: 'legs/*.json\nmore' }

test.each([
  [{}, null],
  [{ images: 'api, web' }, ['api', 'web']],
  [{ images: 'api\nweb' }, ['api', 'web']],
  [{ images: '["api","web"]' }, ['api', 'web']],
  [{ images: '["the api"]' }, ['the api']],
  [{ images: '[]' }, []],
])('a report on legs, with %j', (more, images) => {
  expect(read({ ...LEGS, ...more })).toMatchObject({
    images: [],
    report: { legs: ['legs/*.json', 'more'], images },
  })
})

test('a report takes the platforms that are to be there, and names for what the legs pushed', () => {
  const { report } = read({ ...LEGS, platforms: 'linux/amd64,linux/arm64', tags: 'r.example/shop:1', builder: 'b' })
  expect(report).toMatchObject({
    platforms: ['linux/amd64', 'linux/arm64'],
    tags: ['r.example/shop:1'],
    builder: 'b',
  })
})

test.each([{ push: 'false' }, { load: 'False' }, { 'no-cache': ' FALSE ' }, { source: '' }])(
  'what asks for nothing is not refused: %j',
  (more) => {
    expect(read({ ...LEGS, ...more })).toHaveProperty('report')
  },
)

test('a run of its own images has none', () => {
  expect(read({ mode: 'run' })).not.toHaveProperty('report')
})

test.each([
  [{ mode: 'merge' }, /^Input "mode": "merge" is not one of run, report\.$/],
  [{ legs: 'legs' }, /^Input "legs" needs the input "mode"/],
  [{ images: 'api' }, /^Input "images" needs the input "mode"/],
  [{ mode: 'report' }, /^Input "mode" needs the input "legs"/],
  [{ ...LEGS, images: '[1]' }, /^Input "images": cannot read "\[1\]"/],
  [{ ...LEGS, images: '["api"' }, /^Input "images": cannot read/],
  [
    { ...LEGS, images: 'api worker cron' },
    /^Input "images": cannot read "api worker cron"\. .*one per line, with commas/,
  ],
  [{ ...LEGS, images: 'api\nweb\tjob' }, /^Input "images": cannot read "web\tjob"/],
  [{ ...LEGS, budget: '20MB' }, /^Input "mode" and .*"budget" cannot be used together: a report builds nothing/],
  [{ ...LEGS, context: 'api' }, /"context" cannot be used together/],
  [{ ...LEGS, context: '.' }, /"context" cannot be used together/],
  [{ ...LEGS, source: '.' }, /"source" cannot be used together/],
  [{ ...LEGS, push: 'true' }, /"push" cannot be used together/],
  [{ ...LEGS, name: 'api' }, /"name" cannot be used together/],
  [{ ...LEGS, records: 'auto' }, /"records" cannot be used together/],
  [
    { ...LEGS, builder: 'b' },
    /^Input "builder" needs the input "tags": a report uses a builder only to name images\.$/,
  ],
  [
    { ...LEGS, tags: 'r.example/shop:1' },
    /^Input "tags" needs the input "platforms": without it, a report would not notice a platform that no leg has, /,
  ],
  [{ ...LEGS, image: 'api' }, /"image" cannot be used together/],
  [{ ...LEGS, files: 'bake.hcl' }, /"files" cannot be used together/],
  [{ ...LEGS, prepare: 'make' }, /"prepare" cannot be used together/],
  [{ ...LEGS, 'budgets-from': 'base' }, /"budgets-from" cannot be used together/],
])('%j', (inputs, message) => {
  expect(() => read(inputs)).toThrow(message)
})
