import type { EngineTriggers } from '../../image/engine-triggers.ts'
import { isObject } from '../../units/is-object.ts'
import { isTextList } from '../../units/is-text-list.ts'
import { parseJson } from '../../units/parse-json.ts'
import { normalPlatform } from '../../units/platform.ts'
import { dockerWithin } from './docker.ts'

/** Milliseconds: the registry can be asked in its place. */
const PATIENCE = 60_000

/** ONBUILD instructions of an image in the engine; undefined if it is not there, or its config is not. */
export async function engineTriggers(
  reference: string,
  cancelled?: AbortSignal,
  patience = PATIENCE,
): Promise<EngineTriggers | undefined> {
  const args = ['image', 'inspect', '--format', '{{json .}}', '--', reference]
  const answer = await dockerWithin(patience, args, { signal: cancelled })
  const found = answer?.code === 0 ? parseJson(answer.stdout) : undefined
  const config = isObject(found) ? found['Config'] : undefined
  if (!isObject(found) || !isObject(config)) return undefined
  const onBuild = config['OnBuild'] ?? [] // newer engines leave out what is empty
  if (!isTextList(onBuild)) return undefined
  const parts = [found['Os'], found['Architecture'], found['Variant']]
  return {
    onBuild,
    platform: normalPlatform(parts.filter((part) => typeof part === 'string' && part !== '').join('/')),
  }
}
