import type { BuildInputs } from '../inputs/build-inputs.ts'
import { layoutOf } from './context.ts'

interface ContextFolder {
  readonly source: string
  /** Relative to the run's folder. If there is no folder there, it is not a local context. */
  readonly path: string
  readonly isOwn: boolean
  /** No ignore file applies to an OCI layout. */
  readonly isLayout: boolean
}

/** Images and URLs are included, as paths: which ones are paths depends on buildx's version (buildx, build/opt.go). */
export function contextFolders(inputs: Pick<BuildInputs, 'context' | 'build-contexts'>): readonly ContextFolder[] {
  const own = { source: inputs.context, path: inputs.context, isOwn: true, isLayout: false }
  const named = inputs['build-contexts'].map((context) => {
    const source = context.slice(context.indexOf('=') + 1)
    const layout = layoutOf(source)?.path
    return { source, path: layout ?? source, isOwn: false, isLayout: layout !== undefined }
  })
  return [own, ...named]
}
