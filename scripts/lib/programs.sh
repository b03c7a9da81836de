# shellcheck shell=bash disable=SC2164
# usage: . programs.sh  (third-party Go programs, compiled into our own folder; sourced by scripts/engine)

# A Go new enough to fetch what a program asks for: the machine's, else a release from the module proxy.
program_go() {
  local folder have_go
  have_go=$(go env GOVERSION 2>/dev/null || true)
  if at_least "${have_go#go}" 1.21; then
    command -v go
    return
  fi
  folder=$ENGINE_HOME/downloads/go/$(go_release programs)
  if [[ ! -x $folder/bin/go ]]; then
    rm -rf "$folder.part"
    cp -r "$(go_toolchain "$(go_release programs)")" "$folder.part"
    chmod 755 "$folder.part"/bin/* "$folder.part"/pkg/tool/*/*
    mv "$folder.part" "$folder"
  fi
  echo "$folder/bin/go"
}

# Compiles one command of a module, as that module's own project would, into $ENGINE_HOME/bin:
# compile_program MODULE@VERSION PACKAGE [LINKER-FLAGS]
compile_program() {
  local go source folder
  go=$(program_go)
  folder=$(module_folder "$1")
  [[ -n $folder ]] || { echo "the Go module proxy has no $1" >&2 && return 1; }
  mkdir -p "$ENGINE_HOME/tmp" "$ENGINE_HOME/bin"
  source=$(mktemp -d "$ENGINE_HOME/tmp/source.XXXXXX")
  cp -r "$folder/." "$source"
  (
    cd "$source"
    export GOMODCACHE=$ENGINE_HOME/downloads/go/mod GOCACHE=$ENGINE_HOME/downloads/go/cache GOFLAGS='-modcacherw -mod=mod' GOWORK=off GOTOOLCHAIN=auto
    CGO_ENABLED=0 "$go" build -trimpath -ldflags "-s -w ${3:-}" -o "$ENGINE_HOME/bin/" "$2"
  )
  rm -rf "$source"
}

# crane checks our numbers: a registry client that we did not write.
crane_up() {
  [[ -x $ENGINE_HOME/bin/crane ]] ||
    step "compile crane $CRANE_VERSION (a registry client that checks our numbers)" \
      compile_program "github.com/google/go-containerregistry@$CRANE_VERSION" ./cmd/crane
}

# What the tests use to compile and analyse Go programs: a Go that fetches other releases, a C compiler, GNU binutils.
compilers_up() {
  local missing=()
  have gcc || missing+=(gcc libc6-dev)
  have readelf && have strip || missing+=(binutils)
  ((${#missing[@]} == 0)) || step "install ${missing[*]} from this machine's packages" install "${missing[@]}"
  mkdir -p "$ENGINE_HOME/bin"
  ln -sfn "$(program_go)" "$ENGINE_HOME/bin/go"
}
