import { NOBODY } from './loopback.ts'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { makeLibrary, type BaseCase } from './base-cases.ts'
import { appearance } from './commit-world.ts'
import { environmentOf, type Engine } from './engines.ts'
import { NONCE } from './nonce.ts'
import { ownFolder } from './own-folder.ts'
import { runAction, weighbridge } from './programs.ts'
import { isolateGit } from './repository.ts'
import { removeTestImages } from './test-images.ts'
import { twoCommits, WHOLE } from './two-commits.ts'

/** A checkout whose `dist/` is in no commit. */
export const WITH_DIST = { ...WHOLE, '.gitignore': 'dist/\n' }

/** A folder for checkouts, with the library that some of them use. Images of the tests are removed afterwards. */
export function baseLibrary(...engines: readonly Engine[]): { readonly work: string; readonly library: string } {
  const work = ownFolder()
  const library = join(work, 'library')
  beforeAll(async () => {
    isolateGit()
    await makeLibrary(work, library)
  })
  afterAll(() => removeTestImages(...engines))
  return { work, library }
}

/** Expects head and base of a case to differ only by the change, and the checkout to stay as it was. */
export async function expectSameFiles(
  work: string,
  engine: Engine,
  { delta, beside, ...made }: BaseCase,
): Promise<void> {
  const directory = await twoCommits(work, made)
  const before = await appearance(directory)
  const { code, report, image, stderr } = await compared(directory, engine)
  expect({ kind: report.baseline?.kind, stderr }).toEqual({ kind: 'baseline', stderr: expect.anything() })
  expect(image.metrics[0]).toMatchObject({ metric: 'unpacked', delta })
  const named = (report.baseline.beside?.heaviest ?? []).map(({ path }: { path: string }) => path)
  expect(named.filter((path: string) => !path.startsWith('nested/.git/'))).toEqual(beside) // of the nested repository
  expect(code).toBe(delta > 100_000 ? 1 : 0)
  expect(JSON.stringify(image)).not.toMatch(/\.git\/objects/)
  expect(await appearance(directory)).toEqual(before)
}

/** A run of the command line on the change, with a cache folder per checkout. */
export async function compared(directory: string, engine: Engine, base = 'main') {
  const args = ['run', '--json', '--name', `shop-${NONCE}`, '--base', base, '--max-growth', '100kB']
  const ended = await weighbridge(args, {
    cwd: directory,
    env: { ...environmentOf(engine), XDG_CACHE_HOME: `${directory}-cache` },
  })
  const report = JSON.parse(ended.stdout || '{}')
  return { ...ended, report, image: report.comparison?.images?.[0] }
}

/** What the action says about the only rule, if it succeeds. */
export async function outcomeInAction(directory: string, engine: Engine, inputs: Readonly<Record<string, string>>) {
  await mkdir(`${directory}-home`)
  const ended = await runAction({
    workspace: directory,
    inputs: { context: '.', name: `shop-${NONCE}`, base: 'main', 'max-growth': '100kB', ...inputs },
    event: { name: 'workflow_dispatch', payload: {} },
    repository: 'acme/shop',
    apiUrl: `http://${NOBODY}`,
    serverUrl: `http://${NOBODY}`,
    env: { ...environmentOf(engine), XDG_CACHE_HOME: `${directory}-home` },
  })
  const report = JSON.parse(ended.outputs.get('report-json') ?? '{}')
  expect({ code: ended.code, kind: report.comparison?.kind, stdout: ended.stdout }).toMatchObject({
    code: 0,
    kind: 'compared',
  })
  return report.verdict.images[0].outcomes[0]
}
