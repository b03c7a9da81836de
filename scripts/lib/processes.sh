# shellcheck shell=bash
# usage: . processes.sh  (start, recognise and stop our own daemons by their pid; sourced by scripts/engine)

# A daemon NAME has its files below $ENGINE_HOME/NAME/, and a path below that folder in its command line: that tells a
# living one from a pid that a killed daemon or an earlier boot left.

# Starts it fully detached, so that a pipe that reads this script ends with the script: start_daemon NAME COMMAND ARG…
start_daemon() {
  local name=$1 log=$ENGINE_HOME/log/$1.log
  shift
  mkdir -p "$ENGINE_HOME/$name" "$ENGINE_HOME/log"
  (
    local descriptor
    for descriptor in /proc/self/fd/*; do
      descriptor=${descriptor##*/}
      ((descriptor <= 2)) || eval "exec $descriptor>&-"
    done
    cd /
    exec setsid "$@" </dev/null >>"$log" 2>&1
  ) &
  echo $! >"$ENGINE_HOME/$name/pid"
}

# Prints its pid if it lives: daemon_pid NAME
daemon_pid() {
  local pid
  pid=$(cat "$ENGINE_HOME/$1/pid" 2>/dev/null) || return 1
  is_ours "$pid" "$ENGINE_HOME/$1/" || return 1
  echo "$pid"
}

# Whether PID is a process with PATH in its command line: is_ours PID PATH
is_ours() {
  [[ $1 =~ ^[0-9]+$ && -r /proc/$1/cmdline ]] && tr '\0' ' ' <"/proc/$1/cmdline" | grep -F -- "$2" >/dev/null
}

# Waits until a command succeeds, while the daemon lives: wait_for NAME SECONDS COMMAND ARG…
wait_for() {
  local name=$1 until=$((SECONDS + $2)) pid
  shift 2
  pid=$(cat "$ENGINE_HOME/$name/pid")
  while ! "$@" >/dev/null 2>&1; do
    lives "$pid" || { tail -n 12 "$ENGINE_HOME/log/$name.log" && return 1; }
    ((SECONDS < until)) || { echo "no answer in time" && tail -n 12 "$ENGINE_HOME/log/$name.log" && return 1; }
    sleep 0.2
  done
  # Another program on the same address may have answered.
  lives "$pid" || { echo "something else answers in its place" && tail -n 12 "$ENGINE_HOME/log/$name.log" && return 1; }
}

# Whether a process that we have just started still runs, by its state. Its command line would not tell: it is empty for
# a zombie, but also during an exec: lives PID
lives() { grep -q '^State:[[:space:]]*[^ZX[:space:]]' "/proc/$1/status" 2>/dev/null; }

# Stops it, and what it left behind: stop_daemon NAME
stop_daemon() {
  local pid
  if pid=$(daemon_pid "$1"); then stop_pid "$pid"; fi
  rm -f "$ENGINE_HOME/$1/pid"
  stop_left_behind "$1"
}

# A killed engine or a reboot leaves pid files: the next dockerd would refuse to start, or mistake whatever process has
# that number now for its containerd and kill it. A containerd that still runs is stopped: stop_left_behind NAME
stop_left_behind() {
  local home=$ENGINE_HOME/$1 file pid
  file=$home/exec/containerd/containerd.pid
  if [[ -r $file ]]; then
    pid=$(cat "$file")
    if is_ours "$pid" "$home/"; then stop_pid "$pid"; fi
  fi
  rm -f "$file" "$home/dockerd.pid"
}

# Asks one process of ours to end, waits up to 60 s, then ends it: stop_pid PID
stop_pid() {
  local turn
  kill "$1" 2>/dev/null || return 0
  for ((turn = 0; turn < 300; turn++)); do
    lives "$1" || return 0
    sleep 0.2
  done
  kill -KILL "$1" 2>/dev/null || true
}
