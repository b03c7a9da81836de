import { expect, test } from '@jest/globals'
import { isInstruction, runParts } from '../../../src/mounts/run-parts.ts'
import { useOf } from '../../support/mounts.ts'

/** The instruction in a Dockerfile, and the engine's name of the step (with DIR and TOKEN given). */
test.each([
  ['RUN go build', 'RUN go build', true],
  ['run  go build', 'RUN go build', true],
  [
    'RUN --mount=type=cache,target=/m \\\n    # a comment\n\n    echo $TOKEN && echo "a  b"',
    'RUN --mount=type=cache,target=/m     echo canary && echo "a  b"',
    true,
  ],
  [
    'RUN --mount="id=x,target=${DIR}/go-build" echo two',
    'RUN --mount="id=x,target=/root/.cache/go-build" echo two',
    true,
  ],
  [
    'RUN --mount=type=cache,target=/q <<EOF\necho one\necho two\nEOF',
    'RUN --mount=type=cache,target=/q <<EOF (echo one...)',
    true,
  ],
  ['RUN echo `date`\n', 'RUN echo `date`', true],
  ['RUN echo $A', 'RUN echo one two', true],
  ['RUN echo $A-$A', 'RUN echo a-b-c', true],
  ['RUN echo ${A:-x} y', 'RUN echo y y', true],
  ['RUN echo $A b', 'RUN echo b', true],
  ['RUN echo $A b', 'RUN echo c', false],
  ['RUN go build', 'RUN go build ./...', false],
  ['RUN go build ./...', 'RUN go build', false],
  ['RUN echo $A x', 'RUN echo a x y', false],
  ['RUN a$X b', 'RUN b', false],
  ['RUN \\\n# a comment\\\n go \\\n\n build', 'RUN  go  build', true],
  ["RUN echo 'cat <<EOF'", "RUN echo 'cat <<EOF' > /s.sh", false],
  ['RUN ["cat", "<<X"]', 'RUN ["cat", "<<X", "y"]', false],
  ['RUN cat <<EOF && make\nx\nEOF', 'RUN cat <<EOF && make', true],
  ['RUN -X "\\"main.v=1\\"" a\\ b \\$A', 'RUN -X ""main.v=1"" a b $A', true],
  ['# escape=`\nRUN echo a` b `\n  c', 'RUN echo a b   c', true],
])('%j is %j: %s', (written, text, same) => {
  expect(isInstruction(useOf(1, written), text)).toBe(same)
})

test.each([
  ['RUN make', { flags: [], command: 'make' }],
  [
    'RUN --network=none \\\n  --mount=type=cache,target=/m \\\n  make all',
    { flags: ['--network=none', '--mount=type=cache,target=/m'], command: 'make all' },
  ],
  ['RUN --mount="type=cache,target=/m" make', undefined],
  ['RUN --mount type=cache,target=/m make', undefined],
  ['RUN <<EOF\nmake\nEOF', undefined],
  ["RUN echo  'cat  <<EOF'", { flags: [], command: "echo 'cat  <<EOF'" }],
  ['run  x "\\"  a" \\"  b', { flags: [], command: 'x "\\"  a" \\" b' }],
  ['RUN [ -d /a ] && make', { flags: [], command: '[ -d /a ] && make' }],
  ['RUN -- make', undefined],
  ['RUN ["make"]', undefined],
  ['RUN', undefined],
])('the parts of %j', (written, parts) => {
  expect(runParts(useOf(1, written))).toEqual(parts)
})
