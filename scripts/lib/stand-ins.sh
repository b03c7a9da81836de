# shellcheck shell=bash
# usage: . stand-ins.sh  (makes images under the real names if no registry can be reached, only in our own engine; sourced by scripts/engine)

# Makes one stand-in: stand_in_up IMAGE
stand_in_up() {
  local image=$1 line=${1#golang:}
  line=${line%-alpine}
  case $image in
    alpine:*) step "make a stand-in for $image (static busybox, CA bundle)" make_alpine "$image" ;;
    golang:*-alpine) step "make a stand-in for $image (Go $(go_release "$line") on the alpine stand-in)" make_golang "$image" "$line" golang-alpine ;;
    golang:*)
      has_image weighbridge/debian-stand-in ||
        step "make the Debian under it ($(os_codename), gcc, git; takes a minute)" make_debian weighbridge/debian-stand-in
      step "make a stand-in for $image (Go $(go_release "$line") on it)" make_golang "$image" "$line" golang-debian
      ;;
    *) fail "no stand-in is known for $image" 'add one to scripts/lib/stand-ins.sh' ;;
  esac
}

# Builds a stand-in from a context and a Dockerfile: build_stand_in IMAGE DOCKERFILE CONTEXT [BUILDX-ARGUMENT…]
# In the main engine, or the one at BUILD_HOST.
build_stand_in() {
  local image=$1 dockerfile=$2 context=$3 name proxies=()
  shift 3
  for name in HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy; do
    [[ -z ${!name:-} ]] || proxies+=(--build-arg "$name")
  done
  DOCKER_HOST=${BUILD_HOST:-$MAIN_HOST} docker buildx build --builder default --progress plain --provenance false \
    --label "$STAND_IN_LABEL=true" "${proxies[@]}" "$@" --tag "$image" --file "$dockerfile" "$context"
}

# The machine's own CA bundle: a build may need its extra certificates to reach a proxy.
ca_bundle() {
  local bundle
  for bundle in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt; do
    [[ ! -s $bundle ]] || { echo "$bundle" && return; }
  done
  install ca-certificates >&2
  echo /etc/ssl/certs/ca-certificates.crt
}

# A context folder, removed when the step's subshell ends: sets CONTEXT
fresh_context() {
  mkdir -p "$ENGINE_HOME/tmp"
  CONTEXT=$(mktemp -d "$ENGINE_HOME/tmp/context.XXXXXX")
  # shellcheck disable=SC2064 # expanded now, on purpose
  trap "rm -rf '$CONTEXT'" EXIT
}

make_alpine() {
  fresh_context
  alpine_rootfs "$CONTEXT/root"
  tar -C "$CONTEXT/root" --numeric-owner --owner 0 --group 0 --sort name -cf "$CONTEXT/rootfs.tar" .
  build_stand_in "$1" "$LIB/stand-in/alpine.Dockerfile" "$CONTEXT"
}

make_debian() {
  fresh_context
  debian_rootfs "$CONTEXT/root"
  tar -C "$CONTEXT/root" --numeric-owner --sort name -cf "$CONTEXT/rootfs.tar" .
  rm -rf "$CONTEXT/root"
  cp "$(ca_bundle)" "$CONTEXT/ca-certificates.crt"
  build_stand_in "$1" "$LIB/stand-in/debian.Dockerfile" "$CONTEXT"
}

# Go on alpine or on Debian: make_golang IMAGE LINE DOCKERFILE
make_golang() {
  local image=$1 line=$2 dockerfile=$3 release environment=() name value
  release=$(go_release "$line")
  fresh_context
  mkdir -p "$CONTEXT/usr/local"
  cp -r "$(go_toolchain "$release")" "$CONTEXT/usr/local/go"
  chmod -R u=rwX,go=rX "$CONTEXT/usr"
  # Module files are not executable.
  chmod 755 "$CONTEXT"/usr/local/go/bin/* "$CONTEXT"/usr/local/go/pkg/tool/*/*
  tar -C "$CONTEXT" --numeric-owner --owner 0 --group 0 --sort name -cf "$CONTEXT/go.tar" usr
  rm -rf "${CONTEXT:?}/usr"
  cp "$(ca_bundle)" "$CONTEXT/ca-certificates.crt"
  for name in GOPROXY GOSUMDB; do
    value=$(go_default_differs "$name")
    [[ -z $value ]] || environment+=("$name=$value")
  done
  cp "$LIB/stand-in/$dockerfile.Dockerfile" "$CONTEXT/Dockerfile"
  [[ $line == 1.19 ]] || environment+=(GOTOOLCHAIN=local)
  [[ ${#environment[@]} == 0 ]] || printf 'ENV %s\n' "${environment[@]}" >>"$CONTEXT/Dockerfile"
  build_stand_in "$image" "$CONTEXT/Dockerfile" "$CONTEXT" --build-arg "GOLANG_VERSION=$release"
}
