# shellcheck shell=bash
# usage: . container-builder.sh  (a docker-container builder, as docker/setup-buildx-action makes one; sourced by scripts/engine)

# Whether the builder runs on that engine: builder_runs HOST
builder_runs() {
  local about
  about=$(timeout 60 docker buildx inspect "$BUILDER_NAME" 2>/dev/null) || return 1
  grep -q "^Endpoint: *$1$" <<<"$about" && grep -q '^Status: *running' <<<"$about"
}

# Makes or restarts the builder on our classic engine: container_builder_up HOST
container_builder_up() {
  if ! has_buildkit_image "$1"; then
    container_builder_down
    buildkit_image_up "$1"
  elif builder_runs "$1"; then
    say "the builder $BUILDER_NAME runs"
    return
  fi
  step "start the builder $BUILDER_NAME" start_container_builder "$1"
}

# A stand-in of another or an unknown version is made again: has_buildkit_image HOST
has_buildkit_image() {
  local labels
  labels=$(docker -H "$1" image inspect "$BUILDKIT_IMAGE" 2>/dev/null \
    --format "{{index .Config.Labels \"$STAND_IN_LABEL\"}} {{index .Config.Labels \"$VERSION_LABEL\"}}") || return 1
  [[ $labels != true\ * || $labels == "true $BUILDKIT_VERSION" ]]
}

buildkit_image_up() {
  if registry_in_reach; then
    step "pull $BUILDKIT_IMAGE" docker -H "$1" pull --quiet "$BUILDKIT_IMAGE"
  else
    step "compile buildkitd $BUILDKIT_VERSION for a stand-in of $BUILDKIT_IMAGE (takes a minute or two)" compile_buildkit
    step "make a stand-in for $BUILDKIT_IMAGE" make_buildkit_image "$1"
  fi
}

# Compiled with its version in it, as its own project does: that decides what we think it can do.
compile_buildkit() {
  local version="-X github.com/moby/buildkit/version.Version=$BUILDKIT_VERSION"
  compile_program "github.com/moby/buildkit@$BUILDKIT_VERSION" ./cmd/buildkitd "$version"
  compile_program "github.com/moby/buildkit@$BUILDKIT_VERSION" ./cmd/buildctl "$version"
}

# buildkitd and buildctl are static; this machine's runc comes with its loader and libraries.
make_buildkit_image() {
  local runc library
  fresh_context
  mkdir -p "$CONTEXT/root/usr/bin"
  cp "$ENGINE_HOME/bin/buildkitd" "$ENGINE_HOME/bin/buildctl" "$CONTEXT/root/usr/bin/"
  runc=$(command -v runc)
  cp "$runc" "$CONTEXT/root/usr/bin/buildkit-runc"
  ldd "$runc" | grep -oE '/[^ ]+' | while read -r library; do
    mkdir -p "$CONTEXT/root$(dirname "$library")"
    cp -L "$library" "$CONTEXT/root$library"
  done
  tar -C "$CONTEXT/root" --numeric-owner --owner 0 --group 0 --sort name -cf "$CONTEXT/rootfs.tar" .
  BUILD_HOST=$1 build_stand_in "$BUILDKIT_IMAGE" "$LIB/stand-in/buildkit.Dockerfile" "$CONTEXT" \
    --label "$VERSION_LABEL=$BUILDKIT_VERSION"
}

start_container_builder() {
  local home=$ENGINE_HOME/builder address hub
  address=$(registry_address)
  # The engine knows the name of its default registry.
  hub=$(docker -H "$1" info --format '{{.IndexServerAddress}}' | sed -E 's,^https?://(index\.)?,,; s,/.*,,')
  mkdir -p "$home"
  cat >"$home/buildkitd.toml" <<TOML
[registry."$hub"]
  mirrors = ["$address"]
[registry."$address"]
  http = true
TOML
  docker buildx rm --keep-state "$BUILDER_NAME" 2>/dev/null || true
  docker buildx create --name "$BUILDER_NAME" --driver docker-container --driver-opt "network=host,image=$BUILDKIT_IMAGE" \
    --buildkitd-flags '--allow-insecure-entitlement network.host' --config "$home/buildkitd.toml" --bootstrap "$1"
}

# Its cache volume stays for the next time. If it cannot be removed, everything else is still stopped.
container_builder_down() {
  have docker && docker buildx inspect "$BUILDER_NAME" >/dev/null 2>&1 || return 0
  docker buildx rm --keep-state "$BUILDER_NAME" >/dev/null 2>&1 ||
    say "the builder $BUILDER_NAME could not be removed (docker buildx rm --keep-state $BUILDER_NAME says why); going on"
}
