import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { CLASSIC, environmentOf } from './engines.ts'
import { weighbridge, type Ended } from './programs.ts'
import { sizeOf } from './weights.ts'

/** The command line in a folder, on the classic store. */
export const runCli = (folder: string, ...args: readonly string[]): Promise<Ended> =>
  weighbridge(args, { cwd: folder, env: environmentOf(CLASSIC) })

/** Compares an image with its toolchain to one without it. A record is kept in `folder`. */
export function testsComparison(folder: string, traditional: string, multiStage: string): void {
  const run = (...args: readonly string[]) => runCli(folder, 'compare', ...args)

  test('compare prints the table of the two, and why', async () => {
    const { stdout, ...rest } = await run(traditional, multiStage)
    expect(rest).toEqual({ code: 0, stderr: '' }) // in a pipe, only the result
    for (const metric of ['unpacked', 'download', 'rootfs', 'layers'])
      expect(stdout).toMatch(new RegExp(`^\\s*${metric}\\b.* -\\d`, 'm'))
    expect(stdout).toContain(traditional)
    expect(stdout).toContain(multiStage)
    expect(stdout).toMatch(/removed .*\/usr\/local\/go\//)
  })

  test('compare reads what inspect wrote, and says the same', async () => {
    const record = join(folder, 'traditional.json')
    await writeFile(record, (await runCli(folder, 'inspect', '--json', '--download', traditional)).stdout)
    const fromRecord = await run('--json', record, multiStage)
    const fromImage = await run('--json', traditional, multiStage)
    expect(metrics(fromRecord)).toEqual(metrics(fromImage))
    const [unpacked] = metrics(fromImage)
    expect(unpacked).toMatchObject({ metric: 'unpacked', kind: 'compared' })
    expect(unpacked.head - unpacked.base).toBe(unpacked.delta)
    expect(unpacked.delta / (sizeOf(multiStage) - sizeOf(traditional))).toBeCloseTo(1, 3)
  })
}

const metrics = ({ stdout }: Ended) => JSON.parse(stdout).comparison.images[0].metrics
