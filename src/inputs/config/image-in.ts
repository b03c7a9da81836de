import { ruleId } from '../../limits/rule-id.ts'
import type { ChosenImage, Config, ImageConfig } from './config.ts'
import { MEANS } from './keys.ts'

/** What holds for an image of the file: its own keys and rules in place of those of `defaults`. */
export function imageIn({ defaults }: Config, name: string, own: ImageConfig): ChosenImage {
  const isBuilt = !own.settings.has('image')
  const shared = [...defaults.settings].filter(([key]) => isBuilt || MEANS.includes(key))
  const replaced = new Set(own.rules.map(ruleId))
  return {
    name,
    settings: new Map([...shared, ...own.settings]),
    rules: [...defaults.rules.filter((rule) => !replaced.has(ruleId(rule))), ...own.rules],
    limits: [...defaults.limits.filter((limit) => !replaced.has(limit.ruleId)), ...own.limits],
    headroom: own.headroom ?? defaults.headroom,
  }
}
