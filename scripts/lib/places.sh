# shellcheck shell=bash disable=SC2034
# usage: . places.sh  (where the engines live, their sockets and ports, and the versions that are made; sourced by scripts/engine)

# One folder for the whole machine, outside of any clone, so that every clone finds the same engines.
ENGINE_HOME=${WEIGHBRIDGE_ENGINE_HOME:-/var/lib/weighbridge-engine}
ENGINE_LABEL=weighbridge.engine
STAND_IN_LABEL=weighbridge.stand-in
VERSION_LABEL=org.opencontainers.image.version

MAIN_HOST=unix:///var/run/docker.sock
CLASSIC_HOST=unix://$ENGINE_HOME/classic/docker.sock
CONTAINERD_HOST=unix://$ENGINE_HOME/containerd/docker.sock
ENGINE_29_HOST=unix://$ENGINE_HOME/engine-29/docker.sock

# Where the search for a free port for our registry begins.
REGISTRY_PORT=5957

BUILDER_NAME=weighbridge-container
BUILDKIT_IMAGE=moby/buildkit:buildx-stable-1
BUILDKIT_VERSION=v0.26.3 # newer ones need a module version that is not served everywhere
CRANE_VERSION=v0.20.7
ACTIONLINT_VERSION=v1.7.12
SHELLCHECK_VERSION=0.11.0.1
ZIZMOR_VERSION=1.32.0
MOBY_VERSION=v2.0.0-beta.24 # Engine 29: its releases/versions.yaml names 29.8.1 as the next release
BUILDX_AT_LEAST=0.13

# Base images of the examples, smallest first.
BASE_IMAGES=(alpine:latest golang:1.22-alpine golang:1.23-alpine golang:1.19 golang:1.23)

# The last release of each line, as the real images have: go_release LINE
go_release() {
  case $1 in
    1.19) echo 1.19.13 ;;
    1.22) echo 1.22.12 ;;
    1.23) echo 1.23.12 ;;
    programs) echo 1.26.1 ;; # compiles crane, actionlint, buildkitd and dockerd
    *) fail "no Go release is known for golang:$1" "add it to go_release in scripts/lib/places.sh" ;;
  esac
}

# Debian's and Go's name for this processor.
processor() {
  case $(uname -m) in
    x86_64) echo amd64 ;;
    aarch64 | arm64) echo arm64 ;;
    *) fail "this processor ($(uname -m)) has no stand-in images" "use a machine with an image registry in reach" ;;
  esac
}
