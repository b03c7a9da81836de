import type { MountKind } from '../mounts/cache-mount.ts'
import type { Scope } from './stage-scope.ts'

/** What Go keeps in a mount at `target`, by Go's usual places and by what the stage says of them (`go help environment`). */
export function mountKind(target: string, { variables }: Scope): MountKind {
  const gopath = variables.get('GOPATH')
  const modules = variables.get('GOMODCACHE') || (gopath ? `${gopath}/pkg/mod` : undefined)
  if (target.endsWith('/go-build') || target === variables.get('GOCACHE')) return 'go-build'
  return target.endsWith('/pkg/mod') || target === modules ? 'go-mod' : 'other'
}
