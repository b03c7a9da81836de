import { buildFailed, cancelled, notMeasured, usage, type ErrorKind } from './error-kind.ts'
import { GITHUB_ERRORS } from './github-errors.ts'
import { INPUT_ERRORS } from './input-errors.ts'
import { inputName, type Audience } from '../units/audience.ts'
import { counted } from '../units/counted.ts'
import { PUSH_ERRORS } from './push-errors.ts'

const INSTALL_ENGINE = 'Install Docker Engine with the buildx plugin (docs.docker.com/engine/install)'
const START_ENGINE = `Start it ("sudo systemctl start docker", or Docker Desktop), or set DOCKER_HOST to where one listens`
const INSTALL_BUILDX = 'Install the buildx plugin, 0.13 or newer (in a workflow: docker/setup-buildx-action)'

/** The runner sets RUNNER_TEMP, and no workflow can (docs.github.com, "Variables reference"). */
const temporaryAdvice = (to: Audience): string =>
  to === 'workflow'
    ? 'Have the runner set RUNNER_TEMP to a folder outside, or give a context that does not contain it'
    : 'Set TMPDIR to a folder outside'

/** Every error a user can meet: what happened, where, and what to do. A test makes each of them. */
export const CATALOGUE = {
  ...INPUT_ERRORS,
  'inspect.layer': usage(
    (f) =>
      `${f['name']} has no layer "${f['layer']}": it has ${f['count']}, counted from 1, the lowest. ` +
      'Give a number, or the first four or more digits of a diffID.',
  ),
  'inspect.path': usage(
    (f) =>
      `${f['name']} has no file at or below "${f['path']}" that a container sees. ` +
      'Give a path of the container or a glob: * and ? stop at a slash, ** does not.',
  ),
  'inspect.module': usage(
    (f) =>
      `No module or package "${f['module']}" is in the Go programs of ${f['name']} (${f['programs']} found). ` +
      `"weighbridge inspect" lists their modules.`,
  ),
  'inspect.stages': usage(
    (f) =>
      `The stages of "${f['file']}" cannot be weighed: ${f['detail']}. Give a Dockerfile of the checkout that has a FROM.`,
  ),
  'inspect.no-stage': usage(
    (f, to) =>
      `"${f['file']}" has no stage "${f['target']}": it has ${f['stages']}. Name one of them with ${inputName('target', to)}.`,
  ),
  'inspect.unread': notMeasured(
    (f) =>
      `The stages of "${f['file']}" cannot be weighed: it cannot be read from line ${f['line']} on (${f['detail']}). ` +
      '"docker buildx build --check" says whether the line is right; "weighbridge run" weighs the image without its stages.',
  ),
  'build.failed': buildFailed(
    (f) => `The build failed at ${f['instruction']}: ${f['error']}${f['output'] === '' ? '' : `\n${f['output']}`}`,
  ),
  'prepare.failed': buildFailed(
    (f, to) => `The command of ${inputName('prepare', to)} ended with code ${f['code']}; ${f['output']}.`,
  ),
  'engine.missing': notMeasured((f) => `No "${f['command']}" command was found on the PATH. ${INSTALL_ENGINE}.`),
  'engine.unreachable': notMeasured(
    (f) => `No Docker engine answers at ${f['endpoint']}: ${f['detail']}. ${START_ENGINE}.`,
  ),
  'engine.denied': notMeasured(
    (f) =>
      `This user may not use the Docker engine at ${f['endpoint']}: permission denied. Add the user to the docker group ` +
      '("sudo usermod -aG docker $USER") and log in again (docs.docker.com/engine/install/linux-postinstall).',
  ),
  'engine.no-buildx': notMeasured((f) => `"docker buildx version" failed: ${f['detail']}. ${INSTALL_BUILDX}.`),
  'engine.old-buildx': notMeasured(
    (f) => `buildx ${f['found']} is too old, ${f['needed']} or newer is needed. ${INSTALL_BUILDX}.`,
  ),
  'engine.builder': notMeasured(
    (f) => `The builder "${f['builder']}" cannot be used: ${f['detail']}. "docker buildx ls" shows the ones there are.`,
  ),
  'engine.several-nodes': notMeasured(
    (f, to) =>
      `The builder "${f['builder']}" builds these platforms on several nodes, and buildx cannot export an image from ` +
      `several nodes (${f['detail']}). Use a builder of which one node builds them all; else each run builds one ` +
      `(${inputName('platforms', to)}) and pushes it by digest (${inputName('outputs', to)}: ` +
      'type=image,push=true,push-by-digest=true,name=…), and "docker buildx imagetools create" joins them.',
  ),
  // Of this one no run ends: it says why cache mounts are left alone.
  'engine.records': notMeasured(
    (f) => `"docker buildx ${f['command']}" failed for the builder "${f['builder']}": ${f['detail']}.`,
  ),
  'engine.silent': notMeasured(
    (f) =>
      `The builder "${f['builder']}" said nothing for ${f['seconds']} s of "docker buildx ${f['command']}". ` +
      'Look at it with "docker buildx ls", or restart it.',
  ),
  'engine.no-result': notMeasured(
    (f, to) =>
      `The build gave no image that can be weighed: ${f['detail']}. Weigh an existing one with ${inputName('image', to)}.`,
  ),
  'image.not-found': notMeasured(
    (f) =>
      `There is no image "${f['reference']}": no such file or folder, and the engine does not have it (${f['detail']}). ` +
      'Build or pull it first.',
  ),
  'image.no-file': notMeasured((f) => `There is no file or folder "${f['path']}". ${f['advice']}`),
  'image.not-an-image': notMeasured(
    (f) => `${f['name']} is not an image: ${f['detail']}. Expected an OCI layout, or an archive made by "docker save".`,
  ),
  'image.artifact': notMeasured(
    (f) => `${f['name']} is ${f['kind']} (${f['type']}), and no container image: there is no file system to weigh.`,
  ),
  'image.several': notMeasured(
    (f) => `${f['name']} holds ${f['count']} images ${f['what']} (${f['refs']}): ${f['advice']}.`,
  ),
  'image.no-such-name': notMeasured(
    (f) => `${f['name']} holds no image "${f['wanted']}". Name one that it has: ${f['names']}.`,
  ),
  'image.malformed': notMeasured(
    (f) => `${f['name']}: ${f['blob']} is malformed at byte ${f['offset']}: ${f['detail']}.`,
  ),
  'image.links': notMeasured(
    (f) =>
      `The layer ${f['blob']} is malformed: the path "${f['path']}" ${f['detail']}. Make the image again without a loop of links.`,
  ),
  'image.truncated': notMeasured(
    (f) =>
      `${f['name']}: ${f['blob']} ends after ${counted(Number(f['found']), 'byte')}, ` +
      `${f['expected']} ${f['expected'] === 1 ? 'was' : 'were'} expected. Make the image or archive again.`,
  ),
  'image.digest': notMeasured(
    (f) =>
      `${f['name']}: ${f['blob']} has digest ${f['found']}, expected ${f['expected']}. Make the image or archive again.`,
  ),
  'image.missing-blob': notMeasured((f) => `${f['name']}: ${f['blob']} is not in it (${f['role']}).`),
  'image.export': notMeasured((f) => `The engine could not export "${f['reference']}": ${f['detail']}. ${f['advice']}`),
  'registry.not-found': notMeasured(
    (f) =>
      `There is no image "${f['reference']}": no such file or folder, and neither the engine nor the registry has it ` +
      `(${f['detail']}). Check its name and tag, or build it first.`,
  ),
  'registry.denied': notMeasured(
    (f) =>
      `The registry does not let "${f['reference']}" be read (${f['detail']}), and it is no file or folder, nor in the engine. ` +
      'Check its name, or log in with "docker login".',
  ),
  'registry.unavailable': notMeasured(
    (f) =>
      `There is no image "${f['reference']}": no such file or folder, the engine does not have it, and it cannot be pulled ` +
      `(${f['detail']}). Check its name and the network.`,
  ),
  'registry.onbuild': notMeasured(
    (f) =>
      `"${f['reference']}" has ONBUILD instructions, which a builder would run. Pull it with "docker pull", and name it again.`,
  ),
  'registry.platform': notMeasured(
    (f) =>
      `"${f['reference']}" was not weighed for ${f['platform']}, which this engine does not unpack. ` +
      'A builder of the docker-container driver can: "docker buildx create --use" makes one.',
  ),
  'run.cancelled': cancelled((f) => `The run was cancelled (${f['signal']}). Nothing was reported.`),
  'output.unwritable': notMeasured(
    (f) => `The result could not be written to the standard output: ${f['detail']}. Send it where there is room.`,
  ),
  'run.temporary-folder': notMeasured(
    (f) =>
      `No temporary folder can be made (${f['detail']}). ` +
      'Set TMPDIR to a folder that is there, may be written to and has room.',
  ),
  'run.temporary-in-context': usage(
    (f, to) =>
      `The folder for private files, ${f['folder']}, lies in the context "${f['context']}": what the run keeps there, such as the ` +
      `values of secrets, could get into the image. ${temporaryAdvice(to)}${f['ignore'] ? `, or name it in ${f['ignore']}` : ''}.`,
  ),
  'run.system': notMeasured(
    (f) => `The system refused what the run needs: ${f['detail']}. Check that it is there, may be used, and has room.`,
  ),
  'run.environment': usage(
    (f) => `The environment variable ${f['variable']} ${f['problem']}. The runner sets it: nothing else should.`,
  ),
  'record.unreadable': usage(
    (f) =>
      `${f['path']} is not a record that can be compared: ${f['detail']}. Give what "run --json" or "inspect --json" printed.`,
  ),
  ...GITHUB_ERRORS,
  ...PUSH_ERRORS,
} as const satisfies Readonly<Record<string, ErrorKind>>
