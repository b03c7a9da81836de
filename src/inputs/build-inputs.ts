/**
 * The inputs of `docker buildx build`, with the names and meaning of docker/build-push-action v7, so that a workflow
 * moves over by changing its `uses:` line. docs/build-push-action.md lists every difference; a test checks that.
 */
export interface BuildInputs {
  readonly 'add-hosts': readonly string[]
  readonly allow: readonly string[]
  readonly annotations: readonly string[]
  readonly attests: readonly string[]
  readonly 'build-args': readonly string[]
  readonly 'build-contexts': readonly string[]
  readonly builder: string
  readonly 'cache-from': readonly string[]
  readonly 'cache-to': readonly string[]
  readonly call: string
  readonly 'cgroup-parent': string
  readonly context: string
  readonly file: string
  readonly labels: readonly string[]
  readonly load: boolean
  readonly network: string
  readonly 'no-cache': boolean
  readonly 'no-cache-filters': readonly string[]
  readonly outputs: readonly string[]
  readonly platforms: readonly string[]
  readonly provenance: string
  readonly pull: boolean
  readonly push: boolean
  readonly sbom: string
  readonly secrets: readonly string[]
  readonly 'secret-envs': readonly string[]
  readonly 'secret-files': readonly string[]
  readonly 'shm-size': string
  readonly ssh: readonly string[]
  readonly tags: readonly string[]
  readonly target: string
  readonly ulimit: readonly string[]
  readonly 'github-token': string
}
