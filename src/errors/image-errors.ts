import { notMeasured, type ErrorKind } from './error-kind.ts'
import { counted } from '../units/counted.ts'

/** An image that cannot be weighed, whether on disk, in the engine or in a registry. */
export const IMAGE_ERRORS = {
  'image.not-found': notMeasured<{ reference: string; detail: string }>(
    (f) =>
      `There is no image "${f.reference}": no such file or folder, and the engine does not have it (${f.detail}). ` +
      'Build or pull it first.',
  ),
  'image.gone': notMeasured<{ reference: string }>(
    (f) =>
      `The image "${f.reference}" is no longer in the engine: meanwhile it was removed, or its name was given to another image ` +
      "(containerd's store then removes it). Run it again; runs at the same time need different tags.",
  ),
  'image.no-file': notMeasured<{ path: string; advice: string }>(
    (f) => `There is no file or folder "${f.path}". ${f.advice}`,
  ),
  'image.not-an-image': notMeasured<{ name: string; detail: string }>(
    (f) => `${f.name} is not an image: ${f.detail}. Expected an OCI layout, or an archive made by "docker save".`,
  ),
  'image.artifact': notMeasured<{ name: string; kind: string; type: string }>(
    (f) => `${f.name} is ${f.kind} (${f.type}), not a container image: it has no file system to weigh.`,
  ),
  'image.several': notMeasured<{ name: string; count: number; what: string; refs: string; advice: string }>(
    (f) => `${f.name} holds ${f.count} images ${f.what} (${f.refs}): ${f.advice}.`,
  ),
  'image.no-such-name': notMeasured<{ name: string; wanted: string; names: string }>(
    (f) => `${f.name} holds no image "${f.wanted}". Name one that it has: ${f.names}.`,
  ),
  'image.malformed': notMeasured<{ name: string; blob: string; offset: number; detail: string }>(
    (f) => `${f.name}: ${f.blob} is malformed at byte ${f.offset}: ${f.detail}.`,
  ),
  'image.links': notMeasured<{ blob: string; path: string; detail: string }>(
    (f) =>
      `The layer ${f.blob} is malformed: the path "${f.path}" ${f.detail}. Build the image again without a loop of links.`,
  ),
  'image.truncated': notMeasured<{ name: string; blob: string; found: number; expected: number | string }>(
    (f) =>
      `${f.name}: ${f.blob} ends after ${counted(f.found, 'byte')}, ` +
      `${f.expected} ${f.expected === 1 ? 'was' : 'were'} expected. Make the image or archive again.`,
  ),
  'image.digest': notMeasured<{ name: string; blob: string; found: string; expected: string }>(
    (f) => `${f.name}: ${f.blob} has digest ${f.found}, expected ${f.expected}. Make the image or archive again.`,
  ),
  'image.missing-blob': notMeasured<{ name: string; blob: string; role: string }>(
    (f) => `${f.name}: ${f.blob} is missing (${f.role}).`,
  ),
  'image.export': notMeasured<{ reference: string; detail: string; advice: string }>(
    (f) => `The engine could not export "${f.reference}": ${f.detail}. ${f.advice}`,
  ),
  'registry.not-found': notMeasured<{ reference: string; detail: string }>(
    (f) =>
      `There is no image "${f.reference}": no such file or folder, and neither the engine nor the registry has it ` +
      `(${f.detail}). Check its name and tag, or build it first.`,
  ),
  'registry.denied': notMeasured<{ reference: string; detail: string }>(
    (f) =>
      `The registry does not let "${f.reference}" be read (${f.detail}), and no file, folder or image in the engine has that name. ` +
      'Check its name, or log in with "docker login".',
  ),
  'registry.unavailable': notMeasured<{ reference: string; detail: string }>(
    (f) =>
      `There is no image "${f.reference}": no such file or folder, the engine does not have it, and it cannot be pulled ` +
      `(${f.detail}). Check its name and the network.`,
  ),
  'registry.onbuild': notMeasured<{ reference: string }>(
    (f) =>
      `"${f.reference}" has ONBUILD instructions, which a builder would run. Pull it with "docker pull", then try again.`,
  ),
  'registry.platform': notMeasured<{ reference: string; platform: string }>(
    (f) =>
      `"${f.reference}" was not weighed for ${f.platform}, which this engine does not unpack. ` +
      'A builder with the docker-container driver does: "docker buildx create --use" creates one.',
  ),
} as const satisfies Readonly<Record<string, ErrorKind>>
