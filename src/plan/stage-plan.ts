import { dirname, join } from 'node:path'
import type { BuildPlan } from './build-plan.ts'
import type { Stage } from './stages.ts'

export interface StageFile {
  readonly dockerfile: string
  /** Index of the last stage in it, which is the target of the plan. */
  readonly number: number
  /** The ignore file for this Dockerfile alone (`Dockerfile.dockerignore`); undefined for none. */
  readonly ignore: string | undefined
}

/** Removes the target: BuildKit finds one by name, not by number (buildx 0.13.1 with BuildKit 0.13). */
export function stagePlan<P extends BuildPlan>(plan: P, { dockerfile, number, ignore }: StageFile): P {
  const target = plan.args.findIndex((arg, index) => plan.args[index - 1] === '--target' && arg === String(number))
  if (target === -1) return plan
  const path = join(dirname(plan.metadataFile), 'stage.Dockerfile')
  const args = plan.args.toSpliced(target - 1, 2)
  const file = args.indexOf('--file')
  const written = [{ path, content: dockerfile }]
  if (ignore !== undefined) written.push({ path: `${path}.dockerignore`, content: ignore })
  return {
    ...plan,
    target: undefined,
    args: file === -1 ? args.toSpliced(1, 0, '--file', path) : args.with(file + 1, path),
    secretFiles: [...plan.secretFiles, ...written],
  }
}

export function upToStage(dockerfile: string, stages: readonly Stage[], number: number): string {
  const next = stages[number + 1]
  if (next === undefined) return dockerfile
  return `${dockerfile
    .split('\n')
    .slice(0, next.line - 1)
    .join('\n')}\n`
}
