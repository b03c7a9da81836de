import { isIndex, isManifest } from '../../image/manifest.ts'
import { repositoryOf } from '../../plan/image-reference.ts'
import type { Ports } from '../../ports.ts'
import { isObject } from '../../units/is-object.ts'
import { parseJson } from '../../units/parse-json.ts'
import type { HasTriggers } from '../contexts/why-built.ts'

type RegistryPorts = Pick<Ports, 'buildx' | 'cancelled'>

/**
 * Asks registries whether images have ONBUILD instructions, each image once. It may have some if that cannot be told.
 * Throws when the run is cancelled.
 */
export function baseTriggers(ports: RegistryPorts): HasTriggers {
  const answers = new Map<string, Promise<boolean>>()
  return (reference, builder) => {
    const key = `${builder} ${reference}`
    const answer = answers.get(key) ?? mayHaveTriggers(ports, reference, builder)
    answers.set(key, answer)
    return answer
  }
}

async function mayHaveTriggers({ buildx, cancelled }: RegistryPorts, name: string, builder: string): Promise<boolean> {
  const get = async (reference: string): Promise<unknown> => parseJson(await buildx.manifest(builder, reference))
  const getBlob = (digest: string): Promise<unknown> => get(`${repositoryOf(name)}@${digest}`)
  try {
    const top = await get(name)
    const manifest = isIndex(top) ? await getBlob(firstImage(top.manifests)) : top
    if (!isManifest(manifest)) return true
    const document = await getBlob(manifest.config.digest)
    if (!isObject(document)) return true
    const { config } = document
    const triggers = isObject(config) ? config['OnBuild'] : undefined
    return (triggers ?? null) !== null && !(Array.isArray(triggers) && triggers.length === 0)
  } catch {
    cancelled.throwIfAborted()
    return true
  }
}

/** Of any platform: they are built from one Dockerfile. Attestations have the platform `unknown`. */
function firstImage(
  manifests: readonly {
    readonly digest: string
    readonly platform?: { readonly os?: string | null | undefined } | null | undefined
  }[],
): string {
  return manifests.find(({ platform }) => platform?.os !== 'unknown')?.digest ?? ''
}
