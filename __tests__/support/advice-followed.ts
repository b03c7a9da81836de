import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect } from '@jest/globals'
import type { AdviceKind } from '../../src/advice/advice.ts'
import type { ImageRecord, WeightRecord } from '../../src/record/record.ts'
import { bytesOf, filesOfContainer } from './container-files.ts'
import { CLASSIC, environmentOf } from './engines.ts'
import { inspectImage } from './inspect.ts'
import { NONCE, nonce } from './nonce.ts'
import { ownFolder } from './own-folder.ts'
import { weighbridge } from './programs.ts'
import { imageName, removeTestImages } from './test-images.ts'

/** Advice on images of one Go module, whose Dockerfiles are built and weighed the way a user does. */
export interface AdvisedModule {
  readonly weigh: (dockerfile: string, image?: string) => Promise<ImageRecord>
  /** Expects the saving in the advice to be the change of `unpacked` between the Dockerfiles. Gives the first image. */
  readonly expectExact: (kind: AdviceKind, before: string, after: string) => Promise<ImageRecord>
}

/**
 * The smallest possible program, so that little of the standard library is compiled. The source is over 1 kB, because
 * no advice is given below that.
 */
const SOURCE = `// ${NONCE} ${'.'.repeat(2000)}\npackage main\n\nvar a = "0"\n\nfunc main() { println("hello", a) }\n`

/** The module: go.mod, main.go, and data.bin (300 kB that do not compress). Removed after the last test. */
export function advisedModule(): AdvisedModule {
  const folder = ownFolder()
  afterAll(() => removeTestImages(CLASSIC))
  writeFileSync(join(folder, 'go.mod'), 'module example.com/hello\n\ngo 1.19\n')
  writeFileSync(join(folder, 'main.go'), SOURCE)
  writeFileSync(join(folder, 'data.bin'), randomBytes(300_000))

  // Each has its own name: an image that loses its name is not found again.
  async function weigh(dockerfile: string, image = imageName(nonce())): Promise<ImageRecord> {
    writeFileSync(join(folder, 'Dockerfile'), dockerfile)
    const args = ['run', '--json', '--tags', image]
    const { stdout, ...rest } = await weighbridge(args, { cwd: folder, env: environmentOf(CLASSIC) })
    expect(rest).toEqual({ code: 0, stderr: '' })
    const record: WeightRecord = JSON.parse(stdout)
    return record.images[0]!
  }
  return {
    weigh,
    async expectExact(kind, before, after) {
      const image = await weigh(before)
      const followed = await weigh(after)
      expect(savingOf(image, kind)).toBe(image.metrics.unpacked! - followed.metrics.unpacked!)
      expect(savingOf(followed, kind)).toBeUndefined()
      return image
    },
  }
}

const savingOf = ({ advice }: ImageRecord, kind: AdviceKind) => advice.find((each) => each.kind === kind)?.saving

/** Measures what stripping saves: a base image, its build command, and the same command with the flags. */
export async function expectStripSaves(
  { expectExact }: AdvisedModule,
  base: string,
  commands: readonly [build: string, stripped: string],
): Promise<void> {
  const [build, stripped] = commands.map(
    (command) => `FROM ${base} AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build ${command} -o /hello .
FROM scratch
COPY --from=build /hello /hello
ENTRYPOINT ["/hello"]
`,
  )
  const image = await expectExact('strip', build!, stripped!)
  const [flag] = /-ldflags=".*?"/.exec(commands[1])!
  expect(image.advice).toMatchObject([{ kind: 'strip', paths: ['hello'], files: 1, layer: 0, line: 4, flag }])
}

/** What leaving out the toolchain saves: the files that tar lists in a container. */
export async function expectToolchainSaves(image: string): Promise<void> {
  const files = filesOfContainer(CLASSIC, image, 'usr/local/go').filter(({ link }) => link === undefined)
  const { advice } = await inspectImage(CLASSIC, image)
  expect(advice[0]).toMatchObject({ kind: 'toolchain', saving: bytesOf(files), files: files.length })
}
