import { contextNamed, namedSources, neededStages, stageNamed, type Source } from './needed-stages.ts'
import type { Step } from './steps.ts'
import type { BuildSources } from './stage-starts.ts'

/** The line of the only RUN that compiles; `elsewhere` for programs that come ready-made; null if unclear. */
export type Compiled = number | 'elsewhere' | null

export function compilerOf(step: Step, read: BuildSources): Step | 'elsewhere' | null {
  if (compiles(step)) return step
  if (step.keyword === 'ADD' && step.words.some((word) => REMOTE.test(word))) return 'elsewhere'
  const [source, ...others] = namedSources(step)
  return source && others.every(({ name }) => name === source.name) ? compiledIn(source, step.stage, read) : null
}

/** Matches `go build` and `go install .`, but not the installation of a tool (`go install module@version`). */
const GO_BUILD = /(?<![\w-])go\s+(?:-C[\s=]\S+\s+)?(?:build|install(?![^&;|\n]*@))(?![\w-])/
const REMOTE = /^https?:\/\//

function compiles({ keyword, joined, heredocs }: Step): boolean {
  return keyword === 'RUN' && GO_BUILD.test([joined, ...heredocs.flatMap(({ body }) => body)].join('\n'))
}

function compiledIn(source: Source, at: number, read: BuildSources): Step | 'elsewhere' | null {
  const context = contextNamed(source, at, read)
  if (context !== undefined) return read.contexts.get(context)!.startsWith('docker-image://') ? 'elsewhere' : null
  const stage = stageNamed(read.stages, source, at)
  if (stage < 0) return 'elsewhere'
  const needed = neededStages(stage, read)
  const steps = read.steps.filter((each) => needed.has(each.stage))
  const builds = steps.filter(compiles)
  if (builds.length === 1) return builds[0]!
  // A stage that adds no file to its image is only another name for it.
  return steps.some(({ keyword }) => ADDS_FILES.has(keyword)) ? null : 'elsewhere'
}

const ADDS_FILES = new Set(['RUN', 'COPY', 'ADD'])
