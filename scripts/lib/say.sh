# shellcheck shell=bash
# usage: . say.sh  (progress lines, steps with their seconds, and errors that end the run; sourced by scripts/engine)
# In a pipe, `grep … >/dev/null` and not `grep -q`: with pipefail, the latter may end the writer early and so fail.

# One line of progress: say WORDS…
say() { printf 'engine: %s\n' "$*"; }

# Ends the run: fail WHAT-HAPPENED WHAT-TO-DO [LOG]. 4 is "no engine" in every Weighbridge command.
fail() {
  printf 'engine: error: %s\n' "$1" >&2
  if [[ -n ${3:-} && -s ${3:-} ]]; then
    printf 'engine: the last lines of %s:\n' "$3" >&2
    tail -n 15 "$3" | sed 's/^/    /' >&2
  fi
  [[ -z ${2:-} ]] || printf 'engine: what to do: %s\n' "$2" >&2
  exit 4
}

# Runs a command with its output in a log, and prints one line with its seconds: step WORDS COMMAND ARG…
# The command runs in a subshell (so that `set -e` holds inside it): it cannot set variables of its caller.
step() {
  local words=$1 log=$ENGINE_HOME/log/steps.log code=0 began mark
  began=$(tenths)
  shift
  mkdir -p "${log%/*}"
  touch "$log"
  mark=$(wc -l <"$log")
  printf 'engine: %s … ' "$words"
  printf -- '--- %(%FT%T)T %s\n' -1 "$words" >>"$log"
  set +e
  (
    set -e
    "$@"
  ) </dev/null >>"$log" 2>&1
  code=$?
  set -e
  if ((code != 0)); then
    printf 'failed\n'
    tail -n "+$((mark + 1))" "$log" >"$ENGINE_HOME/log/failed-step.log"
    fail "could not ${words} (exit $code)" "read the lines above, remove the cause, run scripts/engine again (whole log: $log)" \
      "$ENGINE_HOME/log/failed-step.log"
  fi
  printf '%s s\n' "$(seconds_since "$began")"
}

# The clock in tenths of a second; whole seconds if bash is older than 5.
tenths() {
  if [[ -n ${EPOCHREALTIME:-} ]]; then echo $((${EPOCHREALTIME/[.,]/} / 100000)); else echo $(($(date +%s) * 10)); fi
}

# Seconds with one decimal: seconds_since TENTHS
seconds_since() {
  local passed=$(($(tenths) - $1))
  printf '%d.%d' $((passed / 10)) $((passed % 10))
}

have() { command -v "$1" >/dev/null 2>&1; }

# Without `timeout` (macOS), the command may take as long as it needs.
have timeout || timeout() { shift && "$@"; }
