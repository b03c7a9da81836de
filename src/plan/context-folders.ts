import type { BuildInputs } from '../inputs/build-inputs.ts'
import { layoutOf } from './context.ts'

/** A path that may be a context of the build. */
interface ContextFolder {
  readonly source: string
  /** Relative to the run's folder. If there is no folder there, it is not a local context. */
  readonly path: string
  /** Whether it is the main context, not a named one. */
  readonly isOwn: boolean
  /** Whether it is an OCI layout, to which no ignore file applies. */
  readonly isLayout: boolean
}

/**
 * All paths that buildx may read a context from, whatever the Dockerfile does with it. An image or URL is listed as the
 * path it would be: which of them are paths depends on buildx's version (buildx, build/opt.go).
 */
export function contextFolders(inputs: Pick<BuildInputs, 'context' | 'build-contexts'>): readonly ContextFolder[] {
  const own = { source: inputs.context, path: inputs.context, isOwn: true, isLayout: false }
  const named = inputs['build-contexts'].map((context) => {
    const source = context.slice(context.indexOf('=') + 1)
    const layout = layoutOf(source)?.path
    return { source, path: layout ?? source, isOwn: false, isLayout: layout !== undefined }
  })
  return [own, ...named]
}
