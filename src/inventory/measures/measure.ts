import { measuredIn, type Measure, type Measures } from '../../limits/measures.ts'
import { toolchainRoots } from '../../units/toolchain-roots.ts'
import type { Inventory } from '../inventory.ts'
import { codeMeasure } from './code-measure.ts'
import { moduleMeasure, modulesMeasure, packageMeasure, testCodeMeasure } from './part-measures.ts'
import { pathMeasure, type LeafMeasure } from './path-measure.ts'
import { setuidMeasure } from './setuid-measure.ts'
import { shellMeasure } from './shell-measure.ts'

type Measured = Pick<Inventory, 'goBinaries' | 'leaves' | 'lookUp' | 'modeAt' | 'packed' | 'placesOf' | 'repository'>

/**
 * What rules ask of an image beyond its metrics, by the names of `measuresFor`. Goes through its files once. `seconds`: how
 * long its build took; null if it was not built here.
 */
export function measured(names: readonly string[], image: Measured, seconds: number | null): Measures {
  const walked = names.flatMap((name) => {
    const measure = inWalk(measuredIn(name), image)
    return measure === undefined ? [] : [[name, measure] as const]
  })
  if (walked.length > 0) {
    for (const leaf of image.leaves) {
      const path = leaf.path.split('/')
      for (const [, each] of walked) each.add(leaf, path)
    }
  }
  const found = new Map(walked)
  return Object.fromEntries(
    names.map((name) => [name, found.get(name)?.measure() ?? atOnce(measuredIn(name), image, seconds)]),
  )
}

function inWalk(name: string, image: Measured): LeafMeasure | undefined {
  if (name === 'setuid') return setuidMeasure()
  if (name === 'shell') return shellMeasure(image.modeAt)
  const globs = behind('path:', name)
  return globs === undefined ? undefined : pathMeasure(globs, image)
}

function atOnce(name: string, image: Measured, seconds: number | null): Measure {
  if (name === 'build-seconds') return buildSeconds(seconds)
  if (name === 'code') return codeMeasure(undefined, image)
  if (name === 'modules') return modulesMeasure(image)
  if (name === 'test-code') return testCodeMeasure(image)
  if (name === 'go-toolchain') return toolchainMeasure(image)
  const [program, module, parts] = ['code:', 'module:', 'package:'].map((prefix) => behind(prefix, name))
  if (program !== undefined) return codeMeasure(program, image)
  if (module !== undefined) return moduleMeasure(module, image)
  if (parts !== undefined) return packageMeasure(parts, image)
  return { amount: null, count: 0, names: [], unknown: 'this version does not measure it' }
}

const behind = (prefix: string, name: string): string | undefined =>
  name.startsWith(prefix) ? name.slice(prefix.length) : undefined

function buildSeconds(seconds: number | null): Measure {
  if (seconds === null) return { amount: null, count: 0, names: [], unknown: 'the image was not built here' }
  return { amount: seconds, count: 1, names: [] }
}

/** Go toolchains, also those in a module cache. */
function toolchainMeasure({ goBinaries, packed }: Measured): Measure {
  const roots = toolchainRoots([...goBinaries, ...packed])
  const names = roots.map((root) => `/${root.slice(0, -1)}`)
  return { amount: names.length, count: names.length, names: names.toSorted().slice(0, 20) }
}
