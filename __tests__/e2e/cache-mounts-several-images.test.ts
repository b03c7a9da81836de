// Two images of one run whose Dockerfiles share a Go build cache.
import { readFileSync, readdirSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ImageRecord } from '../../src/record/record.ts'
import { forget } from '../support/builder-state.ts'
import { docker, environmentOf } from '../support/engines.ts'
import { manifestOf, storeIn } from '../support/forged-mounts.ts'
import { commitFiles, mountsOf, repositoryOf } from '../support/mount-run.ts'
import { compiledIn } from '../support/mount-service.ts'
import { nonce } from '../support/nonce.ts'
import { ownBuilder, type OwnBuilder } from '../support/own-builder.ts'
import { ownFolder } from '../support/own-folder.ts'
import { weighbridge } from '../support/programs.ts'

const IMAGES = ['api', 'web']

const dockerfile = (name: string, id: string): string => `FROM golang:1.22-alpine AS build
WORKDIR /src
COPY go.mod .
COPY stock stock
COPY ${name} ${name}
RUN --mount=type=cache,id=${id},target=/root/.cache/go-build \\
    CGO_ENABLED=0 go build -debug-actiongraph=/actions.json -o /program ./${name}
FROM scratch
COPY --from=build /program /actions.json /
`

const program = (name: string): string =>
  `package main\n\nimport "shop/stock"\n\nfunc main() { println("${name}", stock.Count) }\n`
const stock = (count: number): string => `package stock\n\nvar Count = ${count}\n`

const folder = ownFolder()
let builder: OwnBuilder
beforeAll(() => {
  builder = ownBuilder()
  docker(builder, 'buildx', 'inspect', '--bootstrap', builder.builder)
})
afterAll(() => builder?.[Symbol.dispose]())

/** A repository of both images, their mount, which no other test uses, and an empty store. */
async function newShop() {
  const id = `several-${nonce()}`
  const cache = await mkdtemp(join(folder, 'cache-'))
  const images = IMAGES.map(
    (name) => `  ${name}: { file: ${name}.Dockerfile, outputs: "type=local,dest=out/${name}" }\n`,
  )
  const directory = await repositoryOf(folder, {
    '.gitignore': 'out\n',
    'weighbridge.yml': `images:\n${images.join('')}`,
    'go.mod': 'module shop\n\ngo 1.22\n',
    'stock/stock.go': stock(1),
    ...Object.fromEntries(
      IMAGES.flatMap((name) => [
        [`${name}.Dockerfile`, dockerfile(name, id)],
        [`${name}/main.go`, program(name)],
      ]),
    ),
  })
  return { id, cache, directory }
}

test('two images of one run share a Go build cache: it is saved once, restored once, and both build with it', async () => {
  const { id, cache, directory } = await newShop()
  const run = async () => {
    const ended = await weighbridge(['run', '--json', '--builder', builder.builder], {
      cwd: directory,
      env: { ...environmentOf(builder), XDG_CACHE_HOME: cache },
    })
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    const images: readonly ImageRecord[] = JSON.parse(ended.stdout).images
    return {
      outcomes: images.map((image) => mountsOf(image)[id]!),
      compiled: IMAGES.map((name) => compiledIn(join(directory, 'out', name))),
    }
  }
  const first = await run()
  expect(first.outcomes).toMatchObject([
    { found: 'miss', saved: expect.any(Number), unsaved: null },
    { found: 'miss', saved: null, unsaved: 'it is saved with another image or platform of this run' },
  ])
  for (const [at, name] of IMAGES.entries()) expect(first.compiled[at]).toContain(`shop/${name}`)
  expect(storedIn(cache)).toEqual([id])

  forget(builder, id)
  await commitFiles(directory, { 'stock/stock.go': stock(2) })
  const second = await run()
  expect(second.outcomes).toMatchObject([
    { found: 'partial', reason: null, saved: expect.any(Number), unsaved: null },
    { found: 'held', reason: null, saved: null, unsaved: 'the builder keeps it' },
  ])
  for (const [at, name] of IMAGES.entries()) {
    expect(second.compiled[at]).toContain(`shop/${name}`)
    expect(second.compiled[at]).not.toContain('runtime')
  }
  expect(storedIn(cache)).toEqual([id, id])
})

/** The ids of the mounts in a store. Throws for an incomplete one. */
function storedIn(cache: string): readonly string[] {
  const paths = readdirSync(storeIn(cache)).map((name) => join(storeIn(cache), name))
  return paths.map((path) => manifestOf(readFileSync(path)).mount.id)
}
