import { fail } from '../errors/errors.ts'
import type { BuildInputs } from './build-inputs.ts'
import { MEANS } from './config/keys.ts'
import { checkoutContext, checkoutFile } from './checkout-context.ts'
import { readFlag, readList, readText, type Given } from './read-option.ts'

/** Throws `input.boolean`, `input.format`. */
export function readBuild(given: Given): BuildInputs {
  const context = readText('context', given)
  return {
    'add-hosts': readList('add-hosts', given),
    allow: readList('allow', given),
    annotations: readList('annotations', given),
    attests: readList('attests', given),
    'build-args': readList('build-args', given),
    'build-contexts': readList('build-contexts', given).map(checkoutContext),
    builder: readText('builder', given),
    'cache-from': readList('cache-from', given),
    'cache-to': readList('cache-to', given),
    call: onlyBuild(readText('call', given)),
    'cgroup-parent': readText('cgroup-parent', given),
    context: checkoutContext(context),
    file: checkoutFile(context, readText('file', given)),
    labels: readList('labels', given),
    load: readFlag('load', given),
    network: readText('network', given),
    'no-cache': readFlag('no-cache', given),
    'no-cache-filters': readList('no-cache-filters', given),
    outputs: readList('outputs', given),
    platforms: readList('platforms', given),
    provenance: readText('provenance', given),
    pull: readFlag('pull', given),
    push: readFlag('push', given),
    sbom: readText('sbom', given),
    secrets: readList('secrets', given),
    'secret-envs': readList('secret-envs', given),
    'secret-files': readList('secret-files', given),
    'shm-size': readText('shm-size', given),
    ssh: readList('ssh', given),
    tags: readList('tags', given),
    target: readText('target', given),
    ulimit: readList('ulimit', given),
    'github-token': readText('github-token', given),
  }
}

/** Throws `input.format` for a call that makes no image. */
export function onlyBuild(call: string): string {
  if (call === '' || call === 'build') return call
  const expected = 'Only "build" makes an image to weigh; run other calls with docker/build-push-action.'
  throw fail('input.format', { input: 'call', value: call, expected })
}

/** Inputs allowed with `image`, as they do not say what to build. The action always sets `github-token`. */
const ALLOWED: ReadonlySet<string> = new Set([...MEANS, 'github-token' satisfies keyof BuildInputs])

/** Why build inputs cannot be combined with `image`. */
export const IS_WEIGHED = 'an existing image is weighed, not built'

/** Throws `input.conflict` if `build` sets anything but `ALLOWED`: it would be ignored. */
export function refuseBuild(build: BuildInputs): void {
  const unset = new Map(Object.entries({ ...readBuild(() => []) }))
  const [second] =
    Object.entries({ ...build }).find(
      ([name, value]) => !ALLOWED.has(name) && JSON.stringify(value) !== JSON.stringify(unset.get(name)),
    ) ?? []
  if (second === undefined) return
  throw fail('input.conflict', { first: 'image', second, reason: IS_WEIGHED })
}
