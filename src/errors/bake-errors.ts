import { inputAtStart, inputName, inputSet } from '../units/audience.ts'
import { usage, type ErrorKind } from './error-kind.ts'

/** What is wrong with a bake file, or with what is asked of it. Nothing was built. */
export const BAKE_ERRORS = {
  'bake.no-file': usage<{ detail: string; directory: string; file?: string }>(
    (f, to) =>
      `There is no bake file in ${f.directory}: ${f.detail}. ` +
      `Set ${inputName('files', to)} to its path, or ${inputName('source', to)} to its folder.`,
  ),
  'bake.invalid': usage<{ detail: string }>(
    (f) => `The bake file cannot be used: ${f.detail}. "docker buildx bake --print" reads it in the same way.`,
  ),
  // `known` is our own text: all that the bake file has, or what is known of it.
  'bake.no-target': usage<{ input: string; target: string; known: string }>(
    (f, to) => `${inputAtStart(f.input, to)}: the bake file has no target "${f.target}". ${f.known}`,
  ),
  // `images`: a list of names. `path`: the configuration file that has them; empty if it has none.
  'bake.unused': usage<{ images: string; file: string; path: string }>(
    (f, to) =>
      `The bake file ${f.file} has targets with the names of images of this run (${f.images}), but nothing says that it is ` +
      `used. Set ${inputSet('source', '.', to)} to weigh what it builds. To build the Dockerfile of this folder in its ` +
      `place, ${f.path === '' ? `set ${inputSet('context', '.', to)}` : `write "context: ." for the image in ${f.path}`}.`,
  ),
  'bake.option': usage<{ target: string }>(
    (f) =>
      `The target "${f.target}" of the bake file has a name that begins with a dash, which buildx would read as an option. ` +
      'Give it another name.',
  ),
  'bake.missing': usage<{ target: string; looked: string }>(
    (f) => `The target "${f.target}" of the bake file is built from ${f.looked}, which does not exist.`,
  ),
  'bake.call': usage<{ target: string; call: string }>(
    (f, to) =>
      `The target "${f.target}" of the bake file has the call "${f.call}", which makes no image to weigh. ` +
      `Leave it out of ${inputName('targets', to)}.`,
  ),
  'bake.privilege': usage<{ target: string; privilege: string }>(
    (f, to) =>
      `The target "${f.target}" of the bake file asks for the privilege "${f.privilege}". ` +
      `If its build may use that, add it to ${inputName('allow', to)}.`,
  ),
} as const satisfies Readonly<Record<string, ErrorKind>>
