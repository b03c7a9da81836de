# shellcheck shell=bash
# usage: . status.sh  (what is up, for people and, as JSON, for tests; sourced by scripts/engine)

# One JSON object; a part that is not up is null.
status_json() {
  local main=null registry=null builder=null crane=null go=null host
  if engine_answers; then
    main=$(printf '{"host":"%s","ours":%s,"store":"%s","version":"%s","buildx":"%s"}' "$(client_host)" \
      "$(main_is_ours && echo true || echo false)" "$(store_of '')" "$(version_of '')" "$(buildx_version)")
  fi
  host=$(classic_host)
  if builder_runs "$host"; then builder=$(printf '{"name":"%s","host":"%s"}' "$BUILDER_NAME" "$host"); fi
  if daemon_pid registry >/dev/null; then registry="\"$(registry_address)\""; fi
  if [[ -x $ENGINE_HOME/bin/go ]]; then go="\"$ENGINE_HOME/bin/go\""; fi
  if [[ -x $ENGINE_HOME/bin/crane ]]; then crane="\"$ENGINE_HOME/bin/crane\""; fi
  printf '{"main":%s,"classic":%s,"containerd":%s,"engine29":%s,"registry":%s,"builder":%s,"tools":{"crane":%s,"go":%s},"home":"%s"}\n' \
    "$main" "$(engine_json "$host")" "$(engine_json "$CONTAINERD_HOST")" "$(engine_29_json)" \
    "$registry" "$builder" "$crane" "$go" "$ENGINE_HOME"
}

# An engine of the tests, or null: engine_json HOST
engine_json() {
  local version
  if version=$(version_of "$1"); then printf '{"host":"%s","version":"%s"}' "$1" "$version"; else echo null; fi
}

# With the version that it should have: a test checks whether the running one has it.
engine_29_json() {
  if version_of "$ENGINE_29_HOST" >/dev/null; then
    printf '{"host":"%s","version":"%s"}' "$ENGINE_29_HOST" "$(engine_29_version)"
  else
    echo null
  fi
}

status_lines() {
  local host
  if engine_answers; then
    say "main: Docker $(version_of '') at $(client_host), $(store_of '') store, buildx $(buildx_version)$(main_is_ours && echo ', ours')"
  else
    say 'main: no engine answers (scripts/engine up)'
  fi
  host=$(classic_host)
  say "classic: $(version_of "$host" >/dev/null && echo "at $host" || echo 'not up (scripts/engine up --matrix)')"
  say "containerd: $(version_of "$CONTAINERD_HOST" >/dev/null && echo "at $CONTAINERD_HOST" || echo 'not up (scripts/engine up --matrix)')"
  say "engine-29: $(version_of "$ENGINE_29_HOST" >/dev/null && echo "at $ENGINE_29_HOST" || echo 'not up (scripts/engine up --full)')"
  say "registry: $(daemon_pid registry >/dev/null && registry_address || echo 'not up (scripts/engine up --matrix)')"
  say "builder: $(builder_runs "$host" && echo "$BUILDER_NAME" || echo 'not up (scripts/engine up --matrix)')"
  say "crane: $([[ -x $ENGINE_HOME/bin/crane ]] && echo "$ENGINE_HOME/bin/crane" || echo 'not there (scripts/engine up --matrix)')"
}

# The engine's version, or nothing and a failure if it does not answer: version_of HOST (empty: the client's own)
version_of() {
  have docker && timeout 60 docker ${1:+-H "$1"} info --format '{{.ServerVersion}}' 2>/dev/null | sed -nE 's/^([0-9.]+).*/\1/p' | grep .
}

# The address that the client uses.
client_host() { echo "${DOCKER_HOST:-$(docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null || echo "$MAIN_HOST")}"; }
