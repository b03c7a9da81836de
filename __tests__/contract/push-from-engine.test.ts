import { describe, expect, test } from '@jest/globals'
import { pushFromEngine } from '../../src/adapters/docker/push-from-engine.ts'
import { fail } from '../../src/errors/errors.ts'
import { fakeDocker, type Reply } from '../support/fake-docker.ts'
import { CONFIG, HAS_IT, MADE, pushing } from '../support/pushing.ts'

const dockerGone = () => Promise.reject(fail('engine.missing', { command: 'docker' }))

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
    expect((await pushing({}, { ...unreachable, inspect: { stdout: '[]' } })).error?.code).toBe('push.swapped')
    expect((await pushing({}, unreachable)).error?.code).toBe('push.unconfirmed') // that digest may be another's
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

  test('an error without words of a registry is told in its own', async () => {
    const { error } = await pushing({}, WELL, { digest: MADE.digest }, { manifest: dockerGone })
    expect(error?.code).toBe('push.unconfirmed')
    expect(error?.message).toContain(
      'could not be read back from the registry: No "docker" command was found on the PATH.',
    )
  })

  describe('where another build gives the name to its own image right before the push', () => {
    const other = `sha256:${'0'.repeat(64)}`
    /** Pushed the first time; ours is pushed the second time. */
    const swapped = `echo >>"$here/pushes"; [ $(wc -l <"$here/pushes") -gt 1 ] || { echo "1: digest: ${other} size: 528"; exit 0; }`
    const replies = { ...WELL, push: { ...TOLD, meanwhile: swapped } }
    const LISTED = { stdout: `["r.example/shop@${MADE.digest}"]` }

    test.each([
      ['with a digest', { digest: MADE.digest }, MADE.digest],
      ['known by its ID', { imageId: CONFIG, digest: CONFIG }, CONFIG],
    ])('ours, %s, is pushed after it, and that is an error', async (_, build, expected) => {
      const { done, said, error, calls } = await pushing({}, { ...replies, inspect: LISTED }, build)
      const push = [`image tag ${expected} r.example/shop:1`, 'image push -- r.example/shop:1']
      expect(calls.filter((call) => /image (?:tag|push)/.test(call))).toEqual([...push, ...push])
      expect(done).toEqual([`r.example/shop:1 ${MADE.digest}`])
      expect([error?.code, error?.exit, error?.fields]).toEqual([
        'push.swapped',
        3,
        {
          reference: 'r.example/shop:1',
          found: other,
          now: expect.stringContaining(`now has the weighed image ${expected}`),
        },
      ])
      expect(said).toContainEqual(expect.stringContaining('pushing it again'))
    })

    test('also the second time, what the registry has is told', async () => {
      const push = { stdout: `1: digest: ${other} size: 528\n` }
      const theirs = { stdout: '{"schemaVersion":2}' }
      const { done, error } = await pushing(
        {},
        { ...WELL, push, inspect: LISTED, imagetools: theirs },
        { digest: MADE.digest },
      )
      expect([done, error?.code, error?.fields['found']]).toEqual([['r.example/shop:1 '], 'push.swapped', other])
      expect(error?.fields['now']).toMatch(/^Pushing it again failed: The registry has a different image at /)
    })

    test('where ours cannot be pushed after it, both are told', async () => {
      const meanwhile = `echo >>"$here/pushes"; [ $(wc -l <"$here/pushes") -gt 1 ] && { echo '503 busy' >&2; exit 1; }; echo "1: digest: ${other} size: 528"; exit 0`
      const { done, error } = await pushing(
        {},
        { ...WELL, push: { meanwhile }, inspect: LISTED },
        { digest: MADE.digest },
      )
      expect([done, error?.code, error?.exit, error?.fields['found']]).toEqual([[], 'push.swapped', 3, other])
      expect(error?.fields['now']).toMatch(/^Pushing it again failed: Pushing "r.example\/shop:1" failed: 503 busy/)
    })
  })

  test('the classic store says by the ID whose digest it has told', async () => {
    const unreachable = { ...WELL, imagetools: { code: 1, stderr: 'ERROR: x509: unknown authority\n' } }
    const known = { imageId: CONFIG, digest: CONFIG }
    const { done, calls } = await pushing({}, { ...unreachable, inspect: { stdout: `["shop@${MADE.digest}"]` } }, known)
    expect(done).toEqual([`r.example/shop:1 ${MADE.digest}`])
    expect(calls).toContain(`image inspect --format {{json .RepoDigests}} -- ${CONFIG}`)
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
    expect(pauses).toEqual([1000, 2000, 4000]) // it might have been the earlier one
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
