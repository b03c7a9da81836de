import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { matrixWorld } from '../support/matrix-world.ts'

const { workspace, leg, report, comments, github, step, job } = matrixWorld()

/** The lines of a comment before its table. */
const firstLines = (body = ''): string => body.split('\n|')[0]!

const all = async (): Promise<void> => {
  for (const name of ['api', 'web', 'job', 'cart']) await leg({ name })
}

test('a matrix of four legs is one comment, one summary and one verdict', async () => {
  await all()
  expect(comments()).toEqual([])
  const { code, summary, outputs } = await report({ comment: 'always' })
  expect({ code, verdict: outputs.get('verdict'), leg: outputs.get('leg') }).toEqual({ code: 0, verdict: 'pass' })
  const [comment, ...more] = comments()
  expect(more).toEqual([])
  for (const text of [comment, summary]) {
    expect(text).toMatch(/^### ✅ Image size: .*4 images weighed$/m)
    for (const name of ['api', 'web', 'job', 'cart']) expect(text).toMatch(new RegExp(`\\| ${name} · linux/amd64 \\|`))
  }
  const { images, verdict } = JSON.parse(outputs.get('report-json')!)
  expect(images.map(({ name }: { name: string }) => name).toSorted()).toEqual(['api', 'cart', 'job', 'web'])
  expect(verdict.images.map(({ outcomes }: { outcomes: { status: string }[] }) => outcomes[0]?.status)).toEqual(
    Array(4).fill('pass'),
  )
})

test('one leg failed and one is missing: both are named first, a broken budget is still said, and the job fails', async () => {
  expect(await leg({ name: 'api', budget: '1kB' })).toMatchObject({ code: 1 })
  expect(await leg({ name: 'web' })).toMatchObject({ code: 0 })
  expect(await leg({ name: 'job', 'compare-with': 'layouts/none' })).toMatchObject({ code: 4 })
  const { code, outputs, stdout } = await report()
  expect({ code, verdict: outputs.get('verdict') }).toEqual({ code: 4, verdict: 'fail' })
  const first = firstLines(comments()[0])
  expect(first).toMatch(/^### ❌ Image size: api .*over its budget of 1kB.*; 2 images were not weighed$/m)
  expect(first).toMatch(
    /^Not weighed: job\. Its run ended with the error `[a-z-]+\.[a-z-]+`: see the log of that job\.$/m,
  )
  expect(first).toMatch(/^Not weighed: cart\. No leg has it/m)
  expect(stdout).toMatch(/::error title=Not weighed::Not weighed: job/)
  expect(JSON.parse(outputs.get('report-json')!).notWeighed).toEqual([
    expect.objectContaining({ kind: 'failed', name: 'job' }),
    { kind: 'missing', name: 'cart', platforms: [], reason: null },
  ])
})

test('two platforms of one image, weighed in two jobs, are two rows of it', async () => {
  const limited = { name: 'api', config: 'none.yml', budget: '150kB' }
  expect(await leg({ ...limited, image: 'layouts/api' })).toMatchObject({ code: 0 })
  expect(await leg({ ...limited, image: 'layouts/heavy-arm64' })).toMatchObject({ code: 1 })
  const { code, outputs } = await report({ images: 'api', comment: 'always' })
  expect(code).toBe(1)
  expect(outputs.get('failed-rules')).toBe('api linux/arm64: max unpacked')
  expect(firstLines(comments()[0])).toMatch(/1 image, 2 platforms, 1 of 2 breaks its budget$/m)
})

test('growth that a label accepts passes the last job', async () => {
  const grown = {
    name: 'api',
    image: 'layouts/heavy',
    'compare-with': 'layouts/api',
    'max-growth': '1kB',
    config: 'none.yml',
  }
  expect(await leg(grown)).toMatchObject({ code: 1 })
  expect(await report({ images: 'api' })).toMatchObject({ code: 1 })
  const { state } = github()
  state.people['grace'] = 'write'
  github().label({ login: 'grace', type: 'User' }, 'accept-growth')
  const { code, summary } = await report({ images: 'api' })
  expect({ code, summary }).toEqual({ code: 0, summary: expect.stringMatching(/accepted by `@grace`/) })
})

test('all others within their budgets: an image that was not weighed leaves the verdict unchecked, and fails the job', async () => {
  await leg({ name: 'api' })
  const { code, outputs } = await report({ images: 'api\nweb' })
  expect({ code, verdict: outputs.get('verdict') }).toEqual({ code: 4, verdict: 'unchecked' })
})

describe('a file that does not count is named, and its image is missing', () => {
  test('of another run, and not a leg at all', async () => {
    await leg({ name: 'api' })
    await leg({ name: 'web' }, { run: '2' })
    await writeFile(join(workspace, 'legs/report.json'), '{"schemaVersion":1}')
    await writeFile(join(workspace, 'legs/text.json'), 'no JSON')
    const { code, outputs } = await report({ images: '["api", "web"]' })
    expect(code).toBe(4)
    expect(firstLines(comments()[0])).toMatch(
      /^Not weighed: web\. The file `?legs\/weighbridge-\w+\.leg\.json`? is not counted: it is of another run of the workflow\.$/m,
    )
    expect(JSON.parse(outputs.get('report-json')!).notes).toEqual(
      expect.arrayContaining([
        'The file legs/report.json is not counted: it is not the file of a leg',
        'The file legs/text.json is not counted: it is not JSON',
      ]),
    )
  })

  test('of another commit', async () => {
    const { path } = await leg({ name: 'api' })
    const file = JSON.parse(await readFile(path, 'utf8'))
    await writeFile(path, JSON.stringify({ ...file, outcome: { ...file.outcome, head: 'f'.repeat(40) } }))
    expect(await report({ images: 'api' })).toMatchObject({ code: 4 })
    expect(firstLines(comments()[0])).toMatch(/^Not weighed: api\. .* it is of another commit \(`fffffff`\)\.$/m)
  })

  test('twice', async () => {
    const { path } = await leg({ name: 'api' })
    await writeFile(join(workspace, 'legs/copy.json'), await readFile(path))
    await leg({ name: 'web' })
    expect(await report()).toMatchObject({ code: 4 })
    expect(firstLines(comments()[0])).toMatch(
      /^Not weighed: api\. .* has api \(linux\/amd64\), too\. Give each image a name of its own, /m,
    )
    expect(comments()[0]).toMatch(/\| web · linux\/amd64 \|/)
  })
})

test('images that this change does not build are as at the base, by name', async () => {
  await leg({ name: 'api' })
  const { code, summary, stdout } = await report({ images: '["api"]', comment: 'always' })
  expect(code).toBe(0)
  const said = '3 images are as at the base, since this change does not build them: web, job, cart.'
  for (const text of [comments()[0], summary, stdout]) expect(text).toContain(said)
})

test('nothing is built: no leg is needed', async () => {
  const { code, outputs } = await report({ images: '[]' })
  expect({ code, verdict: outputs.get('verdict') }).toEqual({ code: 0, verdict: 'pass' })
  expect(comments()).toEqual([]) // comment: auto
})

test('no file at all: exit 2 with what to do, and the comment does not keep the numbers of another commit', async () => {
  github().post({ login: 'github-actions[bot]', type: 'Bot' }, '<!-- weighbridge:report -->\n### 20 MB')
  const { code, stdout } = await report()
  expect({ code, stdout }).toEqual({ code: 2, stdout: expect.stringMatching(/there is no file at legs\/\*\.json/) })
  expect(comments()[0]).toMatch(/### ❌ Image size: nothing was weighed/)
})

describe('two steps in one job share the comment', () => {
  test('each has its own outputs, summary and exit code', async () => {
    const temporary = await job()
    const first = await step({ name: 'api', comment: 'always', budget: '1kB' }, { temporary })
    const second = await step({ name: 'web', comment: 'always' }, { temporary })
    expect([first.code, second.code, second.outputs.get('verdict')]).toEqual([1, 0, 'pass'])
    expect(second.summary).not.toContain('api')
    expect(comments()).toEqual([expect.stringMatching(/### ❌ Image size: api [^]*\| web · linux\/amd64 \|/)])
  })

  test('a step of another job does not', async () => {
    await step({ name: 'api', comment: 'always' })
    await step({ name: 'web', comment: 'always' })
    expect(comments()).toEqual([expect.not.stringContaining('api')])
  })

  test('one that fails is shown as such, whichever it is', async () => {
    const temporary = await job()
    await step({ name: 'api', comment: 'always' }, { temporary })
    expect(await step({ name: 'job', 'compare-with': 'layouts/none', comment: 'always' }, { temporary })).toMatchObject(
      {
        code: 4,
      },
    )
    expect(firstLines(comments()[0])).toMatch(/^### ❌ Image size: api .*; job was not weighed$/m)
    expect(await step({ name: 'web', comment: 'always' }, { temporary })).toMatchObject({ code: 0 })
    expect(comments()).toEqual([expect.stringMatching(/job was not weighed[^]*\| api · [^]*/)])
  })

  test('of two with one name, the last one is shown', async () => {
    const temporary = await job()
    const both = { config: 'none.yml', name: 'shop', comment: 'always' }
    await step({ ...both, image: 'layouts/heavy' }, { temporary })
    await step({ ...both, image: 'layouts/api' }, { temporary })
    expect(comments()).toEqual([expect.stringContaining('10 kB')])
  })
})
