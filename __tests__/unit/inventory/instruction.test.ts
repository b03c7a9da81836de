import { expect, test } from '@jest/globals'
import { instructions } from '../../../src/inventory/instruction.ts'

const of = (createdBy: string) => instructions({ layers: [{}] as never, history: [{ created_by: createdBy }] })[0]

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

test('a long instruction is cut', () => expect(of(`RUN ${'x'.repeat(500)}`)).toHaveLength(200))

test('history that does not match the layers names none of them', () => {
  const history = [{ created_by: 'COPY a /' }, { created_by: 'ENV A=b', empty_layer: true }]
  expect(instructions({ layers: [{}, {}] as never, history })).toEqual(['unknown instruction', 'unknown instruction'])
  expect(instructions({ layers: [{}] as never, history })).toEqual(['COPY a /'])
})
