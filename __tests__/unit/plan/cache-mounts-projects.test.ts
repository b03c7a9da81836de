import { expect, test } from '@jest/globals'
import { findMounts } from '../../../src/plan/cache-mounts.ts'

const NOTHING = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }

/** The mounts of a Dockerfile, one per line: kind, id and the lines that use it. */
const mountsOf = (text: string, inputs: object = {}) => {
  const { carried, left, base } = findMounts(text, { ...NOTHING, ...inputs })
  const mounts = carried.map(({ kind, id, uses }) => `${kind} ${id} ${uses.map(({ line }) => line).join(',')}`)
  return { mounts, left: left.map(({ name }) => name), base }
}

/** The stages that decide the mounts in moby/buildkit's Dockerfile (73ed6825, 2026-08), from its daemon to its base. */
const BUILDKIT = `# syntax=docker/dockerfile-upstream:master
ARG ALPINE_VERSION=3.23
ARG GO_VERSION=1.26
ARG BUILDKIT_DEBUG
FROM --platform=$BUILDPLATFORM golang:\${GO_VERSION}-alpine\${ALPINE_VERSION} AS golatest
FROM golatest AS gobuild-base
FROM gobuild-base AS runc
WORKDIR $GOPATH/src/github.com/opencontainers/runc
RUN --mount=target=/root/.cache,type=cache <<EOT
EOT
FROM gobuild-base AS buildkit-base
WORKDIR /src
FROM buildkit-base AS buildkit-version
RUN --mount=target=. <<'EOT'
EOT
FROM buildkit-base AS buildctl
RUN --mount=target=. --mount=target=/root/.cache,type=cache \\
  --mount=target=/go/pkg/mod,type=cache \\
  --mount=source=/tmp/.ldflags,target=/tmp/.ldflags,from=buildkit-version <<EOT
EOT
FROM buildkit-base AS buildkitd
RUN --mount=target=. --mount=target=/root/.cache,type=cache \\
  --mount=target=/go/pkg/mod,type=cache \\
  --mount=source=/tmp/.ldflags,target=/tmp/.ldflags,from=buildkit-version <<EOT
EOT
FROM gobuild-base AS dlv
RUN --mount=target=/root/.cache,type=cache\\
    --mount=target=/go/pkg/mod,type=cache <<EOT
EOT
FROM scratch AS binaries-linux
COPY --link --from=runc /usr/bin/runc /buildkit-runc
COPY --link --from=buildctl /usr/bin/buildctl /
COPY --link --from=buildkitd /usr/bin/buildkitd /
FROM binaries-$TARGETOS AS binaries
FROM alpine:\${ALPINE_VERSION} AS buildkit-linux
COPY --link --from=binaries / /usr/bin/
FROM buildkit-linux AS buildkit-linux-debug
COPY --link --from=dlv /out/dlv /usr/bin/dlv
FROM buildkit-$TARGETOS\${BUILDKIT_DEBUG:+-debug} AS buildkit
`

/** argoproj/argo-workflows (00472564): three programs of one Dockerfile, and a page built with Node. */
const ARGO = `#syntax=docker/dockerfile:1.2
FROM golang:1.22-alpine3.19 as builder
WORKDIR /go/src/github.com/argoproj/argo-workflows
COPY go.mod .
COPY go.sum .
RUN --mount=type=cache,target=/go/pkg/mod go mod download
FROM node:20-alpine as argo-ui
RUN --mount=type=cache,target=/root/.yarn \\
  yarn --cwd ui install
RUN --mount=type=cache,target=/root/.yarn \\
  yarn --cwd ui build
FROM builder as argoexec-build
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build make dist/argoexec
FROM builder as argocli-build
COPY --from=argo-ui ui/dist/app ui/dist/app
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build make dist/argo
FROM gcr.io/distroless/static as argoexec
COPY --from=argoexec-build /go/src/github.com/argoproj/argo-workflows/dist/argoexec /bin/
FROM gcr.io/distroless/static as argocli
COPY --from=argocli-build /go/src/github.com/argoproj/argo-workflows/dist/argo /bin/
`

/** kubernetes-sigs/cluster-api (027f39e3): the build image is a build argument without a default. */
const CLUSTER_API = `# syntax=docker/dockerfile:1.1-experimental
ARG builder_image
FROM \${builder_image} as builder
WORKDIR /workspace
ARG goproxy=https://goproxy.example.com
ENV GOPROXY=$goproxy
COPY go.sum go.sum
RUN --mount=type=cache,target=/go/pkg/mod \\
    go mod download
RUN --mount=type=cache,target=/root/.cache/go-build \\
    --mount=type=cache,target=/go/pkg/mod \\
    go build .
FROM gcr.io/distroless/static:nonroot
COPY --from=builder /workspace/manager .
`

/** docker/buildx (00cb53d0): the target's system chooses the exported stage. */
const BUILDX = `# syntax=docker/dockerfile:1.3
ARG GO_VERSION=1.17.0
FROM --platform=$BUILDPLATFORM golang:\${GO_VERSION}-alpine AS golatest
FROM golatest AS gobase
FROM gobase AS buildx-build
ARG TARGETPLATFORM
RUN --mount=type=bind,target=. \\
  --mount=type=cache,target=/root/.cache \\
  --mount=type=cache,target=/go/pkg/mod \\
  --mount=type=bind,source=/tmp/.ldflags,target=/tmp/.ldflags,from=buildx-version \\
  xx-go build -o /usr/bin/buildx ./cmd/buildx
FROM scratch AS binaries-unix
COPY --from=buildx-build /usr/bin/buildx /
FROM binaries-unix AS binaries-linux
FROM binaries-$TARGETOS AS binaries
FROM binaries
`

const LINUX = { platforms: ['linux/amd64'] }
const onBuildPlatform = (image: string) => ({ image, platform: '$BUILDPLATFORM' })

test.each([
  [
    "moby/buildkit's daemon",
    [BUILDKIT, LINUX],
    ['go-caches /root/.cache 9,17,22', 'go-mod /go/pkg/mod 17,22'],
    onBuildPlatform('golang:1.26-alpine3.23'),
  ],
  [
    'the same with a debugger in it',
    [BUILDKIT, { ...LINUX, 'build-args': ['BUILDKIT_DEBUG=1'] }],
    ['go-caches /root/.cache 9,17,22,27', 'go-mod /go/pkg/mod 17,22,27'],
    onBuildPlatform('golang:1.26-alpine3.23'),
  ],
  [
    'argo-workflows, its last stage',
    [ARGO],
    ['go-mod /go/pkg/mod 6,16', 'other /root/.yarn 8,10', 'go-build /root/.cache/go-build 16'],
    { image: 'golang:1.22-alpine3.19', platform: '' },
  ],
  [
    'argo-workflows, a program without the page',
    [ARGO, { target: 'argoexec' }],
    ['go-mod /go/pkg/mod 6,13', 'go-build /root/.cache/go-build 13'],
    { image: 'golang:1.22-alpine3.19', platform: '' },
  ],
  [
    'cluster-api',
    [CLUSTER_API, { 'build-args': ['builder_image=golang:1.16.6'] }],
    ['go-mod /go/pkg/mod 8,10', 'go-build /root/.cache/go-build 10'],
    { image: 'golang:1.16.6', platform: '' },
  ],
  [
    'cluster-api without an image to build with',
    [CLUSTER_API],
    ['go-mod /go/pkg/mod 8,10', 'go-build /root/.cache/go-build 10'],
    null,
  ],
  [
    'buildx',
    [BUILDX, LINUX],
    ['go-caches /root/.cache 7', 'go-mod /go/pkg/mod 7'],
    onBuildPlatform('golang:1.17.0-alpine'),
  ],
] as const)('%s', (_, [text, inputs], mounts, base) => {
  expect(mountsOf(text, inputs)).toEqual({ mounts, left: [], base })
})

test('buildx for a platform that is not named: what is below the unknown FROM is not guessed', () => {
  expect(mountsOf(BUILDX)).toEqual({ mounts: [], left: ['FROM binaries-$TARGETOS AS binaries'], base: null })
})
