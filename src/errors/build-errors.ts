import { buildFailed, notMeasured, type ErrorKind } from './error-kind.ts'
import { inputName } from '../units/audience.ts'

const INSTALL_ENGINE = 'Install Docker Engine with the buildx plugin (docs.docker.com/engine/install)'
const START_ENGINE = `Start it ("sudo systemctl start docker", or Docker Desktop), or set DOCKER_HOST to the address of another`
const INSTALL_BUILDX = 'Install the buildx plugin, 0.13 or newer (in a workflow: docker/setup-buildx-action)'

/**
 * Fields of the error `build.failed`. The first three quote the build's output: for the log and the summary, which the
 * runner masks, never for a record or a comment.
 */
export type BuildFailure = {
  /** `[builder 4/6] RUN go build … (Dockerfile:12)`; without a failing instruction, when it happened. */
  readonly instruction: string
  /** BuildKit's error, or buildx's if BuildKit had not started. */
  readonly error: string
  /** The last lines of the failing instruction's output, else the place in the Dockerfile and buildx's advice. */
  readonly output: string
  /** The step as in the Dockerfile, or without what build arguments add: safe to quote anywhere. May be empty. */
  readonly step: string
  /** Name of the file that BuildKit blames, the line, and the lines around it; empty and 0 if it blames none. */
  readonly source: string
  readonly line: number
  readonly excerpt: string
  /** Path of the Dockerfile from the root of the repository, if BuildKit blames a line of it. */
  readonly file?: string
  /** The image that was being built, if others were built with it. */
  readonly image?: string
  /** That image and others whose builds have the step that failed. */
  readonly images?: readonly string[]
}

/** A build that failed, and a builder or an engine that cannot be used. */
export const BUILD_ERRORS = {
  'build.failed': buildFailed<BuildFailure>(
    (f) =>
      `The build${f.image === undefined ? '' : ` of ${f.image}`} failed at ${f.instruction}: ${f.error}${f.output === '' ? '' : `\n${f.output}`}`,
  ),
  'prepare.failed': buildFailed<{ code: string; output: string }>(
    (f, to) => `The command of ${inputName('prepare', to)} ended with code ${f.code}; ${f.output}.`,
  ),
  'engine.missing': notMeasured<{ command: string }>(
    (f) => `No "${f.command}" command was found on the PATH. ${INSTALL_ENGINE}.`,
  ),
  'engine.unreachable': notMeasured<{ endpoint: string; detail: string }>(
    (f) => `No Docker engine answers at ${f.endpoint}: ${f.detail}. ${START_ENGINE}.`,
  ),
  'engine.denied': notMeasured<{ endpoint: string }>(
    (f) =>
      `This user may not use the Docker engine at ${f.endpoint}: permission denied. Add the user to the docker group ` +
      '("sudo usermod -aG docker $USER") and log in again (docs.docker.com/engine/install/linux-postinstall).',
  ),
  'engine.no-buildx': notMeasured<{ detail: string }>(
    (f) => `"docker buildx version" failed: ${f.detail}. ${INSTALL_BUILDX}.`,
  ),
  'engine.old-buildx': notMeasured<{ found: string; needed: string }>(
    (f) => `buildx ${f.found} is too old: ${f.needed} or newer is needed. ${INSTALL_BUILDX}.`,
  ),
  'engine.builder': notMeasured<{ builder: string; detail: string }>(
    (f) => `The builder "${f.builder}" cannot be used: ${f.detail}. "docker buildx ls" lists the available builders.`,
  ),
  'engine.several-nodes': notMeasured<{ builder: string; detail: string }>(
    (f, to) =>
      `The builder "${f.builder}" builds these platforms on several nodes, and buildx cannot export an image from ` +
      `several nodes (${f.detail}). That is what it would have to do with ${inputName('push-first', to)}, ` +
      `${inputName('load', to)}, or ${inputName('outputs', to)} for anything but a registry: leave these out, and each ` +
      'platform is built by itself. Otherwise, use a builder with one node that builds them all.',
  ),
  // Never ends a run, only says why cache mounts are left alone.
  'engine.records': notMeasured<{ command: string; builder: string; detail: string }>(
    (f) => `"docker buildx ${f.command}" failed for the builder "${f.builder}": ${f.detail}.`,
  ),
  'engine.silent': notMeasured<{ builder: string; seconds: number; command: string }>(
    (f) =>
      `The builder "${f.builder}" gave no output for ${f.seconds} s of "docker buildx ${f.command}". ` +
      'Check it with "docker buildx ls", or restart it.',
  ),
  'engine.no-result': notMeasured<{ detail: string }>(
    (f, to) =>
      `The build produced no image to weigh: ${f.detail}. Weigh an existing one with ${inputName('image', to)}.`,
  ),
} as const satisfies Readonly<Record<string, ErrorKind>>
