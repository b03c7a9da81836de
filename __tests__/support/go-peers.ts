import { execFileSync } from 'node:child_process'
import { GO } from './engines.ts'

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, LC_ALL: 'C' } })

/** A section as `readelf` prints it. */
export interface PeerSection {
  readonly name: string
  readonly size: number
  readonly executable: boolean
}

/** Sections with bytes in the file, according to GNU readelf. */
export function sectionsOf(path: string): PeerSection[] {
  const row =
    /^ +\[ *\d+\] (?<name>\S+) +(?<type>[A-Z]\S*) +[0-9a-f]+ [0-9a-f]+ (?<size>[0-9a-f]+) [0-9a-f]+ +(?<flags>[A-Z]*) /gm
  return [...run('readelf', '--section-headers', '--wide', path).matchAll(row)]
    .map(({ groups }) => groups!)
    .filter(({ type }) => type !== 'NOBITS')
    .map(({ name, size, flags }) => ({
      name: name!,
      size: Number.parseInt(size!, 16),
      executable: flags!.includes('X'),
    }))
}

/** What `go version -m` prints of a program, in our format. */
export function buildInfoOf(path: string) {
  const lines = run(GO, 'version', '-m', path).trimEnd().split('\n')
  const rows = lines.slice(1).map((line) => line.trim().split('\t'))
  const modules: Record<string, { version: string; replacedBy?: string }> = {}
  let last = ''
  for (const [kind, name = '', version = ''] of rows) {
    if (kind === 'mod' || kind === 'dep') modules[(last = name)] = { version }
    // A folder has no version of its own, and its name is not kept.
    if (kind === '=>') modules[last]!.replacedBy = version === '(devel)' ? '(local folder)' : `${name}@${version}`
  }
  return {
    goVersion: lines[0]!.split(': ')[1]!,
    main: rows.find(([kind]) => kind === 'path')![1]!,
    modules,
    settings: Object.fromEntries(
      rows.filter(([kind]) => kind === 'build').map(([, setting]) => setting!.split(/=(.*)/s)),
    ),
  }
}

/** Functions of a package that `go tool nm` knows, and their bytes without the padding between them. */
export interface PeerPackage {
  readonly functions: number
  readonly bytes: number
}

/** Text symbols by package; under '' those without one in their name, and those that the compiler generates. */
export function packagesOf(path: string): ReadonlyMap<string, PeerPackage> {
  const packages = new Map<string, PeerPackage>()
  const row = /^ *[0-9a-f]+ +(?<size>\d+) [Tt] (?<name>.*)$/gm
  for (const { groups } of run(GO, 'tool', 'nm', '-size', path).matchAll(row)) {
    const name = groups!.name!
    if (/^runtime\.e?text$|\(\.text/.test(name)) continue
    const owner = packageOfName(name)
    const known = packages.get(owner) ?? { functions: 0, bytes: 0 }
    packages.set(owner, { functions: known.functions + 1, bytes: known.bytes + Number(groups!.size) })
  }
  return packages
}

function packageOfName(name: string): string {
  if (/^(type|go):|^type\.\.|^go\.(\(|struct|buildid)/.test(name)) return ''
  const plain = /^[^[({ ]*/.exec(name)![0].replaceAll('%252e', '%2e')
  const prefix = /^(.*\/)?[^./]*\./.exec(plain)?.[0] ?? ''
  return prefix.slice(0, -1).replaceAll('%2e', '.')
}
