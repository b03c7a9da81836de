import { expect, test } from '@jest/globals'
import { tagDigests } from '../../../../src/app/run/tag-digests.ts'
import type { PushedLeg } from '../../../../src/app/legs/leg.ts'
import type { PushOutcome } from '../../../../src/report/push-outcome.ts'
import { fakePorts } from '../../../support/ports.ts'
import { imageRecord, record } from '../../../support/records.ts'

const [AMD64, ARM64, INDEX] = ['a', 'b', 'c'].map((letter) => `sha256:${letter.repeat(64)}`) as [string, string, string]
const REPOSITORY = 'r.example/shop'

const image = (digest: string, platform: string, name = 'shop') => imageRecord({ digest, platform, name })
const BOTH = [image(AMD64, 'linux/amd64'), image(ARM64, 'linux/arm64')]
const pushedTo = (...pushed: readonly (readonly [name: string, digest: string])[]): PushOutcome => ({
  kind: 'pushed',
  pushed: pushed.map(([name, digest]) => ({ name, digest })),
})

async function tagged(
  images: typeof BOTH,
  push: PushOutcome | null,
  { held, tags = [`${REPOSITORY}:1`] }: { readonly held?: string; readonly tags?: readonly string[] } = {},
) {
  const { ports, seen } = fakePorts({
    registry: {
      [`${REPOSITORY}@${AMD64}`]: JSON.stringify({ config: { digest: AMD64, size: 1 }, layers: [] }),
      [`${REPOSITORY}@${INDEX}`]: JSON.stringify({ manifests: [{ digest: ARM64, size: 1 }] }),
    },
  })
  const joined: (readonly [string, readonly string[]])[] = []
  const join: typeof ports.pusher.join = async (name, references, builder, say) => {
    joined.push([name, references])
    return await ports.pusher.join(name, references, builder, say)
  }
  const leg = { record: record({ images }), push } as PushedLeg
  const outcome = await tagDigests({ ...ports, pusher: { ...ports.pusher, join } }, { tags, builder: '' }, leg, held)
  return { outcome, joined, seen }
}

const ALL = pushedTo([REPOSITORY, AMD64], [REPOSITORY, INDEX])

test('a tag is made of what all legs pushed by digest: a manifest, or an index with attestations', async () => {
  const { outcome, joined } = await tagged(BOTH, ALL)
  expect(joined).toEqual([[`${REPOSITORY}:1`, [`${REPOSITORY}@${AMD64}`, `${REPOSITORY}@${INDEX}`]]])
  expect(outcome).toMatchObject({ kind: 'pushed', pushed: [{ name: `${REPOSITORY}:1` }] })
})

test('over budget, there is none', async () => {
  const { outcome, joined } = await tagged(BOTH, ALL, { held: 'the image breaks its budget' })
  expect([outcome, joined]).toEqual([{ kind: 'held back', reason: 'the image breaks its budget' }, []])
})

const NO = `"${REPOSITORY}:1" was not tagged: no leg pushed`

test.each<[string, typeof BOTH, PushOutcome | null, string]>([
  ['one leg did not push', BOTH, pushedTo([REPOSITORY, AMD64]), `${NO} linux/arm64 to ${REPOSITORY} by digest`],
  ['none did', BOTH, null, `${NO} linux/amd64, linux/arm64 to`],
  ['they pushed elsewhere', BOTH, pushedTo(['r.example/other', AMD64]), `${NO} linux/amd64, linux/arm64 to`],
  ['one push was not confirmed', BOTH, pushedTo([REPOSITORY, AMD64], [REPOSITORY, '']), `${NO} linux/arm64 to`],
  ['nothing was weighed', [], ALL, `${NO} anything to`],
  ['they are of several images', [BOTH[0]!, image(ARM64, 'linux/arm64', 'web')], ALL, 'several (shop, web)'],
  ['a registry lost one', BOTH, pushedTo([REPOSITORY, ARM64]), 'not found'],
])('a failure if %s', async (_, images, push, message) => {
  const { outcome, joined } = await tagged(images, push)
  expect([outcome.kind, joined]).toEqual(['failed', []])
  expect(outcome.kind === 'failed' && outcome.message).toContain(message)
})
