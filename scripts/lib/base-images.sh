# shellcheck shell=bash
# usage: . base-images.sh  (the examples' base images in the main engine: pulled, or built if they cannot be; sourced by scripts/engine)

has_image() { docker image inspect --format '{{.Id}}' "$@" >/dev/null 2>&1; }

base_images_up() {
  local image missing=()
  has_image "${BASE_IMAGES[@]}" && return 0
  for image in "${BASE_IMAGES[@]}"; do
    has_image "$image" || missing+=("$image")
  done
  if ! main_is_ours; then
    for image in "${missing[@]}"; do pull_or_fail "$image"; done
  elif registry_in_reach; then
    for image in "${missing[@]}"; do pull_or_stand_in "$image"; done
  else
    say 'no image registry can be reached: making stand-ins with the true names and the true Go releases'
    for image in "${missing[@]}"; do stand_in_up "$image"; done
  fi
}

# A registry that answers may still refuse one image (a limit, a policy).
pull_or_stand_in() {
  say "pulling $1"
  docker pull --quiet "$1" </dev/null || stand_in_up "$1"
}

# An engine that is not ours gets real images or none.
pull_or_fail() {
  local log
  log=$(mktemp)
  say "pulling $1"
  docker pull --quiet "$1" >"$log" 2>&1 </dev/null || fail "$1 could not be pulled, and this engine is not ours, so no stand-in is made in it" \
    "give the engine access to an image registry, or load $1 into it (docker load), then run scripts/engine up again" "$log"
  rm -f "$log"
}

# One bounded question for all images: can the smallest be found where the client looks for it?
registry_in_reach() { timeout 6 docker manifest inspect "${BASE_IMAGES[0]}" >/dev/null 2>&1 </dev/null; }
