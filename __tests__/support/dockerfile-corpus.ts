import { CONTINUED, FLAGS, HEREDOCS, LEFT_FLAGS, mount } from './dockerfile-lines.ts'

/** A small Dockerfile of our own, for one trait of real ones. */
export interface Specimen {
  readonly name: string
  readonly text: string
  readonly target?: string
  readonly buildArgs?: Readonly<Record<string, string>>
  readonly platform?: string
  /** How many of its mounts and base images a plan reports as unknown; 0 if not given. */
  readonly unknown?: number
  /** First minor version of BuildKit (0.N) for which a plan reads it correctly; all if not given. */
  readonly since?: number
}

const lines = (...text: readonly string[]) => `${text.join('\n')}\n`

/** One instruction between two stages: if it is read too long or too short, what follows changes. */
const between = (...text: readonly string[]) => lines('FROM a', ...text, mount('after'), 'FROM b', mount('last'))

/** The id that a value and a text give. */
const expanded = (value: string, id: string): Specimen => ({
  name: `variable: ${id}`,
  text: lines('FROM scratch', `ARG A=${value}`, mount(id)),
})

const SUBSTITUTIONS: readonly Specimen[] = [
  '$A',
  '${A}',
  '${A}b',
  '"$A"',
  'x$B',
  'x${B}',
  '${B:-y}',
  '${B-y}',
  '${A:+y}',
  'x${B:+y}',
  'x${B+y}',
  '${A?no}',
  '${A#*.}',
  '${A##*.}',
  '${A%.*}',
  '${A%%.*}',
  '${A/./-}',
  '${A//./-}',
  '${A/?/x}',
  '${A//\\./x}',
  '${B:-${A}}',
  '${B:-"$A"}',
  "${B:-'$A'}",
  '${A:-$GOPATH}',
  '$A$A',
  '${A%z}',
  '${A#?}',
  'x${B#a}',
  '${A/1*/x}',
  '${A/nothing/x}',
  '${A//1/}',
  '${A%[x]}',
  '${A+y}${B-z}',
  '${A//*/x}',
  '${A/*/x}',
  '${A//?/x}',
  'x${A##*}',
].map((id) => expanded('1.2.3', id))

const GLOBALS: readonly Specimen[] = [
  ['several names', 'ARG BASE TAG=latest', 'FROM alpine:${TAG}'],
  ['redeclared', 'ARG TAG=1', 'ARG TAG', 'FROM alpine:1${TAG}'],
  ['redeclared and taken', 'ARG TAG=1', 'ARG TAG', 'FROM scratch', 'ARG TAG', mount('x$TAG')],
  ['a platform', 'ARG TARGETARCH', 'FROM alpine:1$TARGETARCH'],
  ['a platform, taken', 'ARG TARGETARCH', 'FROM scratch', 'ARG TARGETARCH', mount('x$TARGETARCH')],
  ['a platform in a stage', 'FROM alpine', 'ARG TARGETARCH TARGETVARIANT', mount('x$TARGETARCH$TARGETVARIANT')],
  ['a platform that is not declared', 'FROM scratch', mount('x$TARGETARCH')],
  ['one that uses another', 'ARG A=1', 'ARG B=${A}.2', 'FROM alpine:$B'],
  ['quotes', 'ARG A="1" B=\'2\'', 'FROM alpine:$A-$B'],
  ['a quoted FROM', 'FROM "alpine"'],
  ['an escaped FROM', 'FROM al\\pine'],
  ['empty', 'ARG A=', 'FROM alpine$A', 'ARG A', mount('x${A:-y}')],
  ['never set', 'ARG A', 'FROM scratch', 'ARG A', mount('x$A')],
  ['not in a stage', 'ARG A=1', 'FROM scratch', mount('x$A')],
  ['after a FROM', 'FROM a', 'ARG A=1', 'FROM scratch', 'ARG A', mount('x$A')],
  ['with its own default', 'ARG A=1', 'FROM scratch', 'ARG A=2', mount('x$A')],
  ['in a child', 'FROM scratch AS s', 'ARG A=1', 'FROM s', mount('x$A')],
  ['ENV then ARG', 'FROM scratch', 'ENV A=1', 'ARG A=2', mount('x$A')],
  ['ARG then ENV', 'FROM scratch', 'ARG A=1', 'ENV A=2', mount('x$A')],
  ['ENV of itself', 'FROM scratch', 'ENV A=1', 'ENV A=2 B=$A', mount('x$A$B')],
  ['ENV old form', 'FROM scratch', 'ENV A 1', mount('x$A')],
  ['ENV with a name in a variable', 'FROM scratch', 'ARG N=A', 'ENV $N=1', mount('x$A')],
  ['ENV with an unknown name', 'FROM scratch', 'ARG BUILDARCH', 'ENV A=1 ${BUILDARCH}=2', mount('x$A')],
  [
    'ENV with an unknown name, and what it sets after it',
    'FROM scratch',
    'ARG BUILDARCH',
    'ENV $BUILDARCH=2 A=1',
    mount('x$A'),
  ],
  ['a word of an earlier one', 'FROM scratch', 'ARG A=1 B=$A', mount('x$B')],
  ['a word of an earlier one that was set before', 'FROM scratch', 'ARG A=0', 'ARG A=1 B=$A', mount('x$B')],
  ['a global word of an earlier one', 'ARG A=1 B=$A', 'FROM x:1$B'],
  ['a name in a variable', 'FROM scratch', 'ARG N=A', 'ARG $N=1', mount('x$A')],
  ['a name in a variable of an ENV', 'FROM scratch', 'ENV N=A', 'ARG ${N}=1 B=2', mount('x$A$B')],
  ['a pattern that ends with an escape', 'FROM scratch', "ARG P='?\\'", "ARG A='1?'", mount('x${A%$P}')],
  ['a prefix that ends with an escape', 'FROM scratch', "ARG P='?\\'", "ARG A='?1'", mount('x${A#$P}')],
  ['one for BuildKit alone', 'FROM scratch', 'ARG BUILDKIT_SBOM_SCAN_STAGE=1', mount('x$BUILDKIT_SBOM_SCAN_STAGE')],
  ['ARG of an ENV', 'FROM scratch', 'ENV A=1', 'ARG B=$A', mount('x$B')],
  ['a default with blanks', 'FROM scratch', 'ARG A=a\\-b', mount('x$A')],
  ['a word in braces', 'ARG A', 'FROM alpine${A:+-x}'],
  ['WORKDIR', 'FROM scratch', 'WORKDIR /w', 'WORKDIR x', 'RUN --mount=type=cache,target=c x'],
  ['a quoted WORKDIR', 'FROM scratch', 'ARG D=/d', 'WORKDIR "$D/e"', 'RUN --mount=type=cache,target=c x'],
].map(([name = '', ...text]) => {
  const unknown = name === 'ENV with an unknown name' ? 1 : 0
  return { name: `ARG: ${name}`, text: lines(...text), platform: 'linux/arm64', unknown }
})

const STAGES: readonly Specimen[] = [
  ['two of a name', 'FROM a AS x', mount('one'), 'FROM b AS X', mount('two'), 'FROM x', mount('three')],
  ['a name below itself', 'FROM a AS x', mount('one'), 'FROM x AS x', mount('two')],
  ['COPY by number', 'FROM a', mount('one'), 'FROM b', mount('two'), 'FROM c', 'COPY --from=0 /a /a'],
  ['COPY by a number with its sign', 'FROM a', mount('one'), 'FROM b', mount('two'), 'FROM c', 'COPY --from=+1 /a /a'],
  ['a mount by number, which names an image', 'FROM a', mount('one'), 'FROM c', 'RUN --mount=from=0,target=/q x'],
  ['COPY by name', 'FROM a AS Build', mount('one'), 'FROM c', 'COPY --from=BUILD /a /a'],
  ['a quoted COPY', 'FROM a AS b', mount('one'), 'FROM c', 'COPY --from="b" /a /a'],
  ['COPY of an image', 'FROM a AS b', mount('one'), 'FROM c', 'COPY --from=d /a /a'],
  ['a mount of a stage', 'FROM a AS b', mount('one'), 'FROM c', "RUN --mount='from=b,target=/q' x"],
  ['a name in a variable', 'ARG N=two', 'FROM a AS one', mount('1'), 'FROM a AS two', mount('2'), 'FROM $N'],
  ['a name of a platform', 'FROM a AS for-linux', mount('1'), 'FROM for-$TARGETOS'],
  ['scratch', 'FROM scratch', mount('1')],
  ['lower case', 'from a as b', 'run --mount=type=cache,target=/c x', 'from b'],
  ['blanks', '  FROM   a   AS   b  ', mount('1'), 'FROM b'],
  ['a FROM on three lines', 'FROM \\', '  a \\', '  AS b', mount('1')],
  ['a platform', 'FROM --platform=linux/arm64 a', mount('1')],
  ['triggers', 'FROM a AS p', 'ENV A=1', `ONBUILD ${mount('on$A')}`, 'FROM p', mount('own')],
  ['triggers of a parent', 'FROM a AS p', `ONBUILD ${mount('on')}`, 'FROM p AS c', 'FROM c', mount('own')],
  ['triggers of nobody', 'FROM a AS p', `ONBUILD ${mount('on')}`, mount('own')],
  ['a trigger with a heredoc', 'FROM a AS p', `ONBUILD ${mount('on')} <<E`, 'FROM x', 'E', 'FROM p', mount('own')],
].map(([name, ...text]) => ({ name: `stages: ${name}`, text: lines(...text) }))

const FILES: readonly Specimen[] = [
  { name: 'byte order mark', text: `\uFEFF${between('RUN x')}` },
  { name: 'carriage returns', text: between('RUN x \\', ' y', 'COPY <<E /', 'FROM x', 'E').replaceAll('\n', '\r\n') },
  { name: 'no line break at the end', text: between('RUN x').trimEnd() },
  { name: 'ends in a continuation', text: `${between('RUN x')}RUN x \\` },
  { name: 'ends in a continued comment', text: `${between('RUN x')}RUN x \\\n# c\n` },
  {
    name: 'escape',
    text: `# escape=\`\n${between('RUN echo `', '  C:\\', 'RUN x ``', "COPY <<'E' C:\\a", 'FROM x', 'E')}`,
  },
  { name: 'escape and variables', text: `# escape=\`\n${lines('FROM scratch', 'ARG A=1`-2', mount('x$A'))}` },
  { name: 'syntax and escape', text: `# syntax=docker/dockerfile:1\n#escape = \`\n${between('RUN x `', ' y')}` },
  { name: 'escape after a comment', text: `# a\n# escape=\`\n${between('RUN x \\', ' y')}` },
  { name: 'escape after an empty line', text: `\n# escape=\`\n${between('RUN x \\', ' y')}` },
  {
    name: 'check before escape',
    text: `# check=skip=all\n# escape=\`\n${lines('FROM a', 'RUN x `', 'RUN y', 'RUN z \\', 'RUN w')}`,
  },
  { name: 'an unknown directive', text: `# nothing=1\n# escape=\`\n${between('RUN x \\', ' y')}` },
  { name: 'a shebang', text: `#!/usr/bin/env docker\n${between('RUN x')}` },
  { name: 'only comments', text: '# nothing\n' },
  { name: 'empty', text: '' },
  { name: 'a heredoc without an end', text: 'FROM a\nRUN <<EOF\nx\n' },
  { name: 'another escape', text: '# escape=x\nFROM a\n' },
  { name: 'numbers in JSON', text: 'FROM a\nRUN [1, 2]\n' },
  { name: 'a target', text: lines('FROM a AS one', mount('1'), 'FROM b AS two', mount('2')), target: 'ONE' },
  { name: 'a build argument', text: lines('ARG T=1', 'FROM a:$T', 'ARG T', mount('$T')), buildArgs: { T: '2' } },
  { name: 'a platform’s build argument', text: lines('FROM a:$TARGETARCH'), buildArgs: { TARGETARCH: 'z' } },
  { name: 'a namespace', text: lines('FROM a', mount('1')), buildArgs: { BUILDKIT_CACHE_MOUNT_NS: 'ns' } },
  { name: 'TARGETSTAGE', text: lines('FROM scratch AS s', 'ARG TARGETSTAGE', mount('x$TARGETSTAGE')), target: 's' },
  { name: 'TARGETSTAGE of the last stage', text: lines('FROM a$TARGETSTAGE', 'FROM b AS Last', 'COPY --from=0 /a /a') },
  { name: 'TARGETSTAGE without a name', text: lines('FROM scratch', 'ARG TARGETSTAGE', mount('x$TARGETSTAGE')) },
  { name: 'JSON and more', text: between('RUN [ "cat" ] <<EOF', 'FROM x', 'EOF'), since: 15 },
  { name: 'BUILDARCH', text: lines('FROM scratch', 'ARG BUILDARCH', mount('x$BUILDARCH')), unknown: 1 },
  { name: 'PATH', text: lines('FROM scratch', mount('x$PATH')), unknown: 1 },
]

/** Every trait once, by name. */
export const SPECIMENS: readonly Specimen[] = [
  ...HEREDOCS.map((text) => ({ name: `heredoc: ${text.join('⏎')}`, text: between(...text) })),
  ...CONTINUED.map((text) => ({ name: `line: ${text.join('⏎')}`, text: between(...text) })),
  ...[...FLAGS, ...LEFT_FLAGS].map((flag) => ({
    name: `mount: ${flag}`,
    text: lines('FROM a AS a-stage', 'RUN a', 'FROM b', `RUN --mount=${flag} x`),
    unknown: LEFT_FLAGS.some((left) => left === flag) ? 1 : 0,
  })),
  ...SUBSTITUTIONS,
  ...GLOBALS,
  ...STAGES,
  ...FILES,
]
