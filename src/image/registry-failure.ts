import { fail, type ErrorOf } from '../errors/errors.ts'

type RegistryErrorCode = 'registry.denied' | 'registry.not-found' | 'registry.unavailable'

/** Why an image could not be fetched, from what the builder reported in containerd's words (remotes/docker). */
export function registryFailure(reference: string, detail: string, cause?: unknown): ErrorOf<RegistryErrorCode> {
  const fields = { reference, detail: detail.replace(/\.$/, '') }
  // Registries say that a private repository does not exist, or may not, so this comes first.
  if (DENIED.test(detail)) return fail('registry.denied', fields, cause)
  return fail(ABSENT.test(detail) ? 'registry.not-found' : 'registry.unavailable', fields, cause)
}

const DENIED = /\b40[13]\b|unauthori[sz]ed|authorization failed|insufficient_scope|denied\b|no basic auth credentials/i
const ABSENT = /: not found\b|\b404\b|manifest unknown|name unknown/i
