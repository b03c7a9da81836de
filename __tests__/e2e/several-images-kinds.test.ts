import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { ImageRecord } from '../../src/record/record.ts'
import { CONTAINER, crane, environmentOf, REGISTRY, type Engine } from '../support/engines.ts'
import { repositoryOf } from '../support/mount-run.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'
import { imageName, labelled, removePushedImages } from '../support/test-images.ts'

const folder = ownFolder()
afterAll(() => removePushedImages())

/** Weighs all images of a repository, each within 100 MB. */
async function imagesOf(directory: string, engine: Engine, ...args: readonly string[]) {
  const builder = engine.builder === '' ? [] : ['--builder', engine.builder]
  const { code, stdout, stderr } = await weighbridge(['run', '--json', '--budget', '100MB', ...builder, ...args], {
    cwd: directory,
    env: { ...environmentOf(engine), XDG_CACHE_HOME: join(directory, '..', 'cache') },
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { images, push } = JSON.parse(stdout)
  return { images: images as readonly ImageRecord[], push }
}

test('two cross-compiled platforms of each, with attestations, are weighed, judged and pushed as they are', async () => {
  const names = ['api', 'web'].map((name) => `${REGISTRY}/${imageName(`kinds-${name}`)}`)
  const images = ['api', 'web'].map((name, index) => `  ${name}: { target: ${name}, tags: "${names[index]}" }`)
  const directory = await repositoryOf(folder, {
    Dockerfile: labelled(`FROM --platform=$BUILDPLATFORM alpine AS build
ARG TARGETARCH
RUN if [ $TARGETARCH = arm64 ]; then bytes=3000; else bytes=2000; fi && head -c $bytes /dev/zero > /program
FROM scratch AS api
COPY --from=build /program /api
FROM scratch AS web
COPY --from=build /program /web
COPY --from=build /program /copy
`),
    'weighbridge.yml': `defaults: { platforms: [linux/amd64, linux/arm64], provenance: mode=max }\nimages:\n${images.join('\n')}\n`,
  })
  const { images: weighed, push } = await imagesOf(directory, CONTAINER, '--push')
  expect(weighed.map(({ name, platform, metrics }) => [name, platform, metrics.unpacked])).toEqual([
    ['api', 'linux/amd64', 2000],
    ['api', 'linux/arm64', 3000],
    ['web', 'linux/amd64', 4000],
    ['web', 'linux/arm64', 6000],
  ])
  expect(push.kind).toBe('pushed')
  for (const [index, name] of names.entries()) {
    expect(push.pushed[index]).toEqual({ name, digest: crane('digest', '--insecure', name) })
    const { manifests } = JSON.parse(crane('manifest', '--insecure', name))
    const kinds = manifests.map(({ annotations = {} }: { annotations?: Readonly<Record<string, string>> }) => {
      return annotations['vnd.docker.reference.type'] ?? 'image'
    })
    expect(kinds).toEqual(['image', 'image', 'attestation-manifest', 'attestation-manifest'])
  }
})
