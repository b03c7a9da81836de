import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { CONTAINER, crane, environmentOf, REGISTRY } from '../support/engines.ts'
import { growingShop } from '../support/growing-shop.ts'
import { NOBODY } from '../support/loopback.ts'
import { NONCE } from '../support/nonce.ts'
import { runAction } from '../support/programs.ts'
import { git } from '../support/repository.ts'
import { imageName } from '../support/test-images.ts'

/** Our step of the workflow in docs/release.md. */
function documentedStep(): { readonly with: Readonly<Record<string, string | boolean>> } {
  const text = readFileSync(resolve(import.meta.dirname, '../../docs/release.md'), 'utf8')
  const workflow = parse(/^```yaml\n([\s\S]*?)^```/m.exec(text)![1]!)
  return workflow.jobs.image.steps.find(({ uses }: { uses: string }) => uses.startsWith('weighbridge/'))
}

const shop = growingShop() // 100,000 bytes on main, 300,000 more on the branch
const repository = imageName('released').replace(/:latest$/, '')

beforeAll(async () => {
  await git(shop, 'tag', 'v1.0.0', 'main')
  await git(shop, 'tag', '--annotate', '--message', 'second', 'v1.1.0')
  await writeFile(join(shop, 'app'), NONCE.padEnd(1_000_000))
  await git(shop, 'commit', '--quiet', '--all', '--message', 'much')
  await git(shop, 'tag', 'v1.2.0')
})

/** Runs the workflow's step on the release of a tag; also gives what the registry then has. */
async function released(tag: string) {
  await git(shop, 'checkout', '--quiet', '--detach', tag)
  const values: Readonly<Record<string, string>> = {
    'ghcr.io': REGISTRY,
    '${{ github.repository }}': repository,
    '${{ github.event.release.tag_name }}': tag,
  }
  const filled = (text: string) =>
    Object.entries(values).reduce((done, [name, value]) => done.replaceAll(name, value), text)
  const inputs = Object.entries(documentedStep().with).map(([name, value]) => [name, filled(String(value))])
  const ended = await runAction({
    workspace: shop,
    inputs: { ...Object.fromEntries(inputs), builder: CONTAINER.builder },
    event: { name: 'release', payload: { repository: { default_branch: 'main' }, release: { tag_name: tag } } },
    repository: 'acme/shop',
    apiUrl: `http://${NOBODY}/`,
    serverUrl: 'https://github.com',
    env: {
      ...environmentOf(CONTAINER),
      GITHUB_REF: `refs/tags/${tag}`,
      GITHUB_SHA: await git(shop, 'rev-parse', 'HEAD'),
    },
  })
  return { ...ended, reference: `${REGISTRY}/${repository}:${tag}` }
}

test('a release within its budget is compared with the version before it, and published', async () => {
  const { code, stdout, outputs, reference } = await released('v1.1.0')
  expect(code).toBe(0)
  expect(stdout).not.toMatch(/Cache mounts are kept|the commit of the tag/) // no store, and an annotated tag
  expect(outputs.get('baseline-sha')).toBe(await git(shop, 'rev-parse', 'v1.0.0'))
  expect(outputs.get('verdict')).toBe('pass')
  expect(outputs.get('digest')).toBe(crane('digest', '--insecure', reference))
})

test('one that grew too much is not', async () => {
  const { code, stdout, outputs, reference, summary } = await released('v1.2.0')
  expect(code).toBe(1)
  expect(outputs.get('baseline-sha')).toBe(await git(shop, 'rev-parse', 'v1.1.0^{commit}'))
  expect(outputs.get('digest')).toBe('')
  for (const text of [stdout, summary]) expect(text).toContain('Nothing was pushed: the image breaks its budget')
  expect(() => crane('digest', '--insecure', reference)).toThrow(/MANIFEST_UNKNOWN|NAME_UNKNOWN/)
})

test('the first version has none before it: growth is not checked, and nothing is published', async () => {
  const { code, stdout, outputs, reference } = await released('v1.0.0')
  expect({ code, verdict: outputs.get('verdict') }).toEqual({ code: 4, verdict: 'unchecked' })
  expect(stdout).toContain('no tag is an earlier version than v1.0.0')
  expect(() => crane('digest', '--insecure', reference)).toThrow(/MANIFEST_UNKNOWN|NAME_UNKNOWN/)
})
