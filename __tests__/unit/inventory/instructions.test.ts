import { describe, expect, test } from '@jest/globals'
import { instructions } from '../../../src/inventory/instructions.ts'

const of = (createdBy: string, buildArgs: readonly string[] = []) =>
  instructions({ layers: [{}] as never, history: [{ created_by: createdBy }] }, buildArgs)[0]

test.each([
  // created_by                                                                instruction
  ['RUN /bin/sh -c go build -o app . # buildkit', 'RUN go build -o app .'],
  ['COPY products/ ./products/ # buildkit', 'COPY products/ ./products/'],
  ['WORKDIR /usr/src/app', 'WORKDIR /usr/src/app'],
  ['/bin/sh -c #(nop) ADD file:' + 'a'.repeat(64) + ' in / ', 'ADD /'],
  ['/bin/sh -c apk add --no-cache ca-certificates', 'RUN apk add --no-cache ca-certificates'],
  ['RUN |1 TOKEN=hunter2 /bin/sh -c make # buildkit', 'RUN make'],
  ['RUN |2 A=one two TOKEN=hunter2 /bin/sh -c make all # buildkit', 'RUN make all'],
  ['RUN |1 TOKEN=hunter2 /bin/bash -c make # buildkit', 'RUN (with build arguments)'],
  ['|1 TOKEN=hunter2 /bin/sh -c make', 'RUN make'],
  ['RUN /bin/sh -c a\n\tb # buildkit', 'RUN a b'],
  ['', 'unknown instruction'],
])('%s reads %s', (createdBy, expected) => expect(of(createdBy)).toBe(expected))

test('no value of a build argument gets through', () => {
  const history = [{ created_by: 'RUN |1 TOKEN=x /bin/sh -c hunter2 /bin/sh -c make # buildkit' }]
  expect(instructions({ layers: [{}] as never, history })).toEqual(['RUN make'])
})

test.each([3000, 4050, 5000, 100_000])('a value of %d characters is hidden before anything is cut', (length) => {
  const [first, second] = ['a'.repeat(length), `THE-SECOND-SECRET-${'z'.repeat(40)}`]
  expect(of(`COPY ${first} ${second} /x # buildkit`, [`A=${first}`, `B=${second}`])).toBe('COPY $A $B /x')
})

test('a long instruction is cut', () => expect(of(`RUN ${'x'.repeat(500)}`)).toHaveLength(200))

test('history that does not match the layers names none of them', () => {
  const history = [{ created_by: 'COPY a /' }, { created_by: 'ENV A=b', empty_layer: true }]
  expect(instructions({ layers: [{}, {}] as never, history })).toEqual(['unknown instruction', 'unknown instruction'])
  expect(instructions({ layers: [{}] as never, history })).toEqual(['COPY a /'])
})

describe('values of build arguments that BuildKit wrote out', () => {
  test.each([
    // created_by                              build-args                            instruction
    ['COPY f /opt/SECRET/f # buildkit', ['V=SECRET'], 'COPY f /opt/$V/f'],
    ['WORKDIR /opt/SECRET', ['A=1', 'V=SECRET'], 'WORKDIR /opt/$V'],
    ['ADD https://h/SECRET.tar / # buildkit', ['V=SECRET'], 'ADD https://h/$V.tar /'],
    ['COPY f /a b # buildkit', ['V=a\n b'], 'COPY f /$V'],
    ['COPY f /$x.y # buildkit', ['V=$x.y'], 'COPY f /$V'],
    ['COPY f /SECRET/SECRET-2 # buildkit', ['S=SECRET', 'L=SECRET-2'], 'COPY f /$S/$L'],
    ['COPY f /TOKEN # buildkit', ['TOKEN=TOKEN', 'X=TOK'], 'COPY f /$TOKEN'],
    ['COPY f /vhunter2hunter2/f # buildkit', ['V=hunter2hunter2'], 'COPY f /v$V/f'], // too long to be there by chance
    ['COPY application /app # buildkit', ['V=app'], 'COPY application /$V'],
    ['COPY f /v1/ # buildkit', ['V=v1', 'NAME', 'E='], 'COPY f /v1/'],
    ['RUN |1 V=build /bin/sh -c go build # buildkit', ['V=build'], 'RUN go build'], // the shell expands there
    ['COPY ' + 'x'.repeat(190) + ' /SECRET # buildkit', ['V=SECRET'], 'COPY ' + 'x'.repeat(190) + ' /$V'],
  ])('%s with %j: %s', (createdBy, buildArgs, expected) => expect(of(createdBy, buildArgs)).toBe(expected))
})

test.each([
  ['ADD https://h/a.tgz?token=x /a # buildkit', 'ADD https://h/a.tgz /a'],
  ['ADD https://me:pw@h:8443/a.tgz /a # buildkit', 'ADD https://h:8443/a.tgz /a'],
  [`ADD ${'s'.repeat(80)}://me:pw@h/a.tgz /a # buildkit`, `ADD ${'s'.repeat(80)}://h/a.tgz /a`],
  ['ADD https://pw@h/r.git?ref=v1#main /a # buildkit', 'ADD https://h/r.git#main /a'],
  [
    'ADD --checksum=sha256:ab http://a@b@h?q=a/b https://k/@x/y / # buildkit',
    'ADD --checksum=sha256:ab http://h https://k/@x/y /',
  ],
])('%s loses what a URL may hold of secrets: %s', (createdBy, expected) => expect(of(createdBy)).toBe(expected))
