import { expect, test } from '@jest/globals'
import type { Copied } from '../../../src/plan/copied.ts'
import { instructionLines } from '../../../src/plan/instruction-lines.ts'

const INPUTS = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }

/** What the last layer of a Dockerfile is of its context, in an image whose programs start in `directory`. */
function copied(dockerfile: string, directory = '/'): Copied | null | undefined {
  const made = dockerfile.split('\n').slice(1)
  const history = ['ADD base', ...made].map((text) => ({
    created_by: `${text} # buildkit`,
    empty_layer: /^(?:ARG|ENV|WORKDIR)/.test(text),
  }))
  const layers = history.filter(({ empty_layer }) => !empty_layer).length
  const lines = instructionLines(dockerfile, INPUTS, { history, layers, baseLayers: 1, directory })
  expect(lines.layers.at(-1)).not.toBeNull()
  return lines.copied.at(-1)
}

test.each<[string, string | null]>([
  // instruction                                where its files go; null where it does not tell which those are
  ['COPY . /src', 'src'],
  ['COPY --link --chown=1 ["a", "b", "/src/"]', 'src'],
  ['COPY data/ /app/.git/', 'app/.git'],
  ['COPY data/ /app/x/../.git', 'app/.git'],
  ['COPY . /', ''],
  ['COPY $WHAT /src', 'src'],
  ['ADD . /src', 'src'],
  ['COPY . $WHERE', null],
  ['COPY --from=golang /src /src', null],
  ['COPY <<.git /src/', null],
  ['RUN git clone x', null],
  // ADD may fetch, and unpacks whatever is an archive by its content.
  ['ADD https://github.com/o/r.git /src', null],
  ['ADD https://example.com/.git /src', null],
  ['ADD git@github.com:o/r.git#v1 /src', null],
  ['ADD $SOURCE /src', null],
  ['ADD data /src/', null],
  ['ADD .git /src/.git', null],
  ['ADD . repository.tgz /src/', null],
])('whether a layer is of the context’s files, and where those are: %s', (instruction, to) => {
  expect(copied(`FROM alpine\n${instruction}`)).toEqual(to === null ? null : { to, isRepository: false })
})

test.each<[string, string, boolean]>([
  // instruction                        where its files go, and whether they all come out of a `.git`
  ['COPY .git /src/.git', 'src/.git', true],
  ['COPY ./.git/ /meta/', 'meta', true],
  ['COPY .git/HEAD lib/.git/HEAD /meta/', 'meta', true],
  ['COPY --parents lib/.git/HEAD /src/', 'src', true],
  ['COPY .git main.go /src/', 'src', false],
  ['COPY .git/../data /app/.git/', 'app/.git', false],
  ['COPY .github x.git /src/.git/', 'src/.git', false],
  ['COPY .gi? /src/.git/', 'src/.git', false],
])('whether a layer is repository data alone: %s', (instruction, to, isRepository) => {
  expect(copied(`FROM alpine\n${instruction}`)).toEqual({ to, isRepository })
})

test.each<[string, string, string | null]>([
  // Dockerfile                                             the image's directory, and where files go
  ['FROM golang\nCOPY . .', '/go', 'go'],
  ['FROM golang\nCOPY . src/', '/go/', 'go/src'],
  ['FROM golang\nWORKDIR src\nCOPY . ./', '/go/src', 'go/src'],
  ['FROM golang\nWORKDIR /src/.git\nCOPY data ./', '/src/.git', 'src/.git'],
  ['FROM golang\nWORKDIR /src\nWORKDIR $WHERE\nCOPY . .', '/src/x', 'src/x'],
  ['FROM golang\nWORKDIR /src\nCOPY . .\nWORKDIR /app', '/app', 'src'],
  ['FROM golang\nCOPY . .\nWORKDIR /app', '/app', null],
  ['FROM golang\nWORKDIR $WHERE\nCOPY . .\nWORKDIR /app', '/app', null],
  ['FROM scratch\nARG WHERE=src\nCOPY . $WHERE', '/', 'src'],
])('a relative path starts where the image is: %j in %s', (dockerfile, directory, to) => {
  expect(copied(dockerfile, directory)).toEqual(to === null ? null : { to, isRepository: false })
})
