import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { tarOf } from '../support/files-on-disk.ts'
import { layer, layout } from '../support/images.ts'
import { ownFolder } from '../support/own-folder.ts'
import { NODE_24, start } from '../support/programs.ts'

const ROOT = resolve(import.meta.dirname, '../..')

const folder = ownFolder()
const user = join(folder, 'user')
const installed = join(user, 'node_modules')
const archive = join(user, 'shop.tar')

/** The result of `npm install` of the packed program in an empty folder, without a registry. */
beforeAll(async () => {
  await mkdir(user)
  npm(ROOT, 'pack', '--ignore-scripts', '--pack-destination', folder)
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  npm(user, 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', join(folder, packed!))
  const shop = layer('COPY shop /shop', [{ path: 'shop', content: 'x'.repeat(1234) }])
  await writeFile(archive, tarOf(layout([shop]).files))
})

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', [...args, '--cache', join(folder, 'cache')], { cwd, stdio: 'pipe' })
}

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))

test('the package holds the command line and its licences, and nothing else', () => {
  const program = ['dist/cli', 'dist/layer-thread'].flatMap((part) =>
    filesIn(join(ROOT, part)).map((name) => `${part}/${name}`),
  )
  const expected = ['LICENSE', 'README.md', 'dist/licenses.txt', 'package.json', ...program]
  expect(filesIn(join(installed, 'weighbridge')).toSorted()).toEqual(expected.toSorted())
})

test('it brings no other package along, and nothing of it runs while it is installed', () => {
  expect(readdirSync(installed).toSorted()).toEqual(['.bin', '.package-lock.json', 'weighbridge'])
  // npm silently skips an unavailable optional dependency.
  const manifest = JSON.parse(readFileSync(join(installed, 'weighbridge/package.json'), 'utf8'))
  expect(Object.keys(manifest).filter((field) => /dependencies$/i.test(field))).toEqual(['devDependencies'])
  expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([])
})

test.each([
  ['this Node', process.execPath],
  ['Node 24', NODE_24],
])('on %s the installed program weighs an archive', async (_name, node) => {
  const argv = [join(installed, '.bin/weighbridge'), 'inspect', archive, '--json']
  const { code, stdout, stderr } = await start(node, argv, { cwd: user, env: { PATH: process.env['PATH'] } })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ images: [{ metrics: { unpacked: 1234 } }] })
})
