import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { CLASSIC, docker, environmentOf } from '../support/engines.ts'
import { layer, layout } from '../support/images.ts'
import { NONCE } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { git } from '../support/repository.ts'
import { imageName, labelled, labelledImages, removeTestImages } from '../support/test-images.ts'

const work = ownFolder()
writeFileSync(join(work, 'Dockerfile'), labelled(`FROM alpine\nRUN echo ${NONCE} > /made\n`))
mkdirSync(join(work, 'empty'))
afterAll(() => removeTestImages(CLASSIC))

const run = (args: readonly string[], env = environmentOf(CLASSIC)) => weighbridge(args, { cwd: work, env })

describe('exit 2: names the option, the value and the accepted forms, and builds nothing', () => {
  test.each<[string[], RegExp]>([
    [['--budget', '20 XB'], /--budget: cannot read "20 XB" as a size\. Write it as 20MB, 19\.5MiB or 512kB/],
    [['--budget', '-5MB'], /--budget: cannot read "-5MB" as a size/],
    [['--budget', '5%'], /--budget: cannot read "5%" as a size/],
    [['--max-growth', ''], /--max-growth needs a value/],
    [['--context', 'nowhere'], /context "nowhere" does not exist \(looked for .*\/nowhere\)/],
    [['--file', 'No.Dockerfile'], /no Dockerfile at .*\/No\.Dockerfile/],
    [['--context', 'empty'], /no Dockerfile at .*\/empty\/Dockerfile/],
    [['--colour', 'red'], /"run" has no option --colour\. Run "weighbridge run --help"/],
    [['--bugdet', '1MB'], /Did you mean --budget\?/],
  ])('run %j', async (args, message) => {
    const before = labelledImages(CLASSIC)
    const { code, stderr, stdout } = await run(['run', ...args])
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
    expect(labelledImages(CLASSIC)).toEqual(before)
  })
})

test('exit 3: the failing instruction and its last lines', async () => {
  writeFileSync(join(work, 'Failing.Dockerfile'), `FROM alpine\nRUN echo ${NONCE} two three && exit 42\n`)
  const { code, stderr } = await run(['run', '--file', 'Failing.Dockerfile'])
  expect(code).toBe(3)
  expect(stderr).toContain(`RUN echo ${NONCE} two three && exit 42`)
  expect(stderr).toMatch(/exit code: 42/)
  expect(stderr).toMatch(new RegExp(`^\\s*${NONCE} two three$`, 'm'))
})

describe('exit 4: what was looked for, and what to do', () => {
  test.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['no docker', { PATH: '/nowhere' }, /No "docker" command was found on the PATH\. Install Docker/],
    [
      'no engine',
      { PATH: process.env['PATH'], DOCKER_HOST: 'unix:///nowhere.sock' },
      /No Docker engine answers at .*nowhere\.sock/,
    ],
  ])('run with %s', async (_, env, message) => {
    const { code, stderr } = await run(['run'], env)
    expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringMatching(message) })
  })

  test('an image that does not exist', async () => {
    const { code, stderr } = await run(['inspect', 'no-such-image:ever'])
    expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringMatching(/no image "no-such-image:ever"/) })
  })

  test('a file that is no image', async () => {
    const { code, stderr } = await run(['inspect', './Dockerfile'])
    expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringMatching(/Dockerfile is not an image/) })
  })

  test('a truncated archive: which blob, and what was expected', async () => {
    docker(CLASSIC, 'save', '--output', join(work, 'whole.tar'), 'alpine')
    copyFileSync(join(work, 'whole.tar'), join(work, 'cut.tar'))
    truncateSync(join(work, 'cut.tar'), 1_000_000)
    expect((await run(['inspect', 'whole.tar'])).code).toBe(0)
    const { code, stderr } = await run(['inspect', 'cut.tar'])
    expect({ code, stderr }).toEqual({
      code: 4,
      stderr: expect.stringMatching(/blobs\/sha256\/\w+ ends after 1000000 bytes, \d+ or more were expected/),
    })
  })

  test('a blob with another digest', async () => {
    const { files } = layout([layer('COPY a /', [{ path: 'a', content: 'a' }])])
    for (const [path, bytes] of files) {
      mkdirSync(join(work, 'layout/blobs/sha256'), { recursive: true })
      writeFileSync(
        join(work, 'layout', path),
        path.startsWith('blobs/') && bytes[0] === 0x1f ? layer('', []).blob : bytes,
      )
    }
    const { code, stderr } = await run(['inspect', './layout'])
    expect({ code, stderr }).toEqual({
      code: 4,
      stderr: expect.stringMatching(/blobs\/sha256\/\w+ has digest sha256:\w+, expected sha256:\w+/),
    })
  })
})

test('outside a repository the image is weighed and held to its budget; growth is skipped with the reason', async () => {
  const ended = await run(['run', '--tags', imageName('outside'), '--budget', '1kB', '--max-growth', '1%'])
  expect(ended).toMatchObject({ code: 1, stdout: expect.stringMatching(/not a git repository/) })
})

test('a base that does not exist is an error before anything is built, and never a gate that falls silent', async () => {
  const shop = join(work, 'repository')
  await git(work, 'init', '--quiet', shop)
  copyFileSync(join(work, 'Dockerfile'), join(shop, 'Dockerfile'))
  await git(shop, 'add', '--all')
  await git(shop, 'commit', '--quiet', '--message', 'first')
  const args = ['run', '--base', 'v9.9.9', '--max-growth', '5%']
  const { code, stdout, stderr } = await weighbridge(args, { cwd: shop, env: environmentOf(CLASSIC) })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^error: Weighbridge: --base: there is no commit, tag or branch "v9.9.9" here/)
})
