import { expect, test } from '@jest/globals'
import { configFile } from '../../../src/app/config-file.ts'
import { perform } from '../../../src/app/perform.ts'
import { LARGEST_CONFIG } from '../../../src/inputs/config/config.ts'
import type { Page } from '../../../src/page/page.ts'
import { FACTS } from '../../support/fake-commits.ts'
import { fakePorts } from '../../support/ports.ts'
import { printed } from '../../support/printed.ts'
import { GROWING } from '../../support/shop.ts'
import type { World } from '../../support/world.ts'

const read = (files: Readonly<Record<string, string>>, path: string, named: boolean) =>
  configFile({ read: async (each) => files[each] }, { path, named })

test('a file that is there is read, and only one that was named has to be there', async () => {
  expect(await read({ 'a.yml': 'x' }, 'a.yml', true)).toEqual({ path: 'a.yml', text: 'x' })
  expect(await read({}, 'a.yml', false)).toBeNull()
  await expect(read({}, 'a.yml', true)).rejects.toMatchObject({
    code: 'config.missing',
    exit: 2,
    message:
      'There is no configuration file "a.yml". Set the input "config" to the path of one, relative to the folder the run starts in.',
  })
})

const nowhere = async () => undefined

test.each(['config', 'budget'])('%s, which needs it, says that it is in a folder above', async (command) => {
  const files = { '/weighbridge.yml': '', '/repo/Dockerfile': '' }
  const { ports } = fakePorts({ ...GROWING, files, facts: { ...FACTS, prefix: 'repo' } })
  await expect(perform(ports, { argv: [command], folder: '/repo', print: nowhere })).rejects.toMatchObject({
    code: 'config.above',
    exit: 2,
    fields: { above: '/weighbridge.yml', relative: '../weighbridge.yml' },
  })
})

test('one that cannot be read, or is too long, is wrong usage, and says why', async () => {
  let most: number | undefined
  const long = async (_: string, limit?: number) => {
    most = limit
    throw new Error(`it has more than ${limit} bytes`)
  }
  await expect(configFile({ read: long }, { path: 'a.yml', named: false })).rejects.toMatchObject({
    code: 'config.unreadable',
    exit: 2,
    message: expect.stringContaining('"a.yml" cannot be read: it has more than 4194304 bytes. Make it a file'),
  })
  expect(most).toBe(LARGEST_CONFIG)
})

async function performed(argv: readonly string[], text: string, realPaths: World['realPaths'] = {}) {
  const files = { '/repo/weighbridge.yml': text, '/repo/Dockerfile': '' }
  const { ports, seen } = fakePorts({ ...GROWING, files, realPaths })
  let output = ''
  const print = async (result: string | Page) => void (output += printed(result))
  const code = await perform(ports, { argv, folder: 'shop', print })
  return { code, output, seen }
}

test('the file in the folder that a run starts in holds', async () => {
  const { code, output } = await performed(['run'], 'images: { front: { budget: 1kB } }')
  expect(code).toBe(1)
  expect(output).toContain('front')
  expect(output).toContain('over its budget of 1kB')
})

test('a file with an error ends the run before anything is built', async () => {
  await expect(performed(['run'], 'images: { front: { budgt: 1kB } }')).rejects.toMatchObject({
    code: 'config.invalid',
    message: 'weighbridge.yml:1:20: Unknown key "budgt". Did you mean "budget"?',
  })
})

test('the command that accepts a weight has what this run was given', async () => {
  const { output } = await performed(['run', '--target', 'slim'], 'images: { front: { budget: 1kB } }')
  expect(output).toContain('  weighbridge budget --update --raise --name front --target slim\n')
})

test('a path of it that a link leads out of the folder ends the run, too, unless an option names it', async () => {
  const text = 'images: { front: { secret-files: [key=own/key] } }'
  const links = { '/repo/own': '/root/.ssh' }
  await expect(performed(['run'], text, links)).rejects.toMatchObject({
    code: 'config.link',
    exit: 2,
    message:
      '"secret-files" in the configuration file names own/key, a link to /root/.ssh/key, which is outside of the folder ' +
      'that the run starts in. Give it as the input "secret-files".',
  })
  expect((await performed(['run', '--secret-files', 'key=own/key'], text, links)).code).toBe(0)
})

test('config prints what holds and where it is written', async () => {
  const text = `defaults:
  platforms: [linux/amd64, linux/arm64]
  headroom: 2%
images:
  front:
    context: services/front
    budgets:
      - { metric: unpacked, max: 20MB, growth: 5% or 500kB }
      - { metric: layers, max: 8, level: warning, platform: linux/arm64 }
      - { metric: layers, max: 9, level: warning }
      - { metric: layers, max: 9 }
      - { forbid: shell, platform: linux/arm64 }
      - { forbid: shell, platform: linux/amd64 }
      - { forbid: shell }
      - { metric: download, growth: 10%, since: release }
      - { forbid: "path:/root/**" }
  "odd\\nname": { platforms: [] }
`
  const { code, output } = await performed(['config'], text)
  expect(code).toBe(0)
  expect(output).toMatchInlineSnapshot(`
   "front
     platforms                       linux/amd64, linux/arm64            weighbridge.yml:2
     context                         services/front                      weighbridge.yml:6
     headroom                        2%                                  weighbridge.yml:3
     max unpacked                    20MB                                weighbridge.yml:8
     growth unpacked                 5% or 500kB                         weighbridge.yml:8
     max layers linux/arm64 warning  8                                   weighbridge.yml:9
     max layers warning              9, except on linux/arm64            weighbridge.yml:10
     max layers                      9                                   weighbridge.yml:11
     forbid shell linux/arm64                                            weighbridge.yml:12
     forbid shell linux/amd64                                            weighbridge.yml:13
     forbid shell                    except on linux/arm64, linux/amd64  weighbridge.yml:14
     growth-since-release download   10%                                 weighbridge.yml:15
     forbid path:/root/**                                                weighbridge.yml:16

   odd\\u{a}name
     platforms  (none)  weighbridge.yml:17
     headroom   2%      weighbridge.yml:3
   "
  `)
})

test('config of a file that sets nothing', async () => {
  expect((await performed(['config'], 'images: { front: {} }')).output).toMatchInlineSnapshot(`
   "front
     nothing is set
   "
  `)
  expect((await performed(['config'], 'defaults: { budget: 1MB }')).output).toMatchInlineSnapshot(`
   "Any image
     max unpacked  1MB  weighbridge.yml:1
   "
  `)
})
