import { isIndex, isManifest } from '../../image/manifest.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { repositoryOf } from '../../plan/image-reference.ts'
import type { Ports } from '../../ports.ts'
import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'
import { normalPlatform } from '../../units/platform.ts'
import type { FindTriggers, Triggers } from '../contexts/triggering.ts'
import { whyNot } from '../why-not.ts'

type TriggerPorts = Pick<Ports, 'buildx' | 'cancelled' | 'images' | 'runner'>

/**
 * Finds whether images have ONBUILD instructions, each image once: in the engine if the build takes the image from there,
 * else in its registry. Throws when the run is cancelled.
 */
export function baseTriggers(ports: TriggerPorts): FindTriggers {
  const answers = new Map<string, Promise<Triggers>>()
  return (reference, build) => {
    const key = JSON.stringify([reference, build.builder, build.pull, build.platforms])
    const answer = answers.get(key) ?? triggersOf(ports, reference, build)
    answers.set(key, answer)
    return answer
  }
}

async function triggersOf(ports: TriggerPorts, reference: string, build: BuildInputs): Promise<Triggers> {
  try {
    return (await ofEngine(ports, reference, build)) ?? (await ofRegistry(ports, reference, build.builder))
  } catch (error) {
    ports.cancelled.throwIfAborted()
    return { kind: 'unknown', reason: whyNot(ports, error) }
  }
}

/**
 * The docker driver builds with the engine's own image, however old, unless it pulls or the platform is another (buildx,
 * build/opt.go: image-resolve-mode `local`). Other drivers do not see it.
 */
async function ofEngine(
  { buildx, images }: TriggerPorts,
  reference: string,
  { builder, platforms, pull }: BuildInputs,
): Promise<Triggers | undefined> {
  if (pull) return undefined
  const { driver, platform } = await buildx.inspect(builder)
  if (driver !== 'docker') return undefined
  const found = await images.triggers(reference)
  const isMeant = [platform, ...platforms].every((each) => normalPlatform(each) === found?.platform)
  return found && isMeant ? { kind: found.onBuild.length === 0 ? 'none' : 'some' } : undefined
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
