# shellcheck shell=bash
# usage: . bridges.sh  (a network bridge for each engine of ours; sourced by scripts/engine)

# Each of our engines has a bridge with its own name: any dockerd started with `--bridge=none` deletes the machine's
# docker0, and with it the network of every build in the engine that used it.
bridge_of() {
  case $1 in
    main) echo weighbridge0 ;;
    classic) echo weighbridge1 ;;
    containerd) echo weighbridge2 ;;
    engine-29) echo weighbridge3 ;;
  esac
}

# Makes an engine's bridge if there is none, and lets its containers reach the outside: bridge_up ENGINE
bridge_up() {
  local name
  name=$(bridge_of "$1")
  if ! ip link show "$name" >/dev/null 2>&1; then
    ip link add name "$name" type bridge
    ip addr add "$(free_address)" dev "$name"
  fi
  ip link set "$name" up
  # The main engine writes its own rules. Two engines that did so would empty each other's chains.
  [[ $1 != main ]] || return 0
  echo 1 >/proc/sys/net/ipv4/ip_forward
  rule nat POSTROUTING -s "$(network_of "$name")" ! -o "$name" -j MASQUERADE
  rule filter FORWARD -i "$name" -j ACCEPT
  rule filter FORWARD -o "$name" -j ACCEPT
}

# The first of our networks that no interface or route of this machine uses: 172.29.X.1/24
free_address() {
  local third taken
  taken=$(ip -4 -o addr show && ip -4 route show)
  for third in {101..199}; do
    if ! grep -qF "172.29.$third." <<<"$taken"; then
      echo "172.29.$third.1/24"
      return
    fi
  done
  echo 'no free network 172.29.101.0/24 to 172.29.199.0/24' >&2
  return 1
}

bridge_down() {
  local name
  name=$(bridge_of "$1")
  if ! have ip || ! ip link show "$name" >/dev/null 2>&1; then return 0; fi
  if [[ $1 != main ]]; then
    iptables -t nat -D POSTROUTING -s "$(network_of "$name")" ! -o "$name" -j MASQUERADE 2>/dev/null || true
    iptables -D FORWARD -i "$name" -j ACCEPT 2>/dev/null || true
    iptables -D FORWARD -o "$name" -j ACCEPT 2>/dev/null || true
  fi
  ip link delete "$name"
}

# The network of a bridge, as 172.29.101.0/24
network_of() { ip -4 -o addr show dev "$1" | sed -nE 's,.* inet ([0-9]+\.[0-9]+\.[0-9]+)\.1/24 .*,\1.0/24,p'; }

# Puts a rule before the others, once: rule TABLE CHAIN RULE…
rule() {
  local table=$1 chain=$2
  shift 2
  iptables -t "$table" -C "$chain" "$@" 2>/dev/null || iptables -t "$table" -I "$chain" "$@"
}
