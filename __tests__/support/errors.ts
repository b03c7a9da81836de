import type { BuildFailure } from '../../src/errors/build-errors.ts'
import type { Fields } from '../../src/errors/error-kind.ts'
import { fail, type ErrorOf, type WeighbridgeError } from '../../src/errors/errors.ts'

/** A thrown error, for tests: a field by its name, whatever the code is. */
export type Thrown = WeighbridgeError & { readonly fields: Fields }

/** A failed build, with the fields that a test gives. */
export function failedBuild(fields: Partial<BuildFailure> = {}): ErrorOf<'build.failed'> {
  const unknown = { step: '', source: '', line: 0, excerpt: '' }
  return fail('build.failed', { instruction: 'RUN false', error: 'exit code: 1', output: '', ...unknown, ...fields })
}
