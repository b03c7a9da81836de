# usage: scripts/engine up builds this under golang:X where no registry can be reached (rootfs.tar: see lib/rootfs.sh)
FROM scratch
ADD rootfs.tar /
# The packages of the real image's lower layers and of Go's own.
RUN --mount=type=bind,source=ca-certificates.crt,target=/tmp/ca-certificates.crt \
    apt-get update && \
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      curl wget gnupg netbase sq tzdata git mercurial openssh-client subversion procps \
      g++ gcc libc6-dev make pkg-config && \
    apt-get clean && rm -rf /var/lib/apt/lists/* /var/log/apt /var/log/dpkg.log && \
    cp /tmp/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
CMD ["bash"]
