import { forAll, ruleId } from '../../limits/rule-id.ts'
import type { Rule } from '../../limits/rule.ts'
import type { ChosenImage, Config, ImageConfig } from './config.ts'
import { MEANS } from './keys.ts'

/**
 * Tells what holds for each image of the file: its own keys and rules in place of those of `defaults`. Its rule for all
 * platforms also stands in place of the same one for a platform, which could loosen it there.
 */
export function imageIn({ defaults, images }: Config): (name: string, own: ImageConfig) => ChosenImage {
  const shared = defaults.rules.map((rule) => {
    return { rule: images.size > 1 ? ifWeighed(rule) : rule, id: ruleId(rule), idForAll: ruleId(forAll(rule)) }
  })
  return (name, own) => {
    const isBuilt = !own.settings.has('image')
    const settings = [...defaults.settings].filter(([key]) => isBuilt || MEANS.includes(key))
    const owned = new Set(own.rules.map(ruleId))
    const kept = shared.filter(({ id, idForAll }) => !owned.has(id) && !owned.has(idForAll))
    const ids = new Set(kept.map(({ id }) => id))
    return {
      name,
      settings: new Map([...settings, ...own.settings]),
      rules: [...kept.map(({ rule }) => rule), ...own.rules],
      limits: [...defaults.limits.filter((limit) => ids.has(limit.ruleId)), ...own.limits],
      headroom: own.headroom ?? defaults.headroom,
    }
  }
}

const ifWeighed = (rule: Rule): Rule => (rule.platform === null ? rule : { ...rule, ifWeighed: true })
