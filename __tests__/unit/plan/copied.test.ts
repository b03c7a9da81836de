import { expect, test } from '@jest/globals'
import type { Copied } from '../../../src/plan/copied.ts'
import { instructionLines } from '../../../src/plan/instruction-lines.ts'

const INPUTS = { target: '', 'build-args': [], 'build-contexts': [], platforms: [], buildkit: ['v0.26.3'] }

/** What the last layer of a Dockerfile copies from its context. */
function copied(dockerfile: string): Copied | null | undefined {
  const made = dockerfile.split('\n').slice(1)
  const history = ['ADD base', ...made].map((text) => ({
    created_by: `${text} # buildkit`,
    empty_layer: /^(?:ARG|ENV|WORKDIR)/.test(text),
  }))
  const layers = history.filter(({ empty_layer }) => !empty_layer).length
  const lines = instructionLines(dockerfile, INPUTS, { history, layers, baseLayers: 1 })
  expect(lines.layers.at(-1)).not.toBeNull()
  return lines.copied.at(-1)
}

test.each<[string, string]>([
  // instruction                                where its files go
  ['COPY . /src', 'src'],
  ['COPY --link --chown=1 ["a", "b", "/src/"]', 'src'],
  ['COPY data/ /app/.git/', 'app/.git'],
  ['COPY data/ /app/x/../.git', 'app/.git'],
  ['COPY . /', ''],
  ['COPY $WHAT /src', 'src'],
  ['ADD . /src', 'src'],
])('a layer is of the context’s files, which are known to go somewhere: %s', (instruction, to) => {
  expect(copied(`FROM alpine\n${instruction}`)).toMatchObject({ to, isRepository: false })
})

test.each([
  'COPY --from=golang /src /src',
  'COPY <<.git /src/',
  'RUN git clone x',
  // ADD may fetch, and unpacks everything that is an archive by its content.
  'ADD https://github.com/o/r.git /src',
  'ADD https://example.com/.git /src',
  'ADD git@github.com:o/r.git#v1 /src',
  'ADD deploy@example.com:o/.git /src',
  'ADD $SOURCE /src',
  'ADD data /src/',
  'ADD .git data /src/',
  'ADD lib/.git /src/',
  'ADD . repository.tgz /src/',
])('a layer is not known to be of the context’s files, as they are there: %s', (instruction) => {
  expect(copied(`FROM alpine\n${instruction}`)).toBeNull()
})

test.each<[string, string, boolean]>([
  // instruction                        where its files go, and whether all come from a `.git`
  ['COPY .git /src/.git', 'src/.git', true],
  ['COPY ./.git/ /meta/', 'meta', true],
  ['COPY .git/HEAD .git/index /meta/', 'meta', true],
  ['COPY --parents .git/HEAD /src/', 'src', true],
  ['COPY .git lib/.git /meta/', 'meta', false], // a repository cloned into the checkout
  ['COPY lib/.git /meta/', 'meta', false],
  ['ADD .git /src/.git', 'src/.git', true],
  ['ADD ./.git/HEAD .git/index /meta/', 'meta', true],
  ['ADD . .git/x /src/', 'src', false],
  ['COPY .git main.go /src/', 'src', false],
  ['COPY .git/../data /app/.git/', 'app/.git', false],
  ['COPY .github x.git /src/.git/', 'src/.git', false],
  ['COPY .gi? /src/.git/', 'src/.git', false],
])('whether a layer is repository data alone: %s', (instruction, to, isRepository) => {
  expect(copied(`FROM alpine\n${instruction}`)).toMatchObject({ to, isRepository })
})

test.each<[string, string | undefined]>([
  // Dockerfile                                             where files go
  ['FROM scratch\nCOPY . .', ''],
  ['FROM scratch\nWORKDIR src\nCOPY . ./', 'src'],
  ['FROM scratch\nARG WHERE=src\nCOPY . $WHERE', 'src'],
  ['FROM golang\nWORKDIR /src/.git\nCOPY data ./', 'src/.git'],
  ['FROM golang\nWORKDIR /src\nCOPY . .\nWORKDIR /app', 'src'],
  ['FROM golang\nCOPY . .', undefined],
  ['FROM golang\nCOPY . .\nWORKDIR /app', undefined],
  ['FROM golang\nWORKDIR src\nCOPY . .', undefined],
  ['FROM golang\nWORKDIR /src\nWORKDIR $WHERE\nCOPY . .', undefined],
  ['FROM golang\nCOPY . $WHERE', undefined],
])('where files go, unless only the base image tells: %j', (dockerfile, to) => {
  expect(copied(dockerfile)).toMatchObject({ to, isRepository: false })
})

test('what comes out of a .git does so wherever it goes', () => {
  expect(copied('FROM golang\nCOPY .git .')).toEqual({ to: undefined, isRepository: true, hasRoot: false })
})

test.each([
  ['COPY . /src', true],
  ['COPY ./ a /src/', true],
  ['COPY / /src', true],
  ['ADD a/.. /src', true],
  ['COPY a /src', false],
  ['COPY $WHAT /src', false],
  ['COPY .git /src', false],
])('whether the context itself is copied: %s', (instruction, hasRoot) => {
  expect(copied(`FROM alpine\n${instruction}`)).toMatchObject({ hasRoot })
})
