import { registryFailure } from '../../image/registry-failure.ts'
import { docker } from './docker.ts'

/**
 * What a registry has under a reference, by buildx's own client: with the credentials of `docker login`, and with what
 * the builder is told of registries. Throws `registry.*` and `engine.missing`.
 */
export async function registryManifest(builder: string, reference: string, signal?: AbortSignal): Promise<string> {
  const which = builder === '' ? [] : ['--builder', builder]
  const args = ['buildx', 'imagetools', 'inspect', '--raw', ...which, '--', reference]
  const { code, stdout, stderr } = await docker(args, { signal })
  if (code === 0) return stdout
  const said = stderr.split('\n').find((line) => line.startsWith('ERROR: ')) ?? stderr.trim().split('\n').at(-1) ?? ''
  throw registryFailure(reference, said.replace(/^ERROR: /, '') || `docker buildx ended with code ${code}`)
}
