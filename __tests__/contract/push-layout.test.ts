import { access, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { tarOf, writeFiles } from '../support/files-on-disk.ts'
import { sha256, type Files } from '../support/images.ts'
import { HAS_IT, MADE, pushing } from '../support/pushing.ts'
import { temporaryFolder } from '../support/repository.ts'

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
  files.set('index.json', Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [root, root] }))) // one per tag
  return { files, index: bytes.toString() }
}

/** How buildx before 0.15 fails to copy a single manifest. */
const OLD = '[ "$3" = create ] && { echo "unknown flag: --prefer-index" >&2; exit 1; }'

/** A builder that makes an image with this digest. */
const makes = (digest: string): string =>
  `file=$(expr "$*" : '.*--metadata-file \\([^ ]*\\)'); echo '{"containerimage.digest":"${digest}"}' >"$file"; `

/** The build without a push succeeds. */
const REHEARSED = 'case "$*" in *push=false*) exit 0;; esac'

const pushedAgain = (folder: string, digest: string) =>
  pushing(
    { from: { kind: 'layout', directory: folder } },
    { imagetools: { ...HAS_IT, meanwhile: OLD }, build: { meanwhile: makes(digest) } },
  )

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

  describe('where buildx would make an index of it', () => {
    test('the builder makes it of the layout and pushes it, once it has made the same without a push', async () => {
      await using folder = await written(MADE.files)
      const { done, said, calls } = await pushedAgain(folder.path, MADE.digest)
      expect(calls.map((call) => /imagetools \w+|push=\w+/.exec(call)?.[0])).toEqual([
        'imagetools create',
        'push=false',
        'push=true',
        'imagetools inspect',
      ])
      for (const call of calls.slice(1, 3)) {
        expect(call).toContain(` weighed=oci-layout://${basename(folder.path)}@${MADE.digest} `)
      }
      expect(said).toEqual([expect.stringMatching(/^buildx before 0\.15 cannot copy r\.example\/shop:1 as it is: /)])
      expect(done).toEqual([`r.example/shop:1 ${MADE.digest}`])
      await expect(access(`${folder.path}.again`)).rejects.toMatchObject({ code: 'ENOENT' })
    })

    test('and of what it makes otherwise nothing is pushed', async () => {
      await using folder = await written(MADE.files)
      const { done, error, calls } = await pushedAgain(folder.path, 'sha256:3')
      expect([done, error?.code, error?.exit]).toEqual([[], 'push.remade', 3])
      expect(error?.fields['detail']).toBe(`it made sha256:3 instead of ${MADE.digest}`)
      expect(calls).toHaveLength(2)
    })
  })

  test.each([
    ['a push by the builder that is refused', REHEARSED, 'failed to push: 401 Unauthorized', 'push.failed'],
    ['a build without a push that fails', '', 'no space left on device', 'push.remade'],
  ])('%s is a push that failed', async (_, rehearsal, refusal, code) => {
    await using folder = await written(MADE.files)
    const step = { digest: MADE.digest, name: 'exporting to image', error: refusal }
    const stderr = `${JSON.stringify({ vertexes: [step] })}\n`
    const build = { meanwhile: `${makes(MADE.digest)} ${rehearsal}`, stderr, code: 1 }
    const { done, error } = await pushing(
      { from: { kind: 'layout', directory: folder.path } },
      { imagetools: { meanwhile: OLD }, build },
    )
    const { reference, detail } = error?.fields ?? {}
    expect([done, error?.code, reference, detail]).toEqual([
      [],
      code,
      'r.example/shop:1',
      `exporting to image: ${refusal}`,
    ])
    await expect(access(`${folder.path}.again`)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('what buildx says of its steps is said', async () => {
    await using folder = await written(withIndex().files)
    const [step, complaint] = ['#1 [internal] pushing r.example/shop:1', 'ERROR: 500']
    const { said, error } = await pushing(
      { from: { kind: 'layout', directory: folder.path } },
      { imagetools: { code: 1, stderr: `${step}\n${step}\n${complaint}\n` } },
    )
    expect([said, error?.fields['detail']]).toEqual([[step], '500'])
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

  test('what cannot be read back was pushed all the same, and is told of', async () => {
    await using folder = await written(withIndex().files)
    const meanwhile = '[ "$3" = inspect ] && { echo "ERROR: EOF" >&2; exit 1; }'
    const { done, error } = await pushing(
      { from: { kind: 'layout', directory: folder.path } },
      { imagetools: { meanwhile } },
    )
    expect(done).toEqual(['r.example/shop:1 '])
    expect([error?.code, error?.exit, error?.fields['detail']]).toEqual(['push.unconfirmed', 3, 'EOF'])
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
