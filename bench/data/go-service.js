import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { printed } from '../measure.js'
import { Missing, ROOT } from '../workplace.js'

/** @typedef {import('../workplace.js').Workplace} Workplace */

/** Modules that many services use; on Go 1.22 the cache mounts have some 340 MB. */
const GO_MOD = `module weighbridge.example/service

go 1.22

require (
	github.com/gorilla/mux v1.8.1
	github.com/prometheus/client_golang v1.20.5
	google.golang.org/grpc v1.65.0
)
`

const MAIN_GO = `package main

import (
	"log"
	"net"
	"net/http"

	"github.com/gorilla/mux"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/reflection"
)

func main() {
	listener, err := net.Listen("tcp", ":9000")
	if err != nil {
		log.Fatal(err)
	}
	server := grpc.NewServer()
	grpc_health_v1.RegisterHealthServer(server, health.NewServer())
	reflection.Register(server)
	go func() { log.Fatal(server.Serve(listener)) }()
	router := mux.NewRouter()
	router.Handle("/metrics", promhttp.Handler())
	log.Fatal(http.ListenAndServe(":8080", router))
}
`

/** As in examples/product-catalog, and in Docker's own guides. */
const DOCKERFILE = `FROM golang:1.22-alpine AS build
WORKDIR /usr/src/app/
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \\
    --mount=type=cache,target=/root/.cache/go-build \\
    go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \\
    --mount=type=cache,target=/root/.cache/go-build \\
    go build -o /service .

FROM alpine
COPY --from=build /service /service
ENTRYPOINT ["/service"]
`

/** Where the mounts of both services are, in the order of their Dockerfiles. */
export const MOUNTS = ['/go/pkg/mod', '/root/.cache/go-build']

/**
 * A Go service with two cache mounts. Go makes its go.sum, from this machine's module proxy.
 * @param {Workplace} bench
 * @returns {Promise<string>} its folder
 */
export const goService = (bench) =>
  bench.once('go service', async () => {
    const cwd = join(bench.folder, 'service')
    mkdirSync(cwd)
    writeFileSync(join(cwd, 'go.mod'), GO_MOD)
    writeFileSync(join(cwd, 'main.go'), MAIN_GO)
    writeFileSync(join(cwd, 'Dockerfile'), DOCKERFILE)
    const modules = join(
      process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
      'weighbridge-bench',
      'go',
      'modules',
    )
    const env = { GOWORK: 'off', GOFLAGS: '-modcacherw', GOTOOLCHAIN: 'local', GOMODCACHE: modules }
    await printed({ argv: ['go', 'mod', 'tidy'], cwd, env }, bench.signal).catch((/** @type {Error} */ error) => {
      bench.signal.throwIfAborted()
      throw new Missing(`the Go service has no modules. ${error.message.split('\n').at(-1)}`)
    })
    return cwd
  })

/**
 * The example with the smallest cache mounts, in a folder that may be edited.
 * @param {Workplace} bench
 * @returns {Promise<string>} its folder
 */
export const productCatalog = (bench) =>
  bench.once('product catalog', async () => {
    const folder = join(bench.folder, 'product-catalog')
    cpSync(join(ROOT, 'examples', 'product-catalog'), folder, { recursive: true })
    return folder
  })

/**
 * Adds a line to the program, so that its package is compiled and linked again.
 * @param {string} folder
 */
export function editSource(folder) {
  const path = join(folder, 'main.go')
  const text = readFileSync(path, 'utf8')
  const edits = text.match(/^var edit/gm)?.length ?? 0
  writeFileSync(path, `${text}\nvar edit${edits} = "${edits}"\n`)
}
