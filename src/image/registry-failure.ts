import { fail, type ErrorOf } from '../errors/errors.ts'

type RegistryErrorCode = 'registry.denied' | 'registry.not-found' | 'registry.unavailable'

/**
 * Why an image could not be had from its registry, by what the builder said. Its words are those of containerd's client
 * (remotes/docker), with the status of the answer or the message of the registry in them.
 */
export function registryFailure(reference: string, detail: string, cause?: unknown): ErrorOf<RegistryErrorCode> {
  const fields = { reference, detail: detail.replace(/\.$/, '') }
  // Registries say of a private repository that it is not there, or may not be: so this comes first.
  if (DENIED.test(detail)) return fail('registry.denied', fields, cause)
  return fail(ABSENT.test(detail) ? 'registry.not-found' : 'registry.unavailable', fields, cause)
}

const DENIED = /\b40[13]\b|unauthori[sz]ed|authorization failed|insufficient_scope|denied\b|no basic auth credentials/i
const ABSENT = /: not found\b|\b404\b|manifest unknown|name unknown/i
