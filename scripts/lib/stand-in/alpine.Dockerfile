# usage: scripts/engine up builds this as alpine:latest where no registry can be reached (rootfs.tar: see lib/rootfs.sh)
FROM scratch
ADD rootfs.tar /
CMD ["/bin/sh"]
