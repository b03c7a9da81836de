# shellcheck shell=sh
# usage: . scripts/lib/node-packages.sh  (from the root: installs the packages of package-lock.json if there are none;
#   sourced by scripts/test and scripts/build, and before the bench)
if ! [ -e node_modules/.package-lock.json ]; then
  echo 'Installing the packages of package-lock.json …' >&2
  npm ci --no-audit --no-fund --loglevel=error
fi
