# usage: scripts/engine up builds this as golang:X-alpine where no registry can be reached (go.tar: the toolchain)
FROM alpine:latest
COPY ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
ARG GOLANG_VERSION
ENV GOLANG_VERSION=${GOLANG_VERSION} GOPATH=/go
ENV PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
ADD go.tar /
RUN mkdir -p /go/src /go/bin && chmod -R 1777 /go
WORKDIR /go
