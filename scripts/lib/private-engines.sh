# shellcheck shell=bash
# usage: . private-engines.sh  (engines of our own for the tests: one with each image store; sourced by scripts/engine)

# The engine with the classic image store: our main engine if it has that, else a private one.
classic_host() {
  if main_is_ours && [[ $(store_of "$MAIN_HOST") == classic ]]; then echo "$MAIN_HOST"; else echo "$CLASSIC_HOST"; fi
}

private_engines_up() {
  local classic
  ((EUID == 0)) || fail 'only root can start the private engines of --matrix' 'run scripts/engine up --matrix as root'
  for program in dockerd iptables ip; do
    have "$program" || fail "$program is not installed, so no private engine can be started" \
      'install Docker Engine, iptables and iproute2 on this machine (a remote engine is not enough for --matrix)'
  done
  classic=$(classic_host)
  if [[ $classic == "$CLASSIC_HOST" ]]; then
    private_engine_up classic "$classic" 'engine with the classic image store' classic
    for image in "${BASE_IMAGES[@]}"; do
      host_has_image "$classic" "$image" || step "copy $image into the classic engine" copy_image "$classic" "$image"
    done
  fi
  private_engine_up containerd "$CONTAINERD_HOST" 'engine with the containerd image store' containerd
}

# private_engine_up NAME HOST WORDS STORE [PROGRAM]: the last two as start_engine takes them
private_engine_up() {
  local name=$1 host=$2 words=$3
  shift 3
  if daemon_pid "$name" >/dev/null && docker -H "$host" info >/dev/null 2>&1; then
    say "our $words answers"
    bridge_up "$name"
  else
    step "start our $words" start_engine "$name" "$host" "$@"
  fi
}

host_has_image() { docker -H "$1" image inspect --format '{{.Id}}' "$2" >/dev/null 2>&1; }

# copy_image HOST IMAGE: from the main engine
copy_image() { docker save "$2" | docker -H "$1" load; }

# Pulls the base images through the mirror, as from the real registry: fill_engine NAME HOST
fill_engine() {
  local image
  for image in "${BASE_IMAGES[@]}"; do
    host_has_image "$2" "$image" ||
      step "pull $image into the engine $1 through the mirror" docker -H "$2" pull --quiet "$image"
  done
}

# host_of NAME: the address of one of our engines
host_of() {
  case $1 in
    main) echo "$MAIN_HOST" ;;
    classic) echo "$CLASSIC_HOST" ;;
    containerd) echo "$CONTAINERD_HOST" ;;
    engine-29) echo "$ENGINE_29_HOST" ;;
  esac
}

# A test run leaves a thousand records of builds and mounts in an engine, which are never used again. With some thousands
# of them, removing one takes a hundred times as long, and their databases never shrink: forget_builds NAME
forget_builds() {
  local log=$ENGINE_HOME/log/$1-builds.log
  # If this fails, the engine is stopped all the same, and its records stay.
  DOCKER_HOST=$(host_of "$1") timeout 300 docker buildx prune --builder default --all --force >"$log" 2>&1 || rm -f "$log"
}

# Without records the databases hold nothing that an image needs. Only for a stopped engine: begin_builds_anew NAME
begin_builds_anew() {
  [[ -e $ENGINE_HOME/log/$1-builds.log ]] || return 0
  rm -rf "$ENGINE_HOME/$1/data/buildkit" "$ENGINE_HOME/log/$1-builds.log"
}
