import { expect, test } from '@jest/globals'
import { goSumPaths } from '../../../src/plan/go-sums.ts'

const NOTHING = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }

test.each([
  // instruction                                              more than go.sum and go.work.sum
  ['COPY go.mod go.sum ./', []],
  ['COPY . .', []],
  ['COPY services/a/go.mod services/a/go.sum ./', ['services/a/go.sum']],
  ['COPY --link --chown=1:1 ./a/go.sum /a/', ['a/go.sum']],
  ['COPY /a/go.sum b/go.sum ./', ['a/go.sum', 'b/go.sum']],
  ['COPY api/go.* ./', ['api/go.sum', 'api/go.work.sum']],
  ['COPY api/go.su? ./', ['api/go.sum']],
  ['COPY ["a/go.mod", "a/go.sum", "./"]', ['a/go.sum']],
  ['ADD a/go.sum ./', ['a/go.sum']],
  ['ARG S=a\nCOPY $S/go.sum ./', ['a/go.sum']],
  ['COPY $S/go.sum ./', []],
  ['COPY */go.sum ./', []],
  ['COPY svc/ .', ['svc/go.sum', 'svc/go.work.sum']],
  ['COPY --link svc .', ['svc/go.sum', 'svc/go.work.sum']],
  ['COPY go.mod svc/api ./', ['svc/api/go.sum', 'svc/api/go.work.sum']],
  ['ADD svc/ .', ['svc/go.sum', 'svc/go.work.sum']],
  ['COPY svc* .', []],
  ['COPY s*/api .', []],
  ['COPY --from=other svc .', []],
  ['COPY --parents a/go.mod a/go.sum ./b/./c/go.sum /src/', ['a/go.sum', 'b/c/go.sum']],
  ['COPY a/go.mod ./go.sum', []],
  ['COPY a/my-go.sum ./', ['a/my-go.sum/go.sum', 'a/my-go.sum/go.work.sum']], // it may be a folder
  ['COPY --from=other a/go.sum ./', []],
  ['COPY ../a/go.sum ./', ['a/go.sum']], // BuildKit reads it from the context's root
  ['COPY <<EOF a/go.sum\nb/go.sum c\nEOF', []],
  ['RUN --mount=type=bind,source=a/go.sum,target=go.sum go mod download', ['a/go.sum']],
  ['RUN --mount=type=bind,source=svc,target=. go build', ['svc/go.sum', 'svc/go.work.sum']],
  ['RUN --mount=target=. go build', []],
  ['RUN --mount=type=cache,source=svc,target=/c go build', []],
  ['RUN --mount=source=a/go.sum,target=go.sum,from=x go mod download', []],
])('%j', (line, more) => {
  expect(goSumPaths(`FROM golang\n${line}\n`, NOTHING)).toEqual(['go.sum', 'go.work.sum', ...more])
})

test('of stages that the target needs', () => {
  const text = 'FROM a AS a\nCOPY a/go.sum .\nFROM b AS b\nCOPY b/go.sum .\nFROM a\nCOPY a/go.sum .'
  expect(goSumPaths(text, NOTHING)).toEqual(['go.sum', 'go.work.sum', 'a/go.sum'])
})
