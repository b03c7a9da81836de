import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export type StepInputs = Readonly<Record<string, string>>

/** What expressions such as `matrix.image` stand for. */
export type Values = Readonly<Record<string, string>>

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
}

interface Job {
  readonly needs?: string | readonly string[]
  readonly strategy?: { readonly matrix: { readonly include?: readonly Values[] } }
  readonly outputs?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

/** A workflow that docs/matrix.md shows. */
export interface PageWorkflow {
  /** What a job gives to the step that uses this action, with its expressions filled in. */
  readonly given: (job: string, action: string, values?: Values) => StepInputs
  /** The command of the step that an output of a job comes from. */
  readonly commandFor: (job: string, output: string) => string
  /** The entries of a job's matrix, as values. */
  readonly included: (job: string) => readonly Values[]
  /** The job that waits for another one. */
  readonly after: (job: string) => string
}

const page = (): string => readFileSync(join(import.meta.dirname, '../../docs/matrix.md'), 'utf8')

/** The first one below a heading, in which `registry` stands for that of the page. */
export function pageWorkflow(heading: string, registry = 'ghcr.io/acme/shop'): PageWorkflow {
  const below = page().split(`\n## ${heading}\n`)[1] ?? ''
  const text = /```yaml\n([^]*?)```/.exec(below)?.[1] ?? ''
  const jobs: Readonly<Record<string, Job>> = parse(text.replaceAll('ghcr.io/acme/shop', registry)).jobs
  const needsOf = (job: string): readonly string[] => [jobs[job]!.needs ?? []].flat()

  /** Whether a runner could fill in an expression. */
  function isKnown(job: string, expression: string): boolean {
    const [context, name = '', , output = ''] = expression.split('.')
    if (context === 'needs') return needsOf(job).includes(name) && jobs[name]?.outputs?.[output] !== undefined
    return context !== 'steps' || jobs[job]!.steps.some(({ id }) => id === name)
  }

  const filled = (job: string, value: string, values: Values): string =>
    value.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
      const known = isKnown(job, expression) ? values[expression] : undefined
      if (known === undefined) throw new Error(`${job}: nothing is known of ${expression}`)
      return known
    })

  return {
    given(job, action, values = {}) {
      const step = jobs[job]!.steps.find(({ uses }) => uses?.startsWith(`${action}@`))
      const inputs = Object.entries(step?.with ?? {})
      return Object.fromEntries(inputs.map(([name, value]) => [name, filled(job, String(value), values)]))
    },
    commandFor(job, output) {
      const [, id] = /^\$\{\{ steps\.(\w+)\.outputs\.\w+ \}\}$/.exec(jobs[job]!.outputs![output]!)!
      return jobs[job]!.steps.find((step) => step.id === id)!.run!
    },
    included: (job) =>
      jobs[job]!.strategy!.matrix.include!.map((entry) =>
        Object.fromEntries(Object.entries(entry).map(([name, value]) => [`matrix.${name}`, value])),
      ),
    after: (job) => Object.keys(jobs).find((name) => needsOf(name).includes(job))!,
  }
}
