import { cancelled, notMeasured, usage, type ErrorKind } from './error-kind.ts'
import { BAKE_ERRORS } from './bake-errors.ts'
import { BUILD_ERRORS } from './build-errors.ts'
import { CONFIG_ERRORS } from './config-errors.ts'
import { GITHUB_ERRORS } from './github-errors.ts'
import { IMAGE_ERRORS } from './image-errors.ts'
import { INPUT_ERRORS } from './input-errors.ts'
import { inputName, type Audience } from '../units/audience.ts'
import { PUSH_ERRORS } from './push-errors.ts'

/** The runner sets RUNNER_TEMP, and no workflow can (docs.github.com, "Variables reference"). */
const temporaryAdvice = (to: Audience): string =>
  to === 'workflow'
    ? 'Have the runner set RUNNER_TEMP to a folder outside of the context, or use a context that does not contain it'
    : 'Set TMPDIR to a folder outside of the context'

/** Every error a user can meet: what happened, where, and what to do. A test makes each of them. */
export const CATALOGUE = {
  ...INPUT_ERRORS,
  ...CONFIG_ERRORS,
  'inspect.layer': usage<{ name: string; layer: string; count: number }>(
    (f) =>
      `${f.name} has no layer "${f.layer}": it has ${f.count}, numbered from 1 (the lowest). ` +
      'Give a number, or at least the first four digits of a diffID.',
  ),
  'inspect.path': usage<{ name: string; path: string }>(
    (f) =>
      `${f.name} has no file at or below "${f.path}" that a container sees. ` +
      'Give a path in the container or a glob: * and ? stop at a slash, ** does not.',
  ),
  'inspect.module': usage<{ module: string; name: string; programs: number }>(
    (f) =>
      `The Go programs of ${f.name} (${f.programs} found) have no module or package "${f.module}". ` +
      `"weighbridge inspect" lists their modules.`,
  ),
  'inspect.stages': usage<{ file: string; detail: string }>(
    (f) =>
      `The stages of "${f.file}" cannot be weighed: ${f.detail}. Give a Dockerfile in the checkout that has a FROM.`,
  ),
  'inspect.no-stage': usage<{ file: string; target: string; stages: string }>(
    (f, to) =>
      `"${f.file}" has no stage "${f.target}": it has ${f.stages}. Name one of them with ${inputName('target', to)}.`,
  ),
  'inspect.unread': notMeasured<{ file: string; line: number; detail: string }>(
    (f) =>
      `The stages of "${f.file}" cannot be weighed: the file cannot be parsed from line ${f.line} on (${f.detail}). ` +
      '"docker buildx build --check" checks that line; "weighbridge run" weighs the image without its stages.',
  ),
  ...BAKE_ERRORS,
  ...BUILD_ERRORS,
  ...IMAGE_ERRORS,
  'run.cancelled': cancelled<{ signal: string }>((f) => `The run was cancelled (${f.signal}). Nothing was reported.`),
  'output.unwritable': notMeasured<{ detail: string }>(
    (f) => `The result could not be written to standard output: ${f.detail}. Write it where there is enough space.`,
  ),
  'run.temporary-folder': notMeasured<{ detail: string }>(
    (f) =>
      `No temporary folder can be made (${f.detail}). ` +
      'Set TMPDIR to an existing folder that this user may write to and that has free space.',
  ),
  'run.temporary-in-context': usage<{ folder: string; context: string; ignore: string }>(
    (f, to) =>
      `The folder for private files, ${f.folder}, lies in the context "${f.context}": what the run keeps there, such as the ` +
      `values of secrets, could get into the image. ${temporaryAdvice(to)}${f.ignore ? `, or name it in ${f.ignore}` : ''}.`,
  ),
  'run.pull-request-target': usage<{ reason: string }>(
    (f) =>
      `On "pull_request_target", which has the secrets of the base, only the base's own code is built, but ${f.reason}. ` +
      'Build pull requests on "pull_request", or weigh an image that such a run has built (input "image").',
  ),
  'run.system': notMeasured<{ detail: string }>(
    (f) =>
      `The system refused what the run needs: ${f.detail}. ` +
      'Check that it exists, that this user may access it, and that there is free space.',
  ),
  'run.environment': usage<{ variable: string; problem: string }>(
    (f) => `The environment variable ${f.variable} ${f.problem}. Only the runner should set it.`,
  ),
  'run.threads': usage<{ value: string }>(
    (f) =>
      `The environment variable WEIGHBRIDGE_THREADS is "${f.value}". Set it to a number from 1 to 999, or unset it.`,
  ),
  'record.unreadable': notMeasured<{ path: string; detail: string }>(
    (f) =>
      `${f.path} cannot be read as a record: ${f.detail}. A record is what "run --json" or "inspect --json" prints.`,
  ),
  ...GITHUB_ERRORS,
  ...PUSH_ERRORS,
} as const satisfies Readonly<Record<string, ErrorKind>>
