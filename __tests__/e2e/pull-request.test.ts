import { expect, test } from '@jest/globals'
import { isReport, MARKER } from '../../src/report/marker.ts'
import { CONTAINER } from '../support/engines.ts'
import { TOKENS } from '../support/github-server.ts'
import { expectSameGate, pullRequests } from '../support/pull-requests.ts'

const shop = pullRequests()
const { commits, at, push } = shop

test('a pull request has one comment, from its first push to its last', async () => {
  await using github = await at('first')
  const ours = () => github.state.comments.filter(({ body }) => isReport(body))
  github.seed(150)

  // It grows over its budget: the run fails, and the comment says by how much and why.
  const { code, outputs, summary, stdout } = await push(github.url, 'first', 'firstMerge')
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining('Build product-catalog') })
  expect(stdout).toMatch(
    /^::group::Build product-catalog: command and builder\ndocker buildx build .*\nbuilder: default\ndriver: docker\n/m,
  )
  expect(stdout).toMatch(/^::group::Versions of docker and buildx\n(?:.+\n)*github\.com\/docker\/buildx /m)
  expect(stdout).not.toContain('::debug::')
  expect(ours()).toHaveLength(1)
  const [comment] = ours()
  expect(comment!.body).toMatch(
    /### ❌ Image size: .*product-catalog.* \+[\d.]+ MB \(\+[\d.]+ %\), over its budget of 17MB/,
  )
  expect(comment!.body).toContain(`\`${commits().moved.slice(0, 7)}\``)
  expect(comment!.body).toMatch(/COPY --from=build|COPY \/usr\/src\/app\/product-catalog/)
  expect(summary).toContain('Image size')
  expect(Object.fromEntries(outputs)).toMatchObject({
    verdict: 'fail',
    'baseline-sha': commits().moved,
    'baseline-source': 'rebuild',
    imageid: expect.stringMatching(/^sha256:/),
    'comment-url': expect.stringContaining(String(comment!.id)),
  })
  const report = JSON.parse(outputs.get('report-json')!)
  expect(Number(outputs.get('unpacked-bytes'))).toBe(report.images[0].metrics.unpacked)
  expect(stdout).toMatch(/^::error /m)

  // A second push updates the same comment.
  github.state.head = commits().second
  expect(await push(github.url, 'second', 'secondMerge')).toMatchObject({ code: 1 })
  expect(ours().map(({ id }) => id)).toEqual([comment!.id])
  expect(ours()[0]!.body).toContain(commits().secondMerge.slice(0, 7))

  // The growth is reverted: run and comment are green.
  github.state.head = commits().reverted
  const last = await push(github.url, 'reverted', 'revertedMerge', { env: { RUNNER_DEBUG: '1' } })
  expect(last.stdout).toMatch(/^::debug::Started in .*: docker buildx build /m)
  expect(last.stdout).toMatch(/^::debug::base: .*the tested merge/m)
  expect({ code: last.code, delta: last.outputs.get('delta-bytes') }).toEqual({ code: 0, delta: '0' })
  expect(ours().map(({ id }) => id)).toEqual([comment!.id])
  expect(ours()[0]!.body).toMatch(/### ✅/)
  expect(github.state.comments).toHaveLength(151)
})

test('a build that fails says so where its report would have been, and what its checks find is beside its lines', async () => {
  await using github = await at('broken')
  github.post(TOKENS['job-token'], `${MARKER}\n### ✅ Image size: product-catalog 15.2 MB`)
  // This engine's BuildKit has build checks.
  const env = { BUILDX_BUILDER: CONTAINER.builder }
  const { code, summary, stdout } = await push(github.url, 'broken', 'brokenMerge', { env })
  const error = /^::error title=Weighbridge,file=Dockerfile,line=2::The build failed at \[2\/2\] RUN /m
  expect({ code, stdout }).toEqual({ code: 3, stdout: expect.stringMatching(error) })
  expect(stdout).toMatch(/^::warning title=All commands [^\n]*,file=Dockerfile,line=1::ConsistentInstructionCasing: /m)
  const failed =
    /### ❌ Image size: the build of product-catalog failed\n\n`\[2\/2\] RUN .*` .* ended with exit code 7\.\n/
  expect(summary).toMatch(failed)
  expect(summary).toContain('```text\nmain.go:3: undefined\n```')
  expect(github.state.comments.map(({ body }) => body)).toEqual([expect.stringMatching(failed)])
})

// Other reasons why there is no comment: __tests__/matrix/pull-request.test.ts
test('with a token that may only read, summary and gate are the same', () =>
  expectSameGate(shop, { token: 'fork-token' }, /::notice [^\n]*pull-requests: write/))
