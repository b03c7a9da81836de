import { usage, type ErrorKind } from './error-kind.ts'
import { inputAtStart, inputName, namingInputs, type Audience } from '../units/audience.ts'
import { isTooManyBytes, SIZE_FORMS, TOO_MANY_BYTES } from '../units/bytes.ts'
import { counted } from '../units/counted.ts'

/** Without actions/checkout, a workflow has no files, so no other path helps. */
const checkoutHint = ({ noCheckout }: { readonly noCheckout: string }, audience: Audience): string =>
  noCheckout === '' || audience !== 'workflow'
    ? ''
    : ` No commit is checked out here (${noCheckout}): in a workflow, add actions/checkout as an earlier step.`

const about = ({ input }: { readonly input: string }, audience: Audience): string => inputAtStart(input, audience)

const sizeAdvice = (value: string): string => (isTooManyBytes(value) ? TOO_MANY_BYTES : `Write it as ${SIZE_FORMS}.`)

/** Wrong inputs and missing files, reported before anything is built. */
export const INPUT_ERRORS = {
  'input.size': usage<{ input: string; value: string }>(
    (f, to) => `${about(f, to)}: cannot read "${f.value}" as a size. ${sizeAdvice(f.value)}`,
  ),
  'input.growth': usage<{ input: string; value: string }>(
    (f, to) =>
      `${about(f, to)}: cannot read "${f.value}" as a growth limit. ` +
      `Write it as 500kB, 5%, "5% or 500kB" (the looser decides) or "5% and 500kB" (both must hold).`,
  ),
  'input.twice': usage<{ rule: string; first: string; second: string }>((f, to) => {
    const inputs = [...new Set([f.first, f.second])].map((input) => inputName(input, to))
    return `The rule "${f.rule}" is given twice, by ${inputs.join(' and ')}. Remove one of them.`
  }),
  'input.choice': usage<{ input: string; value: string; choices: string }>(
    (f, to) => `${about(f, to)}: "${f.value}" is not one of ${f.choices}.`,
  ),
  'input.boolean': usage<{ input: string; value: string }>(
    (f, to) => `${about(f, to)}: "${f.value}" is not a boolean. Write true or false.`,
  ),
  'input.variable': usage<{ variable: string; value: string }>(
    (f) => `The environment variable ${f.variable}: "${f.value}" is not a boolean. Write true or false.`,
  ),
  // `expected` is our own text, in which `{push}` stands for an input.
  'input.format': usage<{ input: string; value: string; expected: string }>(
    (f, to) => `${about(f, to)}: cannot read "${f.value}". ${namingInputs(f.expected, to)}`,
  ),
  // `reason` is our own text, as `expected` is.
  'input.conflict': usage<{ first: string; second: string; reason: string }>(
    (f, to) =>
      `${inputAtStart(f.first, to)} and ${inputName(f.second, to)} cannot be used together: ${namingInputs(f.reason, to)}.`,
  ),
  'input.needs': usage<{ input: string; needs: string; reason: string }>(
    (f, to) => `${about(f, to)} needs ${inputName(f.needs, to)}: ${f.reason}.`,
  ),
  'input.compare-with': usage<{ reason: string }>((f, to) => `${inputAtStart('compare-with', to)}: ${f.reason}`),
  'input.legs': usage<{ asked: string; directory: string }>(
    (f, to) =>
      `${inputAtStart('legs', to)}: there is no file at ${f.asked} (looked in ${f.directory}). Each leg uploads the file ` +
      'that its output "leg" names, also if it failed, and an earlier step of this job downloads them: docs/matrix.md has ' +
      'the workflow.',
  ),
  'input.checkout': usage<{ directory: string }>(
    (f) =>
      `There is nothing to build: ${f.directory} is empty. In a workflow, add actions/checkout as an earlier step; ` +
      'elsewhere, start in the folder to build from.',
  ),
  'input.context': usage<{ path: string; looked: string; noCheckout: string }>(
    (f, to) =>
      `The build context "${f.path}" does not exist (looked for ${f.looked}). ` +
      `Set ${inputName('context', to)} to a folder in the checkout.${checkoutHint(f, to)}`,
  ),
  'input.context-file': usage<{ path: string; looked: string }>(
    (f, to) =>
      `The build context "${f.path}" is a file, not a folder (${f.looked}). ` +
      `Set ${inputName('context', to)} to the folder to build from, and ${inputName('file', to)} to its Dockerfile.`,
  ),
  'input.dockerfile': usage<{ looked: string; noCheckout: string }>(
    (f, to) =>
      `There is no Dockerfile at ${f.looked}. ` +
      `Set ${inputName('file', to)} to its path, relative to the folder the run starts in.${checkoutHint(f, to)}`,
  ),
  'input.dockerfile-folder': usage<{ looked: string }>(
    (f, to) =>
      `${f.looked} is a folder, not a Dockerfile. ` +
      `Set ${inputName('file', to)} to the path of a file, relative to the folder the run starts in.`,
  ),
  'input.image-name': usage<{ reference: string; lacks: string }>(
    (f) => `"${f.reference}" ends with a colon, but lacks ${f.lacks}. Add it, or leave out the colon.`,
  ),
  'input.base': usage<{ reason: string }>(
    (f, to) =>
      `${inputAtStart('base', to)}: ${f.reason}. ` +
      'Give a commit, tag or branch that this repository or its remote has.',
  ),
  'input.unreadable': usage<{ path: string; detail: string }>(
    (f, to) =>
      `The Dockerfile at ${f.path} cannot be read: ${f.detail}. ` +
      `Make it a file that this user may read, or set ${inputName('file', to)} to another.`,
  ),
  'input.ignore-file': usage<{ path: string; detail: string }>(
    (f) =>
      `The ignore file ${f.path} cannot be read: ${f.detail}. ` +
      'Make it a file of patterns that this user may read, or remove it.',
  ),
  'input.secret-pipe': usage<{ path: string; most: number }>(
    (f, to) =>
      `${inputAtStart('secret-files', to)}: ${f.path} gives more than ${counted(f.most, 'byte')}, the most ` +
      'that BuildKit accepts for a secret. Give a shorter one.',
  ),
  'cli.usage': usage<{ problem: string; command: string }>(
    (f) => `${f.problem} Run "weighbridge${f.command} --help" for help.`,
  ),
} as const satisfies Readonly<Record<string, ErrorKind>>
