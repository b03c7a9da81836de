# shellcheck shell=bash
# usage: . main-engine.sh  (the engine that `docker` talks to: a running one, or one of ours; sourced by scripts/engine)

# Whether an engine answers at the client's own address. If none listens, that fails at once; a busy one may take long.
engine_answers() { have docker && timeout 60 docker info --format '{{.ServerVersion}}' 2>/dev/null | grep '[0-9]' >/dev/null; }

# Whether this script started the engine at the client's own address (in whichever clone).
main_is_ours() { timeout 60 docker info --format '{{json .Labels}}' 2>/dev/null | grep -F "\"$ENGINE_LABEL=main\"" >/dev/null; }

# "classic" or "containerd": store_of HOST (empty: the client's own)
store_of() {
  if docker ${1:+-H "$1"} info --format '{{json .DriverStatus}}' 2>/dev/null | grep -F io.containerd.snapshotter >/dev/null; then
    echo containerd
  else
    echo classic
  fi
}

# The plugin's version, or nothing.
buildx_version() { (docker buildx version 2>/dev/null || true) | sed -nE 's/^[^ ]+ v?([0-9]+\.[0-9]+\.[0-9]+).*/\1/p'; }

# Whether version A is at least B: at_least A B
at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | sed -n 1p) == "$2" ]]; }

# Finds or starts the main engine.
main_engine_up() {
  if engine_answers; then
    if main_is_ours; then
      say "our engine answers (Docker $(docker info --format '{{.ServerVersion}}'))"
      # Another program may have deleted the bridge: the engine takes the new one as its own.
      if ((EUID == 0)) && daemon_pid main >/dev/null; then bridge_up main; fi
    else
      say "an engine is there and is used as it is (Docker $(docker info --format '{{.ServerVersion}}'))"
    fi
  else
    start_main_engine
  fi
  require_buildx
}

start_main_engine() {
  if [[ -n ${DOCKER_HOST:-} && $DOCKER_HOST != "$MAIN_HOST" ]]; then
    fail "DOCKER_HOST is $DOCKER_HOST, and no engine answers there" "start that engine, or unset DOCKER_HOST"
  fi
  if ((EUID != 0)); then
    fail "no Docker engine answers, and only root can start one" \
      "install and start Docker Engine with buildx $BUILDX_AT_LEAST or newer, or run scripts/engine up as root on Debian or Ubuntu"
  fi
  if ! have dockerd || ! have docker || [[ -z $(buildx_version) ]] || ! have iptables || ! have ip; then
    can_install || fail "no Docker engine answers, and this machine ($(os_id)) is neither Debian nor Ubuntu" \
      "install and start Docker Engine with buildx $BUILDX_AT_LEAST or newer, then run scripts/engine up again"
    step "install Docker Engine and buildx from this machine's $(os_id) packages" install_engine
    hash -r
  fi
  step 'start our engine on the default socket' start_engine main "$MAIN_HOST" classic
}

# Starts an engine of ours: start_engine NAME HOST STORE [PROGRAM]; STORE is classic, containerd, or default: its own choice
start_engine() {
  local name=$1 host=$2 store=$3 program=${4:-dockerd} home=$ENGINE_HOME/$1 features='' mirrors='' bridge
  case $store in
    classic) features='"containerd-snapshotter": false' ;;
    containerd) features='"containerd-snapshotter": true' ;;
  esac
  [[ $name == main ]] || mirrors=", \"registry-mirrors\": [\"http://$(registry_address)\"]"
  mkdir -p "$home"
  cat >"$home/daemon.json" <<JSON
{ "labels": ["$ENGINE_LABEL=$name", "weighbridge.home=$ENGINE_HOME"],
  "features": { $features }$mirrors }
JSON
  stop_left_behind "$name"
  bridge_up "$name"
  bridge=$(bridge_of "$name")
  start_daemon "$name" "$program" --config-file "$home/daemon.json" --data-root "$home/data" --exec-root "$home/exec" \
    --pidfile "$home/dockerd.pid" --host "$host" --bridge "$bridge" --iptables="$([[ $name == main ]] && echo true || echo false)" \
    --ip6tables=false
  wait_for "$name" 60 docker -H "$host" info
}

require_buildx() {
  local version how
  version=$(buildx_version)
  how="install it (Debian and Ubuntu: docker-buildx; Docker's own packages: docker-buildx-plugin), or put the plugin into ~/.docker/cli-plugins"
  [[ -n $version ]] || fail "the client $(command -v docker) has no buildx" "$how"
  at_least "$version" "$BUILDX_AT_LEAST" || fail "buildx $version is older than $BUILDX_AT_LEAST" "$how"
}
