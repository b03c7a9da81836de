import { fail } from '../../src/errors/errors.ts'
import { NO_BAKE_INPUTS, type BakeInputs } from '../../src/inputs/bake-inputs.ts'
import type { BakeSource, BakeTarget } from '../../src/inputs/bake-source.ts'
import { linksOf } from '../../src/plan/bake/bake-definition.ts'
import type { World } from './world.ts'

/** A bake file with these targets, by default all of them, as buildx prints it: it can also be asked for some. */
export function bakeFile(targets: Readonly<Record<string, BakeTarget>>): NonNullable<World['bake']> {
  return ({ targets: asked, set }) => {
    const names = asked.length === 0 ? Object.keys(targets) : asked
    const missing = names.find((name) => !(name in targets))
    if (missing !== undefined) throw fail('bake.no-target', { input: 'targets', target: missing, known: '' })
    const pattern = set.map((each) => each.split('.')[0]!).find((each) => each !== '*' && !(each in targets))
    if (pattern !== undefined) throw fail('bake.no-target', { input: 'set', target: pattern, known: '' })
    const built = new Set(names)
    for (const name of built) linksOf(targets[name]).forEach((link) => built.add(link))
    return {
      group: { default: { targets: names } },
      target: Object.fromEntries(
        [...built].map((name) => [name, { context: '.', dockerfile: 'Dockerfile', ...targets[name] }]),
      ),
    }
  }
}

/** A target and, if it is linked to some, others. */
export const sourceOf = (target: BakeTarget, inputs: Partial<BakeInputs> = {}, others = {}): BakeSource => ({
  inputs: { ...NO_BAKE_INPUTS, ...inputs },
  target: 'app',
  targets: { app: target, ...others },
})
