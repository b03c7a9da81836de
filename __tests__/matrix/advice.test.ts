import { test } from '@jest/globals'
import { advisedModule, expectStripSaves, expectToolchainSaves } from '../support/advice-followed.ts'
import { CLASSIC } from '../support/engines.ts'
import { buildExample } from '../support/examples.ts'
import { NONCE } from '../support/nonce.ts'

const hello = advisedModule()

test.each([
  ['golang:1.19', 'CGO_ENABLED=0 go build', 'CGO_ENABLED=0 go build -ldflags="-s -w"'],
  ['golang:1.22-alpine', 'GOARCH=arm64 go build', 'GOARCH=arm64 go build -ldflags="-s -w"'],
  ['golang:1.23-alpine', 'go build -ldflags="-X main.a=1"', 'go build -ldflags="-s -w -X main.a=1"'],
])('what stripping saves, by doing it, on %s: %s', async (base, build, stripped) => {
  await expectStripSaves(hello, base, [build, stripped])
})

test('a dynamic program leaves the toolchain behind, as tar lists it', async () => {
  await expectToolchainSaves(buildExample(CLASSIC, 'hello-single'))
})

test('a folder whose mode alone changes is copied, by following the advice', async () => {
  const from = `FROM alpine\nENV NONCE=${NONCE}\n`
  await hello.expectExact('metadata copies', `${from}RUN chmod -R a+w /bin\n`, `${from}RUN true\n`)
})

test('a build cache of Go, by removing it', async () => {
  const build = `FROM golang:1.23-alpine
COPY go.mod main.go /src/
WORKDIR /src
RUN go build -ldflags="-s -w" -o /hello .`
  await hello.expectExact('go cache', `${build}\n`, `${build} && rm -r /root/.cache /root/.config\n`)
})
