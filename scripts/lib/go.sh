# shellcheck shell=bash disable=SC2164
# usage: . go.sh  (Go toolchains and programs from the Go module proxy that this machine is set up for; sourced by scripts/engine)

# The machine's `go`, with downloads in our own folder and outside of any project: module_go ARG…
module_go() {
  have go || install golang-go
  mkdir -p "$ENGINE_HOME/downloads/go"
  (cd "$ENGINE_HOME/downloads/go" && GOMODCACHE=$ENGINE_HOME/downloads/go/mod GOFLAGS=-modcacherw GOWORK=off GO111MODULE=on go "$@")
}

# Downloads a module and prints its folder: module_folder MODULE@VERSION
module_folder() { module_go mod download -json "$1" | sed -nE 's/^\t"Dir": "(.*)",$/\1/p'; }

# The folder of a Go release for this processor; its files are not executable yet: go_toolchain RELEASE
go_toolchain() {
  local folder
  folder=$(module_folder "golang.org/toolchain@v0.0.1-go$1.linux-$(processor)")
  [[ -x $folder || -d $folder ]] || { echo "the Go module proxy has no toolchain $1" >&2 && return 1; }
  echo "$folder"
}

# A Go setting if it is not Go's own default, else empty: go_default_differs NAME
go_default_differs() {
  local value default
  value=$(go env "$1")
  # Go's answer without environment and configuration file.
  default=$(env -u "$1" GOENV=off go env "$1")
  [[ $value == "$default" ]] || echo "$value"
}
