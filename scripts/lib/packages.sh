# shellcheck shell=bash disable=SC2164
# usage: . packages.sh  (installs the engine and tools from the machine's own Debian or Ubuntu source; sourced by scripts/engine)

# Whether we may and can install: Debian or Ubuntu, as root.
can_install() { ((EUID == 0)) && have apt-get && [[ $(os_id) == debian || $(os_id) == ubuntu ]]; }

os_id() { (. /etc/os-release 2>/dev/null && echo "${ID:-unknown}") || echo unknown; }
os_codename() { (. /etc/os-release && echo "${VERSION_CODENAME:-}"); }

# apt-get with package lists of our own, so that the machine's stay as they are: apt ARG…
# Debian 12 has an engine without buildx: there the next release is added, for packages that ask for it only.
apt() {
  DEBIAN_FRONTEND=noninteractive apt-get -qq -o APT::Sandbox::User=root -o "Dir::State::Lists=$ENGINE_HOME/apt/lists" \
    -o "Dir::Etc::SourceParts=$ENGINE_HOME/apt/sources.list.d" -o "Dir::Etc::PreferencesParts=$ENGINE_HOME/apt/preferences.d" "$@"
}

read_package_lists() {
  local own=$ENGINE_HOME/apt
  rm -rf "$own"
  mkdir -p "$own/lists/partial" "$own/sources.list.d" "$own/preferences.d"
  cp -a /etc/apt/preferences.d/. "$own/preferences.d/" 2>/dev/null || true
  cp -a /etc/apt/sources.list.d/. "$own/sources.list.d/" 2>/dev/null || true
  if [[ $(os_codename) == bookworm ]]; then
    next_debian_sources trixie
    printf 'Package: *\nPin: release n=trixie\nPin-Priority: 100\n' >"$own/preferences.d/weighbridge"
  fi
  apt update
  touch "$own/read"
}

# The text of apt's source files in one of its two formats, an empty line between two files: source_files sources|list
source_files() {
  local file
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
    if [[ -r $file && $file == *."$1" ]]; then cat "$file" && echo; fi
  done
}

# The machine's own Debian source with another suite, whichever of apt's two formats it has: next_debian_sources SUITE
next_debian_sources() {
  local to=$ENGINE_HOME/apt/sources.list.d/weighbridge
  source_files sources | awk -v suite="$1" 'BEGIN { RS = ""; ORS = "\n\n" }
    /(^|\n)Suites:[^\n]* ?bookworm( |\n|$)/ { sub(/(^|\n)Suites:[^\n]*/, "\nSuites: " suite); sub(/^\n/, ""); print }' >"$to.sources"
  source_files list |
    sed -nE "s/^(deb +(\[[^]]*\] +)?[^ ]+ +)bookworm( .*)/\1$1\3/p" >"$to.list"
}

# The first configured archive address of this release (for debootstrap).
archive_address() {
  local address
  address=$(source_files sources | awk -v suite="$(os_codename)" 'BEGIN { RS = "" }
    $0 ~ "(^|\n)Suites:[^\n]* ?" suite "( |\n|$)" { if (match($0, /URIs: *[^ \n]+/)) print substr($0, RSTART + 6, RLENGTH - 6) }' | tr -d ' ' | sed -n 1p)
  [[ -n $address ]] || address=$(source_files list |
    sed -nE "s/^deb +(\[[^]]*\] +)?([^ ]+) +$(os_codename) .*/\2/p" | sed -n 1p)
  [[ -n $address ]] && echo "$address"
}

# Installs packages; on Debian 12, those named NAME/trixie come from the next release: install NAME…
install() {
  [[ -e $ENGINE_HOME/apt/read ]] || read_package_lists
  # Older lists may name files that are gone.
  apt install -y --no-install-recommends "$@" || { read_package_lists && apt install -y --no-install-recommends "$@"; }
}

# The engine, buildx and what a bridge network needs; we start the engine ourselves.
install_engine() {
  local suffix='' names
  read_package_lists
  [[ $(os_codename) != bookworm ]] || suffix=/trixie
  names=("docker.io$suffix" "docker-buildx$suffix" "containerd$suffix" iptables iproute2)
  # In newer releases the client is a separate package.
  if [[ -n $suffix ]] || apt_knows docker-cli; then names+=("docker-cli$suffix"); fi
  without_services apt install -y --no-install-recommends "${names[@]}"
}

# Runs an installation without starting its services: without_services COMMAND ARG…
without_services() {
  local policy=/usr/sbin/policy-rc.d
  if [[ ! -e $policy ]]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod 755 "$policy"
    # shellcheck disable=SC2064 # expanded now, on purpose
    trap "rm -f '$policy'" EXIT
  fi
  "$@"
}

apt_knows() {
  apt-cache -o "Dir::State::Lists=$ENGINE_HOME/apt/lists" -o "Dir::Etc::SourceParts=$ENGINE_HOME/apt/sources.list.d" \
    policy "$1" | grep 'Candidate: [0-9]' >/dev/null
}

# Unpacks a package into a folder without installing it: unpack_package NAME FOLDER
unpack_package() {
  local part=$2.part
  [[ -e $ENGINE_HOME/apt/read ]] || read_package_lists
  rm -rf "$part" && mkdir -p "$part"
  (
    cd "$part"
    apt download "$1" || { read_package_lists && apt download "$1"; }
  )
  dpkg-deb -x "$part/$1"_*.deb "$part"
  mv "$part" "$2"
}
