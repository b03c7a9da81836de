import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { adds, baseKinds, baseVariants, withLibrary } from './base-cases.ts'
import { baseLibrary, compared, expectSameFiles, WITH_DIST } from './base-tree-runs.ts'
import { docker, type Engine } from './engines.ts'
import { makePlaces, repositoryCases, WITH_GIT } from './repository-cases.ts'
import { git } from './repository.ts'
import { imageName } from './test-images.ts'
import { twoCommits, WHOLE, writeAll } from './two-commits.ts'

/** Variants of the cases of testsBaseTree. */
export function testsBaseTreeVariants(engine: Engine): void {
  const { work, library } = baseLibrary(engine)

  describe(`the two sides are made of the same files, in other cases: ${engine.name}`, () => {
    test.each(baseVariants(library))('$name', (each) => expectSameFiles(work, engine, each))

    describe('where the checkout’s own .git is copied', () => {
      beforeAll(() => makePlaces(work, engine))
      test.each(repositoryCases)('$name', (each) => expectSameFiles(work, engine, each))
    })

    test('what a stored record has of a .git that was added makes up for no growth', async () => {
      const directory = await twoCommits(work, { files: WITH_GIT, change: adds(200_000) })
      await git(directory, 'checkout', '--quiet', 'main')
      await writeAll(directory, { '.git/junk': 1_000_000 })
      await compared(directory, engine)
      await rm(join(directory, '.git/junk'))
      await git(directory, 'checkout', '--quiet', 'change')
      const { code, report, image } = await compared(directory, engine)
      expect(image.metrics[0]).toMatchObject({ metric: 'unpacked', delta: 200_000 })
      expect(report.baseline).toMatchObject({ source: 'record' })
      expect(code).toBe(1)
    })

    test('repository data is named as what it is', async () => {
      const files = { Dockerfile: 'FROM scratch\nCOPY . /src\n' }
      const { report } = await compared(await twoCommits(work, { files, change: adds(1) }), engine)
      expect(report.notes.join()).toMatch(/of repository data \(\/src\/\.git\), .* name \.git in \.dockerignore/)
    })

    test('of a change of README alone, nothing is shown, though Go stamps the program with its commit', async () => {
      const files = {
        // The packages that every Go program needs are in a layer that both sides share.
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

    test.each([
      ['the base image', 'COPY Dockerfile /'],
      ['a base image without layers', 'ENV A=b'], // BuildKit 0.13 counts its FROM but does not show it
    ])('an ONBUILD of %s can take all', async (_, first) => {
      const parent = await mkdtemp(join(work, 'onbuild-'))
      await writeAll(parent, { Dockerfile: `FROM scratch\n${first}\nONBUILD COPY . /app\n` })
      docker(engine, 'build', '--quiet', '--tag', imageName('onbuild'), parent)
      const { name, files, ...made } = baseKinds(library)[0]!
      const fires = { ...files, Dockerfile: `FROM ${imageName('onbuild')}\n` }
      await expectSameFiles(work, engine, { name, files: fires, ...made })
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
  })
}
