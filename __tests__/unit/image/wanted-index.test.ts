import { expect, test } from '@jest/globals'
import { exportOf, json, layer, layout, sha256 } from '../../support/images.ts'
import { imagesIn } from '../../support/read-image.ts'
import { refName, together } from '../../support/several-images.ts'

const OWN = layer('COPY a /', [{ path: 'a' }])
const [AMD64, ARM64] = [layout([OWN]), layout([OWN], 'linux/arm64')]
const OTHER = layout([layer('COPY b /', [{ path: 'b' }])])
const STATEMENT = layout([])

/** An image of two platforms, one with provenance: BuildKit's `containerimage.digest` is the digest of its index. */
const INDEX = json({
  manifests: [
    { digest: AMD64.digest, size: 1 },
    { digest: ARM64.digest, size: 1 },
    {
      digest: STATEMENT.digest,
      size: 1,
      annotations: {
        'vnd.docker.reference.type': 'attestation-manifest',
        'vnd.docker.reference.digest': AMD64.digest,
      },
    },
  ],
})
const BLOBS = together([AMD64, ARM64, OTHER, STATEMENT]).set(`blobs/sha256/${sha256(INDEX).slice(7)}`, INDEX)

const [whole, first, other] = [sha256(INDEX), AMD64.digest, OTHER.digest].map((digest) => ({ digest, size: 1 }))
const named = (descriptor: object, name: string): object => ({ ...descriptor, annotations: refName(name) })

const wantedOf = async (manifests: readonly object[], wanted: string): Promise<readonly string[]> => {
  const files = new Map(BLOBS).set('index.json', json({ manifests }))
  return (await imagesIn(exportOf(files, { wanted }))).map(({ digest }) => digest)
}

test.each<[string, readonly object[]]>([
  ['alone', [whole!]],
  ['under a name', [named(whole!, 'shop:1')]],
  ['beside another image', [named(other!, 'shop:2'), named(whole!, 'shop:1')]],
  ['behind another that has no name', [other!, whole!]],
  ['behind one of its own images', [first!, other!, whole!]],
])('the digest that buildx prints leads to each platform of the image, which stands %s', async (_, manifests) => {
  const platforms = [AMD64.digest, ARM64.digest]
  expect(await wantedOf(manifests, sha256(INDEX))).toEqual(platforms)
  for (const each of platforms) expect(await wantedOf(manifests, each)).toEqual([each])
})

test('an image that stands twice is found by the name that it has the second time', async () => {
  expect(await wantedOf([first!, named(other!, 'shop:2'), named(first!, 'shop:1')], 'shop:1')).toEqual([AMD64.digest])
})

test('a name that is written as a digest stands for no other image', async () => {
  const spoofed = named(first!, OTHER.digest)
  await expect(wantedOf([spoofed], OTHER.digest)).rejects.toMatchObject({ code: 'image.no-such-name' })
  expect(await wantedOf([spoofed, other!], OTHER.digest)).toEqual([OTHER.digest])
})
