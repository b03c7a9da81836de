import { isAbsolute, join } from 'node:path'
import type { BakeSource, BakeTarget, BakeTexts } from '../../inputs/bake-source.ts'
import type { BuildInputs } from '../../inputs/build-inputs.ts'
import { isRemoteContext, layoutOf, mayBeUrl } from '../context.ts'
import { formatFields, namedFields, parseExporter } from '../exporter.ts'
import { entryText, sshText } from './bake-entry.ts'

type Variable = (name: string) => string | undefined

/**
 * What a target says, as inputs of a single build, whose paths start in the folder that the run starts in. A Dockerfile
 * that is written into the bake file is read as one from standard input: there is no file of it.
 */
export function bakeBuild({ inputs, target: name, targets }: BakeSource, variable: Variable): BuildInputs {
  const target = targets[name] ?? {}
  const place = placeIn(inputs.source)
  const context = place(target.context ?? '.')
  const moved = (entries: BakeTarget['output'], field: string): readonly string[] =>
    (entries ?? []).map((entry) => withPlace(entryText(entry), field, place))
  return {
    'add-hosts': pairs(target['extra-hosts']).map(withoutEscapes),
    allow: target.entitlements ?? [],
    annotations: (target.annotations ?? []).map(withoutEscapes),
    attests: (target.attest ?? []).map(entryText),
    'build-args': pairs(target.args).map(withoutEscapes),
    'build-contexts': pairs(target.contexts)
      .map(withoutEscapes)
      .map((pair) => mapValue(pair, (source) => placeOfContext(source, place))),
    builder: inputs.builder,
    'cache-from': moved(target['cache-from'], 'src'),
    'cache-to': moved(target['cache-to'], 'dest'),
    call: '',
    'cgroup-parent': '',
    context,
    file: target['dockerfile-inline'] === undefined ? fileOf(target, context, place) : '-',
    labels: pairs(target.labels).map(withoutEscapes),
    load: false, // in `outputs`, as `push`
    network: target.network ?? '',
    'no-cache': target['no-cache'] ?? false,
    'no-cache-filters': target['no-cache-filter'] ?? [],
    outputs: (target.output ?? []).map((entry) => outputOf(entryText(entry), place)),
    platforms: (target.platforms ?? []).flatMap((each) => each.split(',')), // as an override may give several in one
    provenance: '', // in `attests`, as `sbom`
    pull: target.pull ?? false,
    push: false,
    sbom: '',
    secrets: [],
    ...secretsOf(target, place, variable),
    'shm-size': target['shm-size'] ?? '',
    ssh: (target.ssh ?? []).map((entry) => mapValue(sshText(entry), (paths) => paths.split(',').map(place).join(','))),
    tags: target.tags ?? [],
    target: target.target ?? '',
    ulimit: target.ulimits ?? [],
    'github-token': '',
  }
}

/** The same of the targets that it is linked to, by name. */
export function linkedBuilds(source: BakeSource, variable: Variable): Readonly<Record<string, BuildInputs>> {
  const names = Object.keys(source.targets).filter((name) => name !== source.target)
  return Object.fromEntries(names.map((target) => [target, bakeBuild({ ...source, target }, variable)]))
}

/** A path where bake runs, as one from the folder that the run starts in. */
type Place = (path: string) => string

const CWD = /^cwd:\/\//

export function placeIn(source: string): Place {
  return (written) => {
    const path = written.replace(CWD, '')
    const isPath = CWD.test(written) || !(isAbsolute(path) || isRemoteContext(path))
    return isPath ? join(source, path) : written
  }
}

const pairs = (texts: BakeTexts | undefined): readonly string[] =>
  Object.entries(texts ?? {}).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))

/** Some texts are printed as templates, so that they can be read again (buildx, bake/bake.go: MarshalJSON). */
export const withoutEscapes = (text: string): string => text.replaceAll(/([$%])\1\{/g, '$1{')

export function mapValue(pair: string, map: (value: string) => string): string {
  const equals = pair.indexOf('=')
  return equals < 0 ? pair : `${pair.slice(0, equals + 1)}${map(pair.slice(equals + 1))}`
}

export function placeOfContext(source: string, place: Place): string {
  const layout = layoutOf(source)
  if (layout) return `oci-layout://${place(layout.path)}${layout.version}`
  const isElsewhere = !CWD.test(source) && (source.startsWith('target:') || mayBeUrl(source))
  return isElsewhere ? source : place(source)
}

/** Bake looks for it in the context; only `cwd://` is where bake runs (buildx, bake/bake.go: toBuildOpt). */
function fileOf({ dockerfile = '' }: BakeTarget, context: string, place: Place): string {
  if (dockerfile === '' || dockerfile === 'Dockerfile') return ''
  if (CWD.test(dockerfile)) return place(dockerfile)
  return isAbsolute(dockerfile) || isRemoteContext(context) ? dockerfile : join(context, dockerfile)
}

export function withPlace(text: string, field: string, place: Place): string {
  const fields = namedFields(text)
  const path = fields.get(field)
  if (fields.get('type') !== 'local' || path === undefined) return text
  return formatFields(fields.set(field, place(path)))
}

function outputOf(text: string, place: Place): string {
  const { type, fields } = parseExporter(text)
  const dest = fields.get('dest')
  if (dest === undefined || dest === '-') return text
  return formatFields(new Map([['type', type], ...fields, ['dest', place(dest)]]))
}

/** With an ID alone, it is the variable of that name if there is one, else the file (BuildKit, secretsprovider). */
function secretsOf(
  { secret = [] }: BakeTarget,
  place: Place,
  variable: Variable,
): Pick<BuildInputs, 'secret-envs' | 'secret-files'> {
  const [envs, files]: [string[], string[]] = [[], []]
  for (const entry of secret) {
    const fields = namedFields(entryText(entry))
    const id = fields.get('id') ?? ''
    const path = fields.get('src') ?? fields.get('source')
    const env = fields.get('env') ?? (fields.get('type') === 'env' ? path : undefined)
    if (env !== undefined) envs.push(`${id}=${env}`)
    else if (path === undefined && variable(id) !== undefined) envs.push(`${id}=${id}`)
    else files.push(`${id}=${place(path ?? id)}`)
  }
  return { 'secret-envs': envs, 'secret-files': files }
}
