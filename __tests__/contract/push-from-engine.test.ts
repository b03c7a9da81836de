import { describe, expect, test } from '@jest/globals'
import { pushFromEngine } from '../../src/adapters/docker/push-from-engine.ts'
import { fakeDocker, type Reply } from '../support/fake-docker.ts'
import { CONFIG, HAS_IT, MADE, pushing } from '../support/pushing.ts'

describe('from the engine', () => {
  const TOLD = { stdout: `1: digest: ${MADE.digest} size: 528\n` }
  const WELL = { tag: {}, push: TOLD, imagetools: HAS_IT }

  test('the image gets its name again, is pushed, and then the registry is asked', async () => {
    const names = ['shop:1', 'shop:2']
    const { done, calls } = await pushing({ names }, WELL, { digest: MADE.digest })
    expect(done).toEqual(names.map((name) => `${name} ${MADE.digest}`))
    expect(calls).toEqual(
      names.flatMap((name) => [
        `image tag ${MADE.digest} ${name}`,
        `image push -- ${name}`,
        `buildx imagetools inspect --raw --builder b -- ${name}`,
      ]),
    )
  })

  test('what docker says is said, each line once', async () => {
    const waiting = 'a: Waiting\nb: Waiting\n'.repeat(3)
    const push = { stdout: `${waiting}a: Retrying in 1 second\n\n${TOLD.stdout}` }
    const { said, done } = await pushing({}, { ...WELL, push }, { digest: MADE.digest })
    expect(said).toEqual(['a: Waiting', 'b: Waiting', 'a: Retrying in 1 second', TOLD.stdout.trim()])
    expect(done).toEqual([`r.example/shop:1 ${MADE.digest}`])
  })

  test('on the classic store it is known by its ID', async () => {
    const { done } = await pushing({}, WELL, { imageId: CONFIG, digest: CONFIG })
    expect(done).toEqual([`r.example/shop:1 ${MADE.digest}`])
  })

  test('on the containerd store an index with attestations is its own ID', async () => {
    const { done } = await pushing({}, WELL, { imageId: MADE.digest, digest: MADE.digest })
    expect(done).toEqual([`r.example/shop:1 ${MADE.digest}`])
  })

  test('another manifest of the same config is another image, where its digest was known', async () => {
    const { error } = await pushing({}, WELL, { imageId: CONFIG, digest: 'sha256:2' })
    expect(error?.code).toBe('push.other')
  })

  test('a registry that only the engine reaches has what the engine says', async () => {
    const unreachable = { ...WELL, imagetools: { code: 1, stderr: 'ERROR: x509: unknown authority\n' } }
    const build = { digest: MADE.digest }
    expect((await pushing({}, unreachable, build)).done).toEqual([`r.example/shop:1 ${MADE.digest}`])
    expect((await pushing({}, unreachable)).error?.code).toBe('push.other') // it has told another one
    const untold = await pushing({}, { ...unreachable, push: {} }, build)
    expect([untold.done, untold.error?.code, untold.error?.fields['detail']]).toEqual([
      ['r.example/shop:1 '],
      'push.unconfirmed',
      'x509: unknown authority',
    ])
    const gone = await pushing(
      {},
      { ...WELL, imagetools: { code: 1, stderr: 'ERROR: r.example/shop:1: not found\n' } },
      build,
    )
    expect(gone.error?.code).toBe('push.unconfirmed')
    expect(gone.pauses).toEqual([1000, 2000, 4000])
  })

  test.each([
    ['classic', '[["Backing Filesystem","extfs"]]', undefined],
    ['classic', 'null\n', undefined], // of the vfs driver
    ['containerd', '[["driver-type","io.containerd.snapshotter.v1"]]', 'push.other'],
  ])('what the engine says of an image that is known by its ID, on the %s store: %s', async (_, status, code) => {
    const unreachable = { ...WELL, imagetools: { code: 1, stderr: 'ERROR: x509: unknown authority\n' } }
    const known = { imageId: 'sha256:1', digest: 'sha256:1' } // and the engine tells another digest
    const { done, error } = await pushing({}, { ...unreachable, info: { stdout: status } }, known)
    expect([done, error?.code]).toEqual([[`r.example/shop:1 ${code ? '' : MADE.digest}`], code])
    const mutes: readonly Reply[] = [
      { code: 1, stderr: 'no answer\n' },
      { stdout: '\n', stderr: 'no answer\n' }, // as the command line of some versions ends without an engine
      { stdout: '{}', stderr: 'no answer\n' },
    ]
    for (const info of mutes) {
      const mute = await pushing({}, { ...unreachable, info }, known)
      expect([mute.error?.code, mute.error?.fields['detail']]).toEqual(['push.unconfirmed', 'no answer'])
    }
  })

  test('a registry that does not know of it at once is asked again', async () => {
    const meanwhile = `echo >>"$here/asked"; [ $(wc -l <"$here/asked") -gt 2 ] || { echo 'ERROR: r: not found' >&2; exit 1; }`
    const { done, pauses } = await pushing(
      {},
      { ...WELL, imagetools: { ...HAS_IT, meanwhile } },
      { digest: MADE.digest },
    )
    expect(done).toEqual([`r.example/shop:1 ${MADE.digest}`])
    expect(pauses).toEqual([1000, 2000])
  })

  test('a registry that still has what the tag named before is asked again', async () => {
    const meanwhile = `echo >>"$here/asked"; [ $(wc -l <"$here/asked") -gt 2 ] || { echo '{"schemaVersion":2}'; exit 0; }`
    const { done, pauses, error } = await pushing(
      {},
      { ...WELL, imagetools: { ...HAS_IT, meanwhile } },
      { digest: MADE.digest },
    )
    expect({ done, pauses, error }).toEqual({
      done: [`r.example/shop:1 ${MADE.digest}`],
      pauses: [1000, 2000],
      error: undefined,
    })
  })

  test('another image in the registry is an error, and that something was pushed is told', async () => {
    const { done, error, calls, pauses } = await pushing({ names: ['shop:1', 'shop:2'] }, WELL)
    expect(done).toEqual(['shop:1 '])
    expect(pauses).toEqual([1000, 2000, 4000]) // it might have been the one before
    expect(calls.filter((call) => call.includes('shop:2'))).toEqual([])
    expect([error?.code, error?.exit]).toEqual(['push.other', 3])
    expect(error?.fields).toMatchObject({ found: MADE.digest, expected: 'sha256:2' })
  })

  test.each<[string, Readonly<Record<string, Reply>>, string]>([
    ['refused', { push: { code: 1, stderr: 'x\nunauthorized: no scope.\n' } }, 'unauthorized: no scope'],
    ['silent', { push: { code: 7 } }, 'docker ended with code 7'],
    ['that has no such image', { tag: { code: 1, stderr: 'No such image: x\n' } }, 'No such image: x'],
  ])('%s: the reason is said, and no other name is tried', async (_, replies, detail) => {
    const names = ['shop:1', 'shop:2']
    const { done, error, calls } = await pushing({ names }, { ...WELL, ...replies }, { digest: MADE.digest })
    expect([done, error?.code, error?.exit]).toEqual([[], 'push.failed', 3])
    expect(error?.message).toContain(detail)
    expect(calls.filter((call) => call.includes('shop:2'))).toEqual([])
  })

  test('an engine that does not give the name is not waited for without end, and nothing is pushed', async () => {
    await using docker = await fakeDocker({ tag: { meanwhile: 'exec sleep 600' }, push: TOLD })
    const asking = { signal: new AbortController().signal, say: () => undefined, patience: 1 }
    const ended = pushFromEngine({ digest: '', imageId: CONFIG }, 'shop:1', asking)
    await expect(ended).rejects.toMatchObject({ code: 'engine.unreachable' })
    expect((await docker.calls()).filter(([, command]) => command === 'push')).toEqual([])
  })
})
