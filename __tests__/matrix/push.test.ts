import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { CLASSIC, CONTAINER, CONTAINERD, crane, docker, ENGINE_29, REGISTRY } from '../support/engines.ts'
import { expectPushedIsWeighed, growingShop, runIn } from '../support/growing-shop.ts'
import { nonce } from '../support/nonce.ts'
import { ownFolder } from '../support/own-folder.ts'
import { imageName, removeTestImages } from '../support/test-images.ts'

const shop = growingShop()
afterAll(() => removeTestImages(CLASSIC, CONTAINERD, ENGINE_29))

test.each([CLASSIC, CONTAINERD, ENGINE_29, CONTAINER])(
  '$name: what is pushed is what is weighed',
  async (engine) => await expectPushedIsWeighed(shop, engine),
)

describe('with attestations', () => {
  const folder = join(ownFolder(), 'generator')
  const generator = `${REGISTRY}/${imageName('sbom-generator')}`
  /** The output of a generator (BuildKit, docs/attestations/sbom-protocol.md). */
  const SPDX = 'https://spdx.dev/Document'
  const statement = { _type: 'https://in-toto.io/Statement/v0.1', predicateType: SPDX, predicate: { name: 'none' } }
  const write = `echo '${JSON.stringify(statement)}' >"$BUILDKIT_SCAN_DESTINATION/all.spdx.json"`

  beforeAll(() => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'write'), write)
    writeFileSync(join(folder, 'Dockerfile'), 'FROM alpine\nCOPY write /\nENTRYPOINT ["/bin/sh", "/write"]\n')
    const output = `type=image,push=true,name=${generator}`
    docker(CONTAINER, 'buildx', 'build', '--quiet', '--builder', CONTAINER.builder, '--output', output, folder)
  })

  const PROVENANCE = ['--provenance', 'mode=max']
  const SBOM = ['--sbom', `generator=${generator}`]
  const SLSA = expect.stringMatching(/^https:\/\/slsa\.dev\/provenance\//)

  describe.each([CONTAINERD, CONTAINER])('$name', (engine) => {
    test.each<readonly [string, readonly string[], readonly unknown[]]>([
      ['provenance, mode=max', PROVENANCE, [SLSA]],
      ['an SBOM', [...SBOM, '--provenance', 'false'], [SPDX]],
      ['both', [...PROVENANCE, ...SBOM], [SLSA, SPDX]],
    ])('%s: they are in the registry beside the image that was weighed', async (_, args, predicates) => {
      const tag = `${REGISTRY}/${imageName(`attested-${nonce()}`)}`
      const { code, stdout, stderr } = await runIn(shop, engine, '--push', '--tags', tag, '--name', 'attested', ...args)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const { images, push } = JSON.parse(stdout)
      expect(push.pushed).toEqual([{ name: tag, digest: crane('digest', '--insecure', tag) }])
      const { manifests }: { manifests: readonly Tagged[] } = JSON.parse(crane('manifest', '--insecure', tag))
      const [attestation, ...others] = manifests.filter(({ annotations }) => annotations?.[REFERENCE] !== undefined)
      expect([attestation?.annotations?.[REFERENCE], others]).toEqual([images[0].digest, []])
      const within = `${tag.replace(/:latest$/, '')}@${attestation!.digest}`
      const { layers }: { layers: readonly Tagged[] } = JSON.parse(crane('manifest', '--insecure', within))
      const found = layers.map(({ annotations }) => annotations?.['in-toto.io/predicate-type'] ?? '').toSorted()
      expect(found).toEqual(predicates)
    })
  })
})

/** The subject of an attestation. */
const REFERENCE = 'vnd.docker.reference.digest'

/** A manifest of an index, or a layer of a manifest. */
interface Tagged {
  readonly digest: string
  readonly annotations?: { readonly [name: string]: string }
}
