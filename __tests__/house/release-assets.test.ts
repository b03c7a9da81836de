import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { tarOf } from '../support/files-on-disk.ts'
import { startGithubServer, type GithubServer } from '../support/github-server.ts'
import { layer, layout } from '../support/images.ts'
import { ownFolder } from '../support/own-folder.ts'
import { runAction } from '../support/programs.ts'

const folder = ownFolder()
writeFileSync(
  join(folder, 'shop.tar'),
  tarOf(layout([layer('COPY app /app', [{ path: 'app', content: 'x'.repeat(5000) }])]).files),
)

const startServer = () => startGithubServer({ repository: 'acme/shop', number: 7, head: 'a'.repeat(40) })
const weigh = ({ url }: GithubServer, name: string, inputs: Readonly<Record<string, string>> = {}) =>
  runAction({
    workspace: folder,
    inputs: { image: 'shop.tar', name: 'shop', budget: '1kB', token: 'job-token', ...inputs },
    event: { name, payload: { ref: 'refs/tags/v1.2.0', repository: { default_branch: 'main' } } },
    repository: 'acme/shop',
    apiUrl: url,
    serverUrl: 'https://github.com',
    env: { PATH: process.env['PATH'], GITHUB_REF: 'refs/tags/v1.2.0', GITHUB_SHA: 'a'.repeat(40) },
  })

test.each(['release', 'push', 'workflow_dispatch'])(
  'on a tag (%s), report and record are attached to its release, also when over budget, and replaced by a second attempt',
  async (event) => {
    await using github = await startServer()
    const release = github.release('v1.2.0', 'published')
    await weigh(github, event, { budget: '20kB' })
    const { code, summary, outputs, stdout } = await weigh(github, event)
    expect(code).toBe(1)
    expect(release.assets.map(({ type, text }) => [type, text])).toEqual([
      ['text/markdown', summary.replace(/\n$/, '')], // the runner's library adds one
      ['application/json', outputs.get('report-json')],
    ])
    expect(stdout).toContain(`Attached to the release: ${release.assets.map(({ name }) => name).join(', ')}.`)
  },
)

test('the permissions of docs/release.md give a line of the log, which names where the report is', async () => {
  await using github = await startServer()
  const release = github.release('v1.2.0', 'published')
  const { code, stdout } = await weigh(github, 'release', { budget: '20kB', token: 'fork-token' })
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^Not attached to the release: .*"contents: write".*job summary, and in \/.*\.json until the job ends/m,
  )
  expect(stdout).not.toContain('::notice')
  expect(release.assets).toEqual([])
})

test('a tag without a release, and no token', async () => {
  await using github = await startServer()
  expect((await weigh(github, 'push')).stdout).toMatch(/^Not attached to the release: .* There is no release v1\.2\.0/m)
  const before = github.requests.length
  expect((await weigh(github, 'push', { token: '' })).stdout).toMatch(/^Not attached to a release: .* no token/m)
  expect(github.requests).toHaveLength(before)
})
