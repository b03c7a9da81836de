# shellcheck shell=bash
# usage: . registry.sh  (a real registry on loopback that holds the base images for our other engines; sourced by scripts/engine)

# HOST:PORT of the registry: the same after a restart, so that references in image stores stay valid.
registry_address() { cat "$ENGINE_HOME/registry/address" 2>/dev/null || echo "127.0.0.1:$REGISTRY_PORT"; }

registry_answers() { (exec 3<>"/dev/tcp/${1%:*}/${1##*:}") 2>/dev/null; }

registry_up() {
  have docker-registry || step "install docker-registry from this machine's $(os_id) packages" install_registry
  if daemon_pid registry >/dev/null; then
    say "our registry answers on $(registry_address)"
  else
    step "start a registry on $(free_registry_address)" start_registry
  fi
}

install_registry() { without_services install docker-registry; }

# The previous address, or else the first of our ports that nobody listens on.
free_registry_address() {
  local port=$REGISTRY_PORT
  if [[ ! -r $ENGINE_HOME/registry/address ]]; then
    while registry_answers "127.0.0.1:$port"; do port=$((port + 1)); done
    mkdir -p "$ENGINE_HOME/registry"
    echo "127.0.0.1:$port" >"$ENGINE_HOME/registry/address"
  fi
  registry_address
}

start_registry() {
  local home=$ENGINE_HOME/registry address
  address=$(registry_address)
  cat >"$home/config.yml" <<YAML
version: 0.1
log: { level: warn }
storage: { filesystem: { rootdirectory: "$home/data" }, delete: { enabled: true } }
http: { addr: "$address" }
YAML
  start_daemon registry docker-registry serve "$home/config.yml"
  wait_for registry 20 registry_answers "$address"
}

# Copies the base images of the classic engine into the registry, each once: fill_registry HOST
fill_registry() {
  local host=$1 image id mark
  mkdir -p "$ENGINE_HOME/registry/pushed"
  for image in "${BASE_IMAGES[@]}"; do
    id=$(docker -H "$host" image inspect --format '{{.Id}}' "$image")
    mark=$ENGINE_HOME/registry/pushed/${image//[^a-z0-9.]/-}
    [[ $(cat "$mark" 2>/dev/null) != "$id" ]] || continue
    step "put $image into the registry" push_image "$host" "$image" "$(registry_address)/library/$image"
    echo "$id" >"$mark"
  done
}

# push_image HOST IMAGE REFERENCE
push_image() {
  docker -H "$1" tag "$2" "$3"
  docker -H "$1" push "$3"
  docker -H "$1" rmi "$3"
}
