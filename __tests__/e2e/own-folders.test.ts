import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { CLASSIC, docker, environmentOf } from '../support/engines.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge, type Ended } from '../support/programs.ts'
import { imageName, labelledImages, removeTestImages } from '../support/test-images.ts'
import { writeAll } from '../support/two-commits.ts'

const folder = ownFolder()
const BASE = imageName('copies-all')
const [base, shop, outside] = ['base', 'shop', 'outside'].map((name) => join(folder, name)) as [string, string, string]
const [temporary, cache] = [join(shop, 'tmp'), join(shop, '.cache')]

/** A Dockerfile that does not show what its base image copies. */
beforeAll(async () => {
  await writeAll(base, { Dockerfile: `FROM scratch\nLABEL of=${NONCE}\nONBUILD COPY . /app\n` })
  docker(CLASSIC, 'buildx', 'build', '--quiet', '--load', '--tag', BASE, base)
  await writeAll(shop, { Dockerfile: `FROM ${BASE}\n`, program: NONCE })
  for (const each of [temporary, outside]) mkdirSync(each)
})
afterAll(() => removeTestImages(CLASSIC))

function run(env: NodeJS.ProcessEnv): Promise<Ended> {
  const args = ['run', '--name', `own-${NONCE}`, '--secrets', `token=${NONCE}`]
  return weighbridge(args, { cwd: shop, env: { ...environmentOf(CLASSIC), ...env } })
}

test('nothing is built where the base image could copy the folder of secrets', async () => {
  const before = labelledImages(CLASSIC)
  const { code, stdout, stderr } = await run({ TMPDIR: temporary })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(`The folder for private files, ${temporary}, lies in the context "."`)
  expect(labelledImages(CLASSIC)).toEqual(before)
})

test('a cache folder is not used where the base image could copy it', async () => {
  const { code, stderr } = await run({ TMPDIR: outside, XDG_CACHE_HOME: cache })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(existsSync(cache)).toBe(false)
})
