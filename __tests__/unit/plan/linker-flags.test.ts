import { describe, expect, test } from '@jest/globals'
import { instructionLines } from '../../../src/plan/instruction-lines.ts'
import { LINKER_FLAGS_LENGTH } from '../../../src/units/linker-flags-length.ts'

const INPUTS = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }

/** The linker flags of the last layer's program, which an earlier stage compiles. */
function flagsOf(run: string): unknown {
  const dockerfile = `FROM golang AS build\n${run}\nFROM scratch\nCOPY --from=build /app /app\n`
  const stack = { history: [{ created_by: 'COPY /app /app # buildkit' }], layers: 1, baseLayers: 0 }
  return instructionLines(dockerfile, INPUTS, stack).linkerFlags[0]
}

describe('the flags of the linker as a Dockerfile has them', () => {
  test.each([
    ['RUN go build -o /app .', '', '"'],
    ['RUN go build -ldflags="-X main.version=1" -o /app .', '-X main.version=1', '"'],
    ['RUN go build -ldflags "-X main.version=${VERSION} -w" .', '-X main.version=${VERSION} -w', '"'],
    ["RUN go build --ldflags='-X main.version=1' .", '-X main.version=1', "'"],
    ['RUN go build -ldflags=-w -o /app .', '-w', '"'],
    ['RUN go build -ldflags $LDFLAGS .', '$LDFLAGS', '"'],
    ['RUN go build -ldflags="-X \'main.date=$(date)\'" .', "-X 'main.date=$(date)'", '"'],
    ['RUN go build -ldflags="-X \\"main.a=b c\\"" .', '-X \\"main.a=b c\\"', '"'],
    ['RUN cd cmd && go build \\\n  -ldflags="-X main.a=1" \\\n  . && ls', '-X main.a=1', '"'],
    ['RUN <<EOF\ngo build -ldflags="-X main.a=1" .\nEOF', '-X main.a=1', '"'],
    ['RUN go build -ldflags="-w" ./a && go build -ldflags="-w" ./b', '-w', '"'],
    ['RUN go build -ldflags="-X main.dsn=postgres://me:pw@db" .', '-X main.dsn=postgres://***@db', '"'],
    ['RUN --mount=type=cache,target=/root/.cache go install -ldflags="-w" ./...', '-w', '"'],
  ])('%s', (run, flags, quote) => {
    expect(flagsOf(run)).toEqual({ flags, quote })
  })

  test.each([
    [LINKER_FLAGS_LENGTH, true],
    [LINKER_FLAGS_LENGTH + 1, false],
  ])('%d characters of them are kept: %s', (length, kept) => {
    const flags = '-X main.a='.padEnd(length, 'x')
    expect(flagsOf(`RUN go build -ldflags="${flags}" .`)).toEqual(kept ? { flags, quote: '"' } : null)
  })

  test.each([
    ['RUN go build $BUILD_FLAGS -o /app .'],
    ['RUN go build ${GO_BUILD_ARGS} .'],
    ['RUN GOFLAGS="-ldflags=-w" go build .'],
    ['RUN GOFLAGS=-trimpath go build .'],
    ['RUN go build "-ldflags=-X main.a=1" .'],
    ['RUN go build -ldflags="-w" ./a && go build -ldflags="-X main.a=1" ./b'],
    ['RUN go build -ldflags="-w" ./a && go build -ldflags=$(cat flags) ./b'],
    ['RUN ["go", "build", "-ldflags", "-w", "."]'],
    ['RUN go build -ldflags=all=-w .'],
    [`RUN go build -ldflags="-X main.a=${'x'.repeat(400)}" .`],
    ['RUN make'],
  ])('cannot be told: %s', (run) => {
    expect(flagsOf(run)).toBeNull()
  })
})
