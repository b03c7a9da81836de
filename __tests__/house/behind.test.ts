import { spawnSync } from 'node:child_process'
import { getPriority } from 'node:os'
import { expect, test } from '@jest/globals'
import { suiteClone } from '../support/suite-clone.ts'

const { path, fakeJest } = suiteClone()

test('a part that is behind others leaves the processor to them', () => {
  // It starts before its niceness is raised.
  fakeJest(`
    const { getPriority } = await import('node:os')
    while (getPriority() < ${Math.min(19, getPriority() + 1)}) await new Promise(setImmediate)
    report(true)
  `)
  const script = `
    import { jest } from '${path()}/scripts/suite/jest.js'
    const place = { folder: '${path()}', name: 'unit', env: process.env, behind: true, silence: 60_000 }
    console.log(JSON.stringify(await jest([], place)))
  `
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  expect(JSON.parse(stdout)).toMatchObject({ files: [{ passed: 1 }], broken: [] })
})
