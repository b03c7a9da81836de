import { basename } from 'node:path'
import type { Build } from '../../buildkit/build.ts'
import { checkList } from '../../buildkit/check-list.ts'
import type { BuildEvent } from '../../buildkit/vertex.ts'
import { fail, isError } from '../../errors/errors.ts'
import { spelledAs } from '../../plan/definition.ts'
import type { Annotation, Runner } from '../../ports.ts'
import { checkAnnotations } from '../../report/check-annotations.ts'
import type { DockerfileText } from '../contexts/dockerfile.ts'

/** Where the annotations of a build go. */
export interface Annotated {
  /** The Dockerfile as requested, from the repository's root. */
  readonly file: string
  /** Most build check findings to annotate; null leaves them to the log. */
  readonly mostChecks: number | null
}

interface Known {
  readonly annotated: Annotated | undefined
  readonly found: DockerfileText | undefined
}

/**
 * Annotates what build checks find, even if the build fails. `build.failed` gets the Dockerfile as its `file` if
 * BuildKit blames one of its lines (issue 11, heading 11).
 */
export async function buildChecked(
  runner: Runner,
  { annotated, found }: Known,
  build: (hear: (event: BuildEvent) => void) => Promise<Build>,
): Promise<Build> {
  if (!annotated || !found) return build(() => undefined)
  const file = spelledAs(annotated.file, found.path)
  const checks = checkList(found.text)
  try {
    return await build(checks.hear)
  } catch (error) {
    throw located(error, file, found.text)
  } finally {
    if (annotated.mostChecks !== null) annotate(runner, checkAnnotations(checks.found(), file), annotated.mostChecks)
  }
}

function annotate(runner: Runner, annotations: readonly Annotation[], most: number): void {
  annotations.slice(0, most).forEach((each) => runner.annotate(each))
  const rest = annotations.slice(most)
  if (rest.length === 0) return
  runner.info(`Build checks found ${rest.length} more, which GitHub would not show:`)
  for (const { file, line, message } of rest) runner.info(`${file}${line === undefined ? '' : `:${line}`}: ${message}`)
}

/** BuildKit gives the file without its folders: that of a target that this one is linked to may have the same name. */
function located(error: unknown, file: string, text: string): unknown {
  if (!isError(error, 'build.failed')) return error
  const { source, line, excerpt } = error.fields
  if (line === 0 || source !== basename(file) || !isFrom(text, excerpt)) return error
  return fail('build.failed', { ...error.fields, file }, error.cause)
}

const NUMBERED = /^\s*(\d+) \| (?:>>> ?|    )?(.*)$/

/** Whether the file has the lines of BuildKit's excerpt, except those with a hidden secret or a cut end. */
function isFrom(text: string, excerpt: string): boolean {
  const lines = text.split('\n').map((line) => line.trimEnd())
  return excerpt.split('\n').every((shown) => {
    const [, number, said = ''] = NUMBERED.exec(shown) ?? []
    return number === undefined || /\*{3}|…$/.test(said) || said.trim() === lines[Number(number) - 1]?.trim()
  })
}
