import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { adds, baseCases, makeLibrary, withLibrary, type BaseCase } from './base-cases.ts'
import { appearance } from './commit-world.ts'
import { docker, environmentOf, type Engine } from './engines.ts'
import { NONCE } from './nonce.ts'
import { ownFolder } from './own-folder.ts'
import { runAction, weighbridge } from './programs.ts'
import { git, isolateGit } from './repository.ts'
import { imageName, removeTestImages } from './test-images.ts'
import { twoCommits, WHOLE, writeAll } from './two-commits.ts'

const WITH_DIST = { ...WHOLE, '.gitignore': 'dist/\n' }

/** The head and its base are made of the same files: all cases on one engine, and the first on the others. */
export function testsBaseTree(engine: Engine, others: readonly Engine[] = []): void {
  const work = ownFolder()
  const library = join(work, 'library')
  beforeAll(async () => {
    isolateGit()
    await makeLibrary(work, library)
  })
  afterAll(() => removeTestImages(engine, ...others))
  const cases = baseCases(library)

  describe(`the two sides are made of the same files: ${engine.name}`, () => {
    test.each(cases)('$name', (each) => expectSameFiles(work, engine, each))

    test('repository data is named as what it is', async () => {
      const files = { Dockerfile: 'FROM scratch\nCOPY . /src\n' }
      const { report } = await compared(await twoCommits(work, { files, change: adds(1) }), engine)
      expect(report.notes.join()).toMatch(/of repository data \(\/src\/\.git\), .* name \.git in \.dockerignore/)
    })

    test('of a change of README alone, nothing is shown, though Go stamps the program with its commit', async () => {
      const files = {
        // What Go compiles for any program is in a layer that both sides share.
        Dockerfile:
          'FROM golang:1.23 AS made\nRUN echo "package main; func main() {}" >/any.go && go build -o /any /any.go\n' +
          'WORKDIR /src\nCOPY . .\nRUN go build -buildvcs=true -o /app .\n' +
          'FROM scratch\nCOPY --from=made /app /\n',
        'go.mod': 'module example.com/m\n\ngo 1.21\n',
        'main.go': 'package main\n\nfunc main() {}\n',
      }
      const directory = await twoCommits(work, { files, change: (head) => writeAll(head, { 'README.md': 'more' }) })
      const { report, image } = await compared(directory, engine)
      expect(report.images[0].goBinaries).toHaveLength(1)
      expect(image.metrics[0]).toMatchObject({ metric: 'unpacked', delta: 0 })
      expect(image).toMatchObject({ paths: [], settings: [], modules: [] })
    })

    test('a second run of a tree that did not change is all cached, and gives the same image', async () => {
      const files = { Dockerfile: 'FROM scratch\nCOPY . /src\n' }
      const directory = await twoCommits(work, { files, change: adds(1) })
      const runs = [await compared(directory, engine), await compared(directory, engine)]
      const [first, second] = runs.map(({ report }) => report.images[0])
      expect(second.configDigest).toBe(first.configDigest)
      const copies = second.build.vertices.filter(({ name }: { name: string }) => name.includes('COPY'))
      expect(copies).toEqual([expect.objectContaining({ cached: true })])
      expect(runs[1]!.report.baseline.source).toBe('record')
    })

    test('an ONBUILD of the base image can take all', async () => {
      const parent = await mkdtemp(join(work, 'onbuild-'))
      await writeAll(parent, { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\nONBUILD COPY . /app\n' })
      docker(engine, 'build', '--quiet', '--tag', imageName('onbuild'), parent)
      const { name, files, ...made } = cases[0]!
      const fires = { ...files, Dockerfile: `FROM ${imageName('onbuild')}\n` }
      await expectSameFiles(work, engine, { name, files: fires, ...made })
    })

    test('a record of the base that was built again is not used beside files that it did not have', async () => {
      const directory = await twoCommits(work, { files: WITH_DIST, change: adds(2) })
      await compared(directory, engine)
      await writeAll(directory, { 'dist/bundle.js': 700_000 })
      const { code, report, image } = await compared(directory, engine)
      expect(image.metrics[0]).toMatchObject({ metric: 'unpacked', delta: 2 })
      expect(report.baseline).toMatchObject({ source: 'rebuild', beside: { heaviest: [{ path: 'dist/bundle.js' }] } })
      expect(report.notes.join()).toMatch(/dist\/bundle\.js \(700 kB\) lies beside the commit/)
      expect(code).toBe(0)
    })

    test('a record that was made with files beside hides no growth of a checkout without them', async () => {
      const directory = await twoCommits(work, { files: WITH_DIST, change: adds(600_000) })
      await git(directory, 'checkout', '--quiet', 'main')
      await writeAll(directory, { 'dist/bundle.js': 700_000 })
      const own = await compared(directory, engine)
      expect(own.report.images[0].made).toEqual({ as: 'head', beside: { count: 1, bytes: 700_000 }, outside: [] })
      await rm(join(directory, 'dist'), { recursive: true })
      await git(directory, 'checkout', '--quiet', 'change')
      const { code, report, image } = await compared(directory, engine)
      expect(image.metrics[0]).toMatchObject({ metric: 'unpacked', delta: 600_000 })
      expect(report.baseline).toMatchObject({ source: 'rebuild', beside: null })
      expect(code).toBe(1)
    })

    test('a record that the base’s own run made with files beside is compared with a head that has some', async () => {
      const directory = await twoCommits(work, { files: WITH_DIST, change: adds(2) })
      await git(directory, 'checkout', '--quiet', 'main')
      await writeAll(directory, { 'dist/app': 400_000 })
      await compared(directory, engine)
      await git(directory, 'checkout', '--quiet', 'change')
      await writeAll(directory, { 'dist/app': 600_000 })
      const { code, report, image } = await compared(directory, engine)
      expect(image.metrics[0]).toMatchObject({ metric: 'unpacked', delta: 200_002 })
      expect(report.baseline).toMatchObject({ source: 'record', beside: null })
      expect(code).toBe(1)
    })

    test('in the action, growth through files beside is not checked', async () => {
      const [made] = cases
      const outcome = await outcomeInAction(await twoCommits(work, made!), engine, {})
      expect(outcome).toMatchObject({
        status: 'skip',
        reason: expect.stringMatching(/dist\/bundle\.js \(700 kB\) lies beside/),
      })
    })

    test('a submodule whose commit nobody has leaves growth unchecked', async () => {
      const directory = await twoCommits(work, { files: WHOLE, before: withLibrary(library), change: adds(1) })
      await git(directory, 'update-index', '--cacheinfo', `160000,${'f'.repeat(40)},lib`)
      const tree = await git(directory, 'write-tree')
      await git(directory, 'tag', 'bad', await git(directory, 'commit-tree', '-p', 'main', '-m', 'bad', tree))
      await git(directory, 'add', 'lib')
      const { code, report } = await compared(directory, engine, 'bad')
      expect(report.baseline).toMatchObject({ kind: 'none', reason: expect.stringMatching(/its submodule lib: /) })
      expect(report.verdict.images[0].outcomes[0].status).toBe('skip')
      expect(code).toBe(0)
    })

    test('what "prepare" makes is of each side, and checked', async () => {
      const made = {
        files: { Dockerfile: 'FROM scratch\nCOPY dist /\n', '.gitignore': 'dist/\n', size: '1000' },
        change: (directory: string) => writeAll(directory, { size: '5000' }),
      }
      const prepare = 'mkdir -p dist\nhead -c $(cat size) /dev/zero > dist/app'
      const directory = await twoCommits(work, made)
      const outcome = await outcomeInAction(directory, engine, { prepare, 'max-growth': '4000B' })
      expect(outcome).toMatchObject({ status: 'pass', actual: 5000, allowed: 5000 })
      expect((await readFile(join(directory, 'dist/app'))).length).toBe(5000)
    })
  })

  for (const other of others) {
    test.each(cases.slice(0, 1))(`the two sides are made of the same files: ${other.name}: $name`, (each) =>
      expectSameFiles(work, other, each),
    )
  }
}

async function expectSameFiles(work: string, engine: Engine, { delta, beside, ...made }: BaseCase): Promise<void> {
  const directory = await twoCommits(work, made)
  const before = await appearance(directory)
  const { code, report, image, stderr } = await compared(directory, engine)
  expect({ kind: report.baseline?.kind, stderr }).toEqual({ kind: 'baseline', stderr: expect.anything() })
  expect(image.metrics[0]).toMatchObject({ metric: 'unpacked', delta })
  expect((report.baseline.beside?.heaviest ?? []).map(({ path }: { path: string }) => path)).toEqual(beside)
  expect(code).toBe(delta > 100_000 ? 1 : 0)
  expect(JSON.stringify(image)).not.toMatch(/\.git\/objects/)
  expect(await appearance(directory)).toEqual(before)
}

/** A run of the command line on the change, with a cache folder that is the checkout's own. */
async function compared(directory: string, engine: Engine, base = 'main') {
  const args = ['run', '--json', '--name', `shop-${NONCE}`, '--base', base, '--max-growth', '100kB']
  const ended = await weighbridge(args, {
    cwd: directory,
    env: { ...environmentOf(engine), XDG_CACHE_HOME: `${directory}-cache` },
  })
  const report = JSON.parse(ended.stdout || '{}')
  return { ...ended, report, image: report.comparison?.images?.[0] }
}

async function outcomeInAction(directory: string, engine: Engine, inputs: Readonly<Record<string, string>>) {
  await mkdir(`${directory}-home`)
  const ended = await runAction({
    workspace: directory,
    inputs: { context: '.', name: `shop-${NONCE}`, base: 'main', 'max-growth': '100kB', ...inputs },
    event: { name: 'workflow_dispatch', payload: {} },
    repository: 'acme/shop',
    apiUrl: 'http://127.0.0.1:9',
    serverUrl: 'http://127.0.0.1:9',
    env: { ...environmentOf(engine), XDG_CACHE_HOME: `${directory}-home` },
  })
  const report = JSON.parse(ended.outputs.get('report-json') ?? '{}')
  expect({ code: ended.code, kind: report.comparison?.kind, stdout: ended.stdout }).toMatchObject({
    code: 0,
    kind: 'compared',
  })
  return report.verdict.images[0].outcomes[0]
}
