import { isIndex, isManifest } from '../../image/manifest.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { repositoryOf } from '../../plan/image-reference.ts'
import type { OuterImage } from '../../plan/outer-starts.ts'
import type { Ports } from '../../ports.ts'
import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'
import { normalPlatform } from '../../units/platform.ts'
import type { FindTriggers, Triggers } from '../contexts/triggering.ts'
import { whyNot } from '../why-not.ts'

type TriggerPorts = Pick<Ports, 'buildx' | 'cancelled' | 'images' | 'runner'>

/**
 * Finds whether images have ONBUILD instructions, each image once: in the engine if the build takes the image from there,
 * else in its registry; in both if it may take either. Throws when the run is cancelled.
 */
export function baseTriggers(ports: TriggerPorts): FindTriggers {
  const answers = new Map<string, Promise<Triggers>>()
  return (image, build) => {
    const key = JSON.stringify([image, build.builder, build.pull, build.platforms])
    const answer = answers.get(key) ?? triggersOf(ports, image, build)
    answers.set(key, answer)
    return answer
  }
}

async function triggersOf(ports: TriggerPorts, image: OuterImage, build: BuildInputs): Promise<Triggers> {
  try {
    return (await ofEngine(ports, image, build)) ?? (await ofRegistry(ports, image.reference, build.builder))
  } catch (error) {
    ports.cancelled.throwIfAborted()
    return { kind: 'unknown', reason: whyNot(ports, error) }
  }
}

/**
 * The docker driver builds with the engine's own image, however old, unless it pulls or the platform is another (buildx,
 * build/opt.go: image-resolve-mode `local`). Other drivers do not see it. Undefined if the registry's answer is needed.
 */
async function ofEngine(
  { buildx, images }: TriggerPorts,
  { reference, hasPlatform }: OuterImage,
  { builder, platforms, pull }: BuildInputs,
): Promise<Triggers | undefined> {
  if (pull) return undefined
  const { driver, platform } = await buildx.inspect(builder)
  if (driver !== 'docker') return undefined
  const found = await images.triggers(reference)
  if (found === undefined) return undefined
  // Of any platform: FROM may name another than the build is for, and some images stand in for those of a platform
  // (moby, OnlyPlatformWithFallback: arm for arm64).
  if (found.onBuild.length > 0) return { kind: 'some' }
  const isTaken = !hasPlatform && [platform, ...platforms].every((each) => normalPlatform(each) === found.platform)
  return isTaken ? { kind: 'none' } : undefined
}

async function ofRegistry({ buildx }: TriggerPorts, name: string, builder: string): Promise<Triggers> {
  const get = async (reference: string): Promise<unknown> => parseJson(await buildx.manifest(builder, reference))
  const getBlob = (digest: string): Promise<unknown> => get(`${repositoryOf(name)}@${digest}`)
  const top = await get(name)
  const manifest = isIndex(top) ? await getBlob(firstImage(top.manifests)) : top
  if (!isManifest(manifest)) return NO_IMAGE
  const document = await getBlob(manifest.config.digest)
  if (!isObject(document)) return NO_IMAGE
  const { config } = document
  const triggers = (isObject(config) ? config['OnBuild'] : undefined) ?? []
  return { kind: Array.isArray(triggers) && triggers.length === 0 ? 'none' : 'some' }
}

const NO_IMAGE: Triggers = { kind: 'unknown', reason: 'what its registry has there is no image' }

/** Of any platform: they are built from one Dockerfile. Attestations have the platform `unknown`. */
function firstImage(
  manifests: readonly {
    readonly digest: string
    readonly platform?: { readonly os?: string | null | undefined } | null | undefined
  }[],
): string {
  return manifests.find(({ platform }) => platform?.os !== 'unknown')?.digest ?? ''
}
