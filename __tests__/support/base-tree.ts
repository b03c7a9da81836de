import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { adds, baseKinds } from './base-cases.ts'
import { baseLibrary, compared, expectSameFiles, outcomeInAction, WITH_DIST } from './base-tree-runs.ts'
import type { Engine } from './engines.ts'
import { twoCommits, writeAll } from './two-commits.ts'

/** Tests that head and base are made of the same files: a case of each kind on one engine, the first on the others. */
export function testsBaseTree(engine: Engine, others: readonly Engine[] = []): void {
  const { work, library } = baseLibrary(engine, ...others)
  const cases = baseKinds(library)

  describe(`the two sides are made of the same files: ${engine.name}`, () => {
    test.each(cases)('$name', (each) => expectSameFiles(work, engine, each))

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

    test('a record of the base that was built again is not used beside files that it did not have', async () => {
      const directory = await twoCommits(work, { files: WITH_DIST, change: adds(2) })
      await compared(directory, engine)
      await writeAll(directory, { 'dist/bundle.js': 700_000 })
      const { code, report, image } = await compared(directory, engine)
      expect(image.metrics[0]).toMatchObject({ metric: 'unpacked', delta: 2 })
      expect(report.baseline).toMatchObject({ source: 'rebuild', beside: { heaviest: [{ path: 'dist/bundle.js' }] } })
      expect(report.notes.join()).toMatch(/dist\/bundle\.js \(700 kB\) is not committed/)
      expect(code).toBe(0)
    })

    test('in the action, growth through files beside is not checked', async () => {
      const [made] = cases
      const outcome = await outcomeInAction(await twoCommits(work, made!), engine, {})
      expect(outcome).toMatchObject({
        status: 'skip',
        reason: expect.stringMatching(/dist\/bundle\.js \(700 kB\) is not committed/),
      })
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
