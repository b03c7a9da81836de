import type { BakeInputs } from './bake-inputs.ts'
import type { BuildInputs } from './build-inputs.ts'
import { flag, list, text, type OptionsOf } from './option.ts'

const lines = { ignoreComma: true } as const

/** The 33 inputs of docker/build-push-action v7: same names, same meaning, same list syntax. */
export const BUILD_OPTIONS: OptionsOf<BuildInputs> = {
  'add-hosts': list('Host names and their IP addresses for the build, e.g. registry:10.0.0.5'),
  allow: list('Extra privileges the build may use, e.g. network.host or security.insecure'),
  annotations: list('Annotations to set on the image', lines),
  attests: list(
    'Attestations to attach to the image, e.g. type=sbom. If empty, buildx adds only its own default. The base is built without the ones listed here',
    lines,
  ),
  'build-args': list('Build arguments, NAME=value', lines),
  'build-contexts': list('Named contexts besides the main one, e.g. name=path', lines),
  builder: text('Builder to build with; empty for the current one'),
  'cache-from': list('Where to read layer cache from, e.g. type=gha', lines),
  'cache-to': list('Where to write layer cache to, e.g. type=gha,mode=max. The base is built without it', lines),
  call: text('Only build can be weighed; run checks with docker/build-push-action'),
  'cgroup-parent': text("Parent cgroup of the build's containers"),
  context: text(
    'Folder or URL to build from. Default is the checkout, not the Git context, so that the base can be built the same way',
    { default: '.' },
  ),
  file: text('Dockerfile, relative to the folder the run starts in. Default is Dockerfile in the context'),
  labels: list('Labels to set on the image', lines),
  load: flag('Load the image into the engine'),
  network: text("Network of the build's RUN instructions"),
  'no-cache': flag('Build without using the layer cache'),
  'no-cache-filters': list('Stages to build without using the layer cache'),
  outputs: list('Where else to write the result, e.g. type=local,dest=out', { ignoreComma: true, quote: false }),
  platforms: list('Platforms to build for, e.g. linux/amd64'),
  provenance: text(
    'Provenance attestation: true, false or its attributes, e.g. mode=max. If empty, buildx decides, also in public repositories',
  ),
  pull: flag('Look for newer versions of the base images'),
  push: flag(
    'Push the image to its registry once it is weighed, unless it breaks its budget or, with strict, a budget could not be checked. What is pushed is what was weighed, to the byte',
  ),
  sbom: text('SBOM attestation: true, false or its attributes'),
  secrets: list('Secrets for the build, id=value', { ignoreComma: true, trim: false }),
  'secret-envs': list('Secrets from environment variables, id=VARIABLE'),
  'secret-files': list('Secrets from files, id=path', lines),
  'shm-size': text("Size of /dev/shm in the build's containers, e.g. 2g"),
  ssh: list('SSH agent sockets or keys for the build, e.g. default'),
  tags: list('Names and tags of the image'),
  target: text('Stage to build; empty for the last one'),
  ulimit: list("Limits of the build's containers, e.g. nofile=1024:1024", lines),
  'github-token': text('Token used to read a Git context on the GitHub server', {
    actionDefault: '${{ github.token }}',
  }),
}

/** The inputs that docker/bake-action v7 has besides: same names, same meaning, same list syntax. */
export const BAKE_OPTIONS: OptionsOf<Omit<BakeInputs, keyof BuildInputs>> = {
  files: list(
    'Bake files whose images to weigh, as in docker/bake-action. With files, targets, set, vars or source, the bake file says what is built, and the inputs of a single build cannot be set',
  ),
  targets: list('Targets and groups of the bake file; empty for its group or target "default"'),
  set: list('Fields to override in targets of the bake file, e.g. *.platform=linux/amd64', {
    ignoreComma: true,
    quote: false,
  }),
  vars: list('Variables of the bake file, NAME=value', { ignoreComma: true, quote: false }),
  source: text(
    'Folder that bake runs in, where its relative paths start. Default is the checkout, not the Git context, so that the base can be built the same way',
    { default: '.', actionDefault: '' },
  ),
}
