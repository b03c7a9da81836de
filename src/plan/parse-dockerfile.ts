import { DockerfileParser, type Dockerfile } from 'dockerfile-ast'

/**
 * Reads a Dockerfile, of any text. What dockerfile-ast takes for something else than BuildKit does (frontend/dockerfile/parser)
 * is replaced by as many characters first: all ranges are those of the text that was given.
 */
export function parseDockerfile(text: string): Dockerfile {
  return DockerfileParser.parse(text.replaceAll(LONE_CR, ' ').replaceAll(HEREDOCS, asBuildKitReads))
}

/** For BuildKit white space, and no end of a line. */
const LONE_CR = /\r(?!\n)/g

/** What may hold a `<<`, or stand before one: a text in quotes ends on its line, unless that line is continued. */
const HEREDOCS = new RegExp(
  [
    /\\[^]/, // so that a quote after it is none
    /"(?:\\[ \t]*\r?\n|\\[^\n]|[^"\\\n])*"/,
    /'(?:\\[ \t]*\r?\n|[^'\n])*'/,
    /(?<=\s)\d+(?=<<)/, // a file descriptor
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** In quotes `<<` opens no heredoc, after a descriptor it does. Like `<<`, `<>` is in no id, path or name. */
function asBuildKitReads(found: string): string {
  if (found.startsWith('\\')) return found
  return /^\d/.test(found) ? ' '.repeat(found.length) : found.replaceAll('<<', '<>')
}
