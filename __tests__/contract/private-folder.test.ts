import { spawnSync } from 'node:child_process'
import { mkdir, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { privateFolder } from '../../src/adapters/exec/private-folder.ts'
import { ownFolder } from '../support/own-folder.ts'

const parent = ownFolder()
beforeEach(async () => {
  for (const name of await readdir(parent)) await rm(join(parent, name), { recursive: true })
})

/** The name of a folder of the process `pid` here. */
async function nameOf(pid: number | undefined): Promise<string> {
  const own = await privateFolder(parent)
  await rm(own, { recursive: true })
  return basename(own).replace(`-${process.pid}-`, `-${pid}-`)
}

const deadPid = (): number => spawnSync('true').pid

test('is empty, and for this user alone', async () => {
  const path = await privateFolder(parent)
  expect([await readdir(path), (await stat(path)).mode & 0o777]).toEqual([[], 0o700])
})

test('is made when those of processes that were killed are gone', async () => {
  const dead = join(parent, await nameOf(deadPid()))
  await mkdir(join(dead, 'a/b'), { recursive: true })
  const own = await privateFolder(parent)
  const second = await privateFolder(parent)
  expect((await readdir(parent)).toSorted()).toEqual([own, second].map((path) => basename(path)).toSorted())
})

test('leaves what may be of a living process, or is none of ours', async () => {
  const name = await nameOf(deadPid())
  const elsewhere = name.replace(/^weighbridge-[0-9a-f]{12}/, `weighbridge-${'0'.repeat(12)}`)
  const folders = [await nameOf(process.ppid), elsewhere, 'weighbridge-abc', `${name}-more`, `x${name}`]
  for (const each of folders) await mkdir(join(parent, each))
  const link = name.replace(/.$/, '_')
  await symlink(join(parent, folders[0]!), join(parent, link))
  await writeFile(join(parent, name), 'a file')
  const own = await privateFolder(parent)
  expect((await readdir(parent)).toSorted()).toEqual([...folders, link, name, basename(own)].toSorted())
})
