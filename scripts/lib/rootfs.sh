# shellcheck shell=bash disable=SC2164
# usage: . rootfs.sh  (the file trees of the alpine and Debian stand-ins; sourced by scripts/engine)

# Debian's static busybox in the places where alpine has its commands: alpine_rootfs FOLDER
alpine_rootfs() {
  local root=$1 busybox=$ENGINE_HOME/downloads/busybox
  [[ -d $busybox ]] || unpack_package busybox-static "$busybox"
  mkdir -p "$root"/{bin,sbin,usr/{bin,sbin,lib,local/bin,share},etc/ssl/certs,lib,home,mnt,opt,proc,run,srv,sys,dev,var/{cache,lib,log,tmp},root,tmp}
  install_busybox "$(find "$busybox" -type f -path "*/bin/busybox" | sed -n 1p)" "$root"
  printf '%s\n' root:x:0:0:root:/root:/bin/sh nobody:x:65534:65534:nobody:/:/sbin/nologin >"$root/etc/passwd"
  printf '%s\n' root:x:0:root nogroup:x:65533: nobody:x:65534: >"$root/etc/group"
  printf '%s\n' 'root:*::0:::::' 'nobody:!::0:::::' >"$root/etc/shadow"
  printf '%s\n' /bin/sh /bin/ash >"$root/etc/shells"
  printf '%s\n' 'NAME="Weighbridge stand-in for Alpine"' ID=weighbridge-stand-in >"$root/etc/os-release"
  cp "$(ca_bundle)" "$root/etc/ssl/certs/ca-certificates.crt"
  ln -s certs/ca-certificates.crt "$root/etc/ssl/cert.pem"
  chmod -R u=rwX,go=rX "$root"
  chmod 640 "$root/etc/shadow"
  chmod 700 "$root/root"
  chmod 1777 "$root/tmp" "$root/var/tmp"
}

# The binary and one link for each of its commands: install_busybox BINARY ROOT
install_busybox() {
  local applet
  cp "$1" "$2/bin/busybox"
  chmod 755 "$2/bin/busybox"
  "$1" --list-full | while read -r applet; do
    # A link called busybox would replace the binary itself.
    [[ ${applet##*/} != busybox ]] || continue
    mkdir -p "$2/$(dirname "$applet")"
    ln -sf /bin/busybox "$2/$applet"
  done
}

# This machine's own release, minimal, from its own archive: debian_rootfs FOLDER
debian_rootfs() {
  local root=$1
  have debootstrap || install debootstrap
  debootstrap --variant=minbase --include=ca-certificates "$(os_codename)" "$root" "$(archive_address)"
  (
    cd "$root"
    rm -rf var/cache/apt/*.bin var/cache/apt/archives/*.deb var/lib/apt/lists/* var/log/bootstrap.log dev/*
  )
  # As in Debian's own image: a container's files need not survive a power cut.
  echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/docker-apt-speedup"
  cp "$(ca_bundle)" "$root/etc/ssl/certs/ca-certificates.crt"
  if apt-config dump | grep -i 'Acquire::https\?::Proxy "' >/dev/null; then
    apt-config dump | grep -i 'Acquire::https\?::Proxy "' >"$root/etc/apt/apt.conf.d/99proxy"
  fi
}
