import { join, resolve } from 'node:path'
import type { BuildInputs } from '../inputs/build-inputs.ts'
import type { SecretFile } from './build-plan.ts'
import { formatFields } from './exporter.ts'

type Secrets = Pick<BuildInputs, 'secrets' | 'secret-envs' | 'secret-files'>

export interface SecretPlan {
  readonly environment: readonly string[]
  readonly files: readonly string[]
  readonly written: readonly SecretFile[]
}

/** Values go to files in `scratch`, never into arguments; `secret-files` are relative to the user's `directory`. */
export function planSecrets(inputs: Secrets, scratch: string, directory: string): SecretPlan {
  const values = complete(inputs.secrets).map(([id, content], index) => ({
    id,
    file: { path: join(scratch, `secret-${index}`), content },
  }))
  return {
    environment: complete(inputs['secret-envs']).map(fromVariable),
    files: [
      ...values.map(({ id, file }) => fromFile(id, file.path)),
      ...complete(inputs['secret-files']).map(([id, path]) => fromFile(id, resolve(directory, path))),
    ],
    written: values.map(({ file }) => file),
  }
}

export function givenSecrets(inputs: Secrets): Readonly<Record<'values' | 'variables' | 'paths', readonly string[]>> {
  const given = (input: keyof Secrets): readonly string[] => complete(inputs[input]).map(([, value]) => value)
  return { values: given('secrets'), variables: given('secret-envs'), paths: given('secret-files') }
}

/** Quotes no part of a secret: if its value was written without quotes, a line of it may look like a name. */
export function ignoredSecrets(inputs: Secrets): readonly string[] {
  return (['secrets', 'secret-envs', 'secret-files'] as const).flatMap((input) =>
    inputs[input].flatMap((secret, index) =>
      split(secret) === undefined
        ? [`Item ${index + 1} of "${input}" was left out: it is not written as id=value, or its value is empty.`]
        : [],
    ),
  )
}

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

/** Those of a target of a bake file, which has no values; paths stay as they are. */
export const secretTexts = (inputs: Omit<Secrets, 'secrets'>): readonly string[] => [
  ...complete(inputs['secret-envs']).map(fromVariable),
  ...complete(inputs['secret-files']).map(([id, path]) => fromFile(id, path)),
]

const fromVariable = ([id, name]: readonly [id: string, name: string]): string =>
  formatFields([
    ['id', id],
    ['env', name],
  ])

const fromFile = (id: string, path: string): string =>
  formatFields([
    ['id', id],
    ['src', path],
  ])
