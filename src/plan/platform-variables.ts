import { normalPlatform } from '../units/platform.ts'
import { readsAs, type Frontend } from './dockerfile/frontend.ts'
import type { Variables } from './variables.ts'

/** The "Automatic platform ARGs" of the Dockerfile reference; those of the builder's own platform are not known. */
export function platformVariables(asked: string, stage: string, frontend: Frontend): Variables {
  const platform = normalPlatform(asked)
  const [os, architecture, variant = ''] = platform.split('/')
  const values = architecture === undefined ? [] : [platform, os, architecture, variant]
  const names = ['PLATFORM', 'OS', 'ARCH', 'VARIANT']
  const found = new Map<string, string | undefined>([
    ...names.map((name, index): [string, string | undefined] => [`TARGET${name}`, values[index]]),
    ...names.map((name): [string, undefined] => [`BUILD${name}`, undefined]),
  ])
  const knowsStage = readsAs(frontend, 17)
  if (knowsStage !== false) found.set('TARGETSTAGE', knowsStage ? stage : undefined)
  return found
}
