import { join, resolve } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { SecretFile } from './build-plan.ts'
import { formatFields } from './exporter.ts'

type Secrets = Pick<BuildInputs, 'secrets' | 'secret-envs' | 'secret-files'>

/** The `--secret` values of a build, and the files to write for them. */
export interface SecretPlan {
  readonly environment: readonly string[]
  readonly files: readonly string[]
  readonly written: readonly SecretFile[]
}

/**
 * Plans how the build gets its secrets. Values go to files in `scratch`, never into an argument. `secret-files` are the
 * user's own, so their paths start at `directory`, the user's folder, even for a build of another tree.
 */
export function planSecrets(inputs: Secrets, scratch: string, directory: string): SecretPlan {
  const values = complete(inputs.secrets).map(([id, content], index) => ({
    id,
    file: { path: join(scratch, `secret-${index}`), content },
  }))
  return {
    environment: complete(inputs['secret-envs']).map(([id, name]) =>
      formatFields([
        ['id', id],
        ['env', name],
      ]),
    ),
    files: [
      ...values.map(({ id, file }) => fromFile(id, file.path)),
      ...complete(inputs['secret-files']).map(([id, path]) => fromFile(id, resolve(directory, path))),
    ],
    written: values.map(({ file }) => file),
  }
}

/** A build's secrets: values, names of environment variables, and paths of the user's files. */
export function givenSecrets(inputs: Secrets): Readonly<Record<'values' | 'variables' | 'paths', readonly string[]>> {
  const given = (input: keyof Secrets): readonly string[] => complete(inputs[input]).map(([, value]) => value)
  return { values: given('secrets'), variables: given('secret-envs'), paths: given('secret-files') }
}

/**
 * Sentences about secrets that the build does not get, because they have no name or no value, as in a pull request from
 * a fork. They contain no part of the text: if a value was written without its quotes, a line of it may look like a
 * name.
 */
export function ignoredSecrets(inputs: Secrets): readonly string[] {
  return (['secrets', 'secret-envs', 'secret-files'] as const).flatMap((input) =>
    inputs[input].flatMap((secret, index) =>
      split(secret) === undefined
        ? [`Item ${index + 1} of "${input}" was left out: it is not written as id=value, or its value is empty.`]
        : [],
    ),
  )
}

/** `secret-files` with some paths replaced. */
export const secretFilesAt = (secretFiles: readonly string[], places: ReadonlyMap<string, string>): readonly string[] =>
  secretFiles.map((secret) => {
    const [id, path = ''] = split(secret) ?? []
    return places.has(path) ? `${id}=${places.get(path)}` : secret
  })

const complete = (secrets: readonly string[]) => secrets.map(split).filter((secret) => secret !== undefined)

function split(secret: string): readonly [id: string, value: string] | undefined {
  const equals = secret.indexOf('=')
  const [id, value] = [secret.slice(0, equals), secret.slice(equals + 1)]
  return equals > 0 && value !== '' ? [id, value] : undefined
}

const fromFile = (id: string, path: string): string =>
  formatFields([
    ['id', id],
    ['src', path],
  ])
