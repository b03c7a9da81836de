import { expect, test } from '@jest/globals'
import { compareLayers } from '../../../src/comparison/compare-layers.ts'
import { FROM, stackedImage } from '../../support/causes.ts'
import { goBinary } from '../../support/go-records.ts'
import { layer } from '../../support/records.ts'

/** The fate of each layer above the base, in short form. */
const kinds = (base: readonly string[], head: readonly string[]) =>
  compareLayers(stackedImage(head), stackedImage(base))
    .slice(1)
    .map(({ kind, instruction }) => `${kind} ${instruction}`)

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  [
    'an edited build command',
    ['RUN go build -o /app .: app 9000'],
    ['RUN go build -ldflags=-s -o /app .: app 6000'],
    ['changed RUN go build -ldflags=-s -o /app .'],
  ],
  [
    'one more source to the same place',
    ['COPY a /srv/: a 100'],
    ['COPY a b /srv/: a 100, b 5000'],
    ['changed COPY a b /srv/'],
  ],
  [
    'a moved file is known by its content',
    ['COPY app /app: app 9000 x'],
    ['COPY app /srv/app: srv/app 9000 x'],
    ['changed COPY app /srv/app'],
  ],
  [
    'one more package',
    ['RUN apk add git: usr/bin/git 3000, lib/apk/db 20'],
    ['RUN apk add curl: usr/bin/curl 200, lib/apk/db 21, usr/lib/libcurl 600'],
    ['changed RUN apk add curl'],
  ],
  ['no file of one of them is known', ['COPY a /x'], ['COPY b /y: b 100'], ['removed COPY a /x', 'added COPY b /y']],
  ['half of the lighter one in common', ['COPY a /x: f 50, g 50'], ['COPY b /y: f 50, h 150'], ['changed COPY b /y']],
  [
    'less than half in common',
    ['COPY a /x: f 49, g 51'],
    ['COPY b /y: f 49, h 151'],
    ['removed COPY a /x', 'added COPY b /y'],
  ],
  [
    'nothing in common',
    ['COPY go.mod ./: go.mod 100'],
    ['COPY web ./: index.html 100'],
    ['removed COPY go.mod ./', 'added COPY web ./'],
  ],
  [
    'another command that touched one file of many',
    ['RUN apk add git: usr/bin/git 3000, lib/apk/db 20'],
    ['RUN make all: out 500, lib/apk/db 21, b 900'],
    ['removed RUN apk add git', 'added RUN make all'],
  ],
  [
    'another instruction word',
    ['COPY app /app: app 9000'],
    ['RUN go build: app 9000'],
    ['removed COPY app /app', 'added RUN go build'],
  ],
  [
    'a file added in place of an archive',
    ['ADD rootfs-3.19.tar /: bin/busybox 800, lib/musl 600'],
    ['COPY rootfs /: bin/busybox 810, lib/musl 620'],
    ['changed COPY rootfs /'],
  ],
  [
    'an instruction nobody knows is known by its files',
    ['unknown instruction: a 5', 'unknown instruction: b 6'],
    ['unknown instruction: b 7'],
    ['removed unknown instruction', 'changed unknown instruction'],
  ],
  [
    'of two candidates, the one with the same files',
    ['RUN go build -o /b ./b: b 700'],
    ['RUN go build -o /a ./a: a 500', 'RUN go build -v -o /b ./b: b 800'],
    ['added RUN go build -o /a ./a', 'changed RUN go build -v -o /b ./b'],
  ],
])('%s', (_, base, head, expected) => {
  expect(kinds(base, head)).toEqual(expected)
})

/** A layer with one Go program. */
const programLayer = (path: string, bytes: number) =>
  stackedImage([`COPY ${path} /${path}: ${path} ${bytes}`], {
    goBinaries: [goBinary(path, [`main  ${bytes}`], { layer: 1 })],
  })

/** Layers of 10 bytes each, without listed files. */
const unlisted = (...instructions: readonly string[]) =>
  stackedImage([], { layers: [FROM, ...instructions.map((each) => layer(each, 10))], paths: [], pathsComplete: false })

test('a Go program under another name, with other bytes, is known by its main package', () => {
  expect(compareLayers(programLayer('server', 900), programLayer('app', 700))[1]).toMatchObject({
    kind: 'changed',
    delta: 200,
  })
})

test('where no file is known, the destination and the command tell', () => {
  const compared = compareLayers(
    unlisted('COPY x /srv', 'RUN apk add b'),
    unlisted('COPY a /srv', 'RUN apk add a', 'RUN make'),
  )
  expect(compared.map(({ kind }) => kind)).toEqual(['same', 'changed', 'changed', 'removed'])
})
