import type { BuildInputs } from '../inputs/build-inputs.ts'
import { layoutOf } from './context.ts'

/** A path that a build may have a context in. */
interface ContextFolder {
  /** The context as the user wrote it. */
  readonly source: string
  /** From the run's folder. Where there is no folder, it is no local context. */
  readonly path: string
  /** Whether it is the build's own context, and no named one. */
  readonly isOwn: boolean
  /** Whether it is an OCI layout: no ignore file leaves anything out of one. */
  readonly isLayout: boolean
}

/**
 * All paths that buildx may take a context from, whatever the Dockerfile does with it. An image or an address counts for the path
 * that it is if nothing else: which of them are paths differs by buildx's version (buildx, build/opt.go).
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
