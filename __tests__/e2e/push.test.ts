import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD, crane, REGISTRY, type Engine } from '../support/engines.ts'
import { growingShop, runIn } from '../support/growing-shop.ts'
import { nonce } from '../support/nonce.ts'
import { ownRemote, type OwnBuilder } from '../support/own-builder.ts'
import { imageName, removeTestImages } from '../support/test-images.ts'

const shop = growingShop()
let remote: OwnBuilder
beforeAll(() => {
  remote = ownRemote(CONTAINER)
})
afterAll(async () => {
  remote[Symbol.dispose]()
  await removeTestImages(CLASSIC, CONTAINERD)
})

/** Names in the registry that no other run uses. */
const ownName = (): string => `${REGISTRY}/${imageName(`push-${nonce()}`)}`
const digestOf = (reference: string): string => crane('digest', '--insecure', reference)

/** A manifest of an index. */
interface Tagged {
  readonly digest: string
  readonly annotations?: { readonly [name: string]: string }
}
const isAttestation = ({ annotations }: Tagged): boolean =>
  annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'

const digests = (each: readonly { digest: string }[]) => each.map(({ digest }) => digest).toSorted()

/** Runs a push to some names; gives its exit code and report. */
async function pushing(engine: Engine, tags: readonly string[], ...args: readonly string[]) {
  const named = tags.flatMap((tag) => ['--tags', tag])
  const { code, stdout, stderr } = await runIn(
    shop,
    engine,
    '--push',
    '--name',
    `push ${engine.name}`,
    ...named,
    ...args,
  )
  const { images, push } = JSON.parse(stdout)
  return { code, stderr, images, push }
}

const DRIVERS: readonly (readonly [string, () => Engine])[] = [
  ...[CLASSIC, CONTAINERD, CONTAINER].map((engine) => [engine.name, () => engine] as const),
  ['remote driver', () => remote],
]

describe.each(DRIVERS)('%s', (_, engineOf) => {
  test('over its budget, the registry has neither the tag nor the manifest', async () => {
    const tag = ownName()
    const { code, push } = await pushing(engineOf(), [tag], '--budget', '1kB')
    expect({ code, push }).toEqual({ code: 1, push: { kind: 'held back', reason: 'the image breaks its budget' } })
    expect(() => digestOf(tag)).toThrow(/MANIFEST_UNKNOWN/)
    // The repository does not exist, so there is no manifest either.
    expect(() => crane('ls', '--insecure', tag.replace(/:latest$/, ''))).toThrow(/NAME_UNKNOWN/)
  })

  test('within it, every tag is the image that was weighed', async () => {
    const tags = [ownName(), ownName()]
    const { code, images, push } = await pushing(engineOf(), tags, '--budget', '100MB', '--provenance', 'false')
    const [digest] = tags.map(digestOf)
    expect({ code, push }).toEqual({
      code: 0,
      push: { kind: 'pushed', pushed: tags.map((name) => ({ name, digest })) },
    })
    const { config } = JSON.parse(crane('manifest', '--insecure', tags[1]!))
    expect(images[0].configDigest).toBe(config.digest)
    // The classic store has no manifest for it before the push.
    expect(images[0].digest).toBe(engineOf() === CLASSIC ? '' : digest)
  })
})

test('a push as it is asked for most often, on a store that makes attestations of itself', async () => {
  const tag = ownName()
  const { code, push } = await pushing(CONTAINERD, [tag])
  expect({ code, push }).toEqual({ code: 0, push: { kind: 'pushed', pushed: [{ name: tag, digest: digestOf(tag) }] } })
})

describe('with attestations', () => {
  test.each([
    ['one platform', []],
    ['two platforms', ['--platforms', 'linux/amd64,linux/386']],
  ])('%s: all that was weighed is in the index of the tag', async (_, platforms) => {
    const tag = ownName()
    const { code, images } = await pushing(CONTAINER, [tag], '--provenance', 'mode=max', ...platforms)
    expect(code).toBe(0)
    const { manifests }: { manifests: readonly Tagged[] } = JSON.parse(crane('manifest', '--insecure', tag))
    const [attestations, tagged] = [true, false].map((is) => manifests.filter((each) => isAttestation(each) === is))
    expect(attestations).toHaveLength(images.length)
    expect(digests(tagged!)).toEqual(digests(images))
  })
})

test('a registry that is down is exit code 3, and the tags before it are named', async () => {
  const tag = ownName()
  const gone = `127.0.0.1:9/${imageName(`push-${nonce()}`)}` // "discard": nothing listens there
  const { code, stderr, push } = await pushing(CONTAINER, [tag, gone])
  expect(code).toBe(3)
  expect(stderr).toMatch(/127\.0\.0\.1:9.*connection refused/s)
  const pushed = [{ name: tag, digest: digestOf(tag) }]
  expect(push).toEqual({ kind: 'failed', message: expect.stringContaining(`Pushing "${gone}" failed`), pushed })
})

test('push without a name is wrong usage, and nothing is built', async () => {
  const { code, stdout, stderr } = await runIn(shop, CONTAINER, '--push')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/where to push the image: set --tags/)
})
