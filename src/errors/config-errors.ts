import { usage, type ErrorKind } from './error-kind.ts'
import { inputAtStart, inputName, inputSet, namingInputs } from '../units/audience.ts'

/** What is wrong with the configuration file, or with the choice of an image in it. */
export const CONFIG_ERRORS = {
  // `problem` is our own text, of whole sentences.
  'config.invalid': usage<{ path: string; line: number; column: number; problem: string }>(
    (f) => `${f.path}:${f.line}:${f.column}: ${f.problem}`,
  ),
  'config.link': usage<{ input: string; path: string; real: string }>(
    (f, to) =>
      `"${f.input}" in the configuration file names ${f.path}, a link to ${f.real}, which is outside of the folder that ` +
      `the run starts in. Give it as ${inputName(f.input, to)}.`,
  ),
  'config.missing': usage<{ path: string }>(
    (f, to) =>
      `There is no configuration file "${f.path}". ` +
      `Set ${inputName('config', to)} to the path of one, relative to the folder the run starts in.`,
  ),
  'config.above': usage<{ path: string; above: string; relative: string }>(
    (f, to) =>
      `There is no configuration file "${f.path}" in this folder, but ${f.above} is in one above it: ` +
      `run the command there, or set ${inputSet('config', f.relative, to)}.`,
  ),
  'config.unreadable': usage<{ path: string; detail: string }>(
    (f, to) =>
      `The configuration file "${f.path}" cannot be read: ${f.detail}. ` +
      `Make it a file that this user may read, or set ${inputName('config', to)} to another.`,
  ),
  'config.unwritten': usage<{ path: string; detail: string }>(
    (f) => `The configuration file "${f.path}" was not written: ${f.detail}. It is as it was before.`,
  ),
  'config.of-bake': usage<{ path: string; line: number; key: string; where: string }>(
    (f, to) =>
      `${f.path}:${f.line}: "${f.key}" of ${f.where} says what to build, which the bake file does. ` +
      `Write it there, or override it with ${inputName('set', to)}.`,
  ),
  'config.path': usage<{ image: string; looked: string; problem: string }>(
    (f) =>
      `The image "${f.image}" of the configuration file is built from ${f.looked}, which ${f.problem}. ` +
      `Correct "context" or "file" of the image there.`,
  ),
  // `advice` is our own text, of whole sentences.
  'config.several': usage<{ path: string; input: string; images: string; advice: string }>(
    (f, to) =>
      `${inputAtStart(f.input, to)} is about one image, but ${f.path} has several (${f.images}). ` +
      namingInputs(f.advice, to),
  ),
  'config.no-image': usage<{ path: string; name: string; advice: string }>(
    (f, to) => `${inputAtStart('name', to)}: ${f.path} has no image "${f.name}". ${f.advice}`,
  ),
} as const satisfies Readonly<Record<string, ErrorKind>>
