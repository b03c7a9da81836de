import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { dockerBuildx } from '../../src/adapters/docker/buildx.ts'
import { dockerPusher } from '../../src/adapters/docker/push.ts'
import type { Push } from '../../src/plan/push.ts'
import { errorOf } from '../support/buildx-contract.ts'
import { fakeDocker, type Reply } from '../support/fake-docker.ts'
import { writeFiles, tarOf } from '../support/files-on-disk.ts'
import { layer, layout, sha256, type Files } from '../support/images.ts'
import { temporaryFolder } from '../support/repository.ts'

const MADE = layout([layer('COPY app /app', [{ path: 'app', content: 'hello' }])])
const MANIFEST = MADE.files.get(`blobs/${MADE.digest.replace(':', '/')}`)!.toString()
const CONFIG: string = JSON.parse(MANIFEST).config.digest
const BUILD = {
  imageId: 'sha256:1',
  digest: 'sha256:2',
  metadata: {},
  cacheSteps: [],
  fromImages: [],
  record: { seconds: 0, vertices: [] },
}
const HAS_IT: Reply = { stdout: MANIFEST }

/** What is told of a push with a `docker` that answers so, and its calls. */
async function pushing(
  push: Partial<Push>,
  replies: Readonly<Record<string, Reply>>,
  build: Partial<typeof BUILD> = {},
) {
  await using docker = await fakeDocker(replies)
  const done: string[] = []
  const whole = {
    names: ['r.example/shop:1'],
    byDigest: false,
    from: { kind: 'engine' },
    again: null,
    ...push,
  } as const
  const image = {
    push: { ...whole, again: push.again === null ? null : docker.plan() },
    build: { ...BUILD, ...build },
    builder: 'b',
  }
  const ended = dockerPusher(dockerBuildx(), new AbortController().signal).push(image, (name, digest) =>
    done.push(`${name} ${digest}`),
  )
  const error = await ended.then(
    () => undefined,
    () => errorOf(ended),
  )
  return { done, error, calls: (await docker.calls()).map((call) => call.join(' ')) }
}

describe('from the engine', () => {
  const WELL = { tag: {}, push: {}, imagetools: HAS_IT }

  test('the image gets its name again, is pushed, and then the registry is asked', async () => {
    const names = ['shop:1', 'shop:2']
    const { done, calls } = await pushing({ names }, WELL, { digest: MADE.digest })
    expect(done).toEqual(names.map((name) => `${name} ${MADE.digest}`))
    expect(calls).toEqual(
      names.flatMap((name) => [
        `image tag ${MADE.digest} ${name}`,
        `image push --quiet -- ${name}`,
        `buildx imagetools inspect --raw --builder b -- ${name}`,
      ]),
    )
  })

  test('on the classic store it is known by its ID', async () => {
    const { done } = await pushing({}, WELL, { imageId: CONFIG, digest: CONFIG })
    expect(done).toEqual([`r.example/shop:1 ${MADE.digest}`])
  })

  test('another image in the registry is an error', async () => {
    const { done, error } = await pushing({}, WELL)
    expect(done).toEqual([])
    expect([error?.code, error?.exit]).toEqual(['push.other', 3])
    expect(error?.fields).toMatchObject({ found: MADE.digest, expected: 'sha256:2' })
  })

  test.each<[string, Readonly<Record<string, Reply>>, string]>([
    ['refused', { push: { code: 1, stderr: 'x\nunauthorized: no scope.\n' } }, 'unauthorized: no scope'],
    ['silent', { push: { code: 7 } }, 'docker ended with code 7'],
    ['that has no such image', { tag: { code: 1, stderr: 'No such image: x\n' } }, 'No such image: x'],
    ['that cannot be asked', { imagetools: { code: 1, stderr: 'ERROR: EOF\n' } }, 'could not be read: EOF'],
  ])('%s: the reason is said, and no other name is tried', async (_, replies, detail) => {
    const names = ['shop:1', 'shop:2']
    const { done, error, calls } = await pushing({ names }, { ...WELL, ...replies }, { digest: MADE.digest })
    expect([done, error?.code, error?.exit]).toEqual([[], 'push.failed', 3])
    expect(error?.message).toContain(detail)
    expect(calls.filter((call) => call.includes('shop:2'))).toEqual([])
  })
})

async function written(files: Files): Promise<AsyncDisposable & { readonly path: string }> {
  const folder = await temporaryFolder()
  await writeFiles(folder.path, files)
  return folder
}

const withIndex = (): { files: Files; index: string } => {
  const files: Files = new Map(MADE.files)
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  const [manifest] = JSON.parse(files.get('index.json')!.toString()).manifests
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests: [manifest] }))
  files.set(`blobs/${sha256(bytes).replace(':', '/')}`, bytes)
  const root = { mediaType, digest: sha256(bytes), size: bytes.length }
  files.set('index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [root, root] }))) // one a tag
  return { files, index: bytes.toString() }
}

describe('what was exported', () => {
  test.each(['layout', 'archive'] as const)(
    'as %s: an index is copied as it is, from a place nobody can guess',
    async (kind) => {
      const { files, index } = withIndex()
      await using folder = await written(files)
      const archive = join(folder.path, 'image.tar')
      await writeFile(archive, tarOf(files))
      const from = kind === 'layout' ? ({ kind, directory: folder.path } as const) : ({ kind, path: archive } as const)
      const { done, error, calls } = await pushing({ from }, { imagetools: { stdout: index } })
      const digest = sha256(Buffer.from(index))
      expect({ done, error }).toEqual({ done: [`r.example/shop:1 ${digest}`], error: undefined })
      expect(calls[0]).toMatch(
        new RegExp(
          `^buildx imagetools create --builder b --tag r.example/shop:1 127.0.0.1:\\d+/[0-9a-f]{32}@${digest}$`,
        ),
      )
    },
  )

  test('a manifest by itself is copied as it is', async () => {
    await using folder = await written(MADE.files)
    const { done, calls } = await pushing({ from: { kind: 'layout', directory: folder.path } }, { imagetools: HAS_IT })
    expect(done).toEqual([`r.example/shop:1 ${MADE.digest}`])
    expect(calls[0]).toContain('imagetools create --prefer-index=false --builder b')
  })

  test('where buildx would make an index of it, the builder pushes it from its cache', async () => {
    await using folder = await written(MADE.files)
    const built = `echo '{"containerimage.digest":"${MADE.digest}"}' >metadata.json`
    const old = '[ "$3" = create ] && { echo "unknown flag: --prefer-index" >&2; exit 1; }'
    const { done, calls } = await pushing(
      { from: { kind: 'layout', directory: folder.path } },
      { imagetools: { ...HAS_IT, meanwhile: old }, build: { meanwhile: built } },
    )
    expect(calls.map((call) => call.split(' ').slice(0, 3).join(' '))).toEqual([
      'buildx imagetools create',
      'buildx build --progress',
      'buildx imagetools inspect',
    ])
    expect(done).toEqual([`r.example/shop:1 ${MADE.digest}`])
  })

  test('by digest it has no tag', async () => {
    await using folder = await written(MADE.files)
    const from = { kind: 'layout', directory: folder.path } as const
    const push = { names: ['r.example/shop'], byDigest: true, from }
    const { done, calls } = await pushing(push, { imagetools: HAS_IT })
    expect(done).toEqual([`r.example/shop ${MADE.digest}`])
    expect(calls[0]).toContain(`--tag r.example/shop@${MADE.digest} `)
    expect(calls[1]).toContain(`-- r.example/shop@${MADE.digest}`)
  })

  test.each([
    ['ERROR: failed to push r.example/shop:1: 403 Forbidden\n', '403 Forbidden'],
    ['', 'docker buildx ended with code 1'],
  ])('%j is the reason', async (stderr, detail) => {
    await using folder = await written(MADE.files)
    const { error } = await pushing(
      { from: { kind: 'layout', directory: folder.path } },
      { imagetools: { code: 1, stderr } },
    )
    expect(error?.code).toBe('push.failed')
    expect(error?.message).toContain(detail)
  })
})
