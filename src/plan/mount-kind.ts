import type { MountKind } from './cache-mount.ts'
import type { Scope } from './stage-scope.ts'

/** What Go keeps in a mount at `target`, by Go's usual places and by the stage's variables (`go help environment`). */
export function mountKind(target: string, { variables }: Scope): MountKind {
  const gopath = variables.get('GOPATH')
  const modules = variables.get('GOMODCACHE') || (gopath ? `${gopath}/pkg/mod` : undefined)
  const results = variables.get('GOCACHE')
  if (target.endsWith('/go-build') || target === results) return 'go-build'
  if (target.endsWith('/pkg/mod') || target === modules) return 'go-mod'
  const isAbove = [modules, results].some((each) => each?.startsWith(`${target}/`))
  return isAbove || USUALLY_ABOVE.test(target) ? 'go-caches' : 'other'
}

/** A user's cache folder; GOPATH in Go's own images (`/go`) and by Go's default (`~/go`); and its `pkg`. */
const USUALLY_ABOVE = /\/(?:\.cache|go|go\/pkg)$/
