# shellcheck shell=bash
# usage: . engine-29.sh  (an Engine 29 of our own, as new installations and hosted runners have it; sourced by scripts/engine)

# It has its default image store, and this machine's containerd and runc.
engine_29_up() {
  if ! has_dockerd_29; then
    # The old one would keep answering, and the new one would never be started.
    if daemon_pid engine-29 >/dev/null; then step 'stop the Engine 29 of another version' stop_daemon engine-29; fi
    step "compile dockerd $MOBY_VERSION for an Engine 29 (takes some minutes)" compile_dockerd_29
  fi
  private_engine_up engine-29 "$ENGINE_29_HOST" 'Engine 29' default "$ENGINE_HOME/bin/dockerd"
  fill_engine engine-29 "$ENGINE_29_HOST"
}

# The version it reports: a module does not know the number of its release.
engine_29_version() { echo "29-$MOBY_VERSION"; }

# One of another version is compiled again.
has_dockerd_29() {
  local about
  about=$("$ENGINE_HOME/bin/dockerd" --version 2>/dev/null) || return 1
  [[ $about == *" $(engine_29_version),"* ]]
}

compile_dockerd_29() {
  compile_program "github.com/moby/moby/v2@$MOBY_VERSION" ./cmd/dockerd \
    "-X github.com/moby/moby/v2/dockerversion.Version=$(engine_29_version)"
}
