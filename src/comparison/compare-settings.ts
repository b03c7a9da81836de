import type { BaseImageRecord, ImageRecord } from '../record/record.ts'
import type { SettingChange } from './cause.ts'
import { pairPrograms } from './program-modules.ts'
import type { GoProgram } from '../inventory/programs.ts'

/** Settings that have their own name in a change; all others are a `build setting`. */
const NAMED: ReadonlyMap<string, SettingChange['what']> = new Map([
  ['CGO_ENABLED', 'cgo'],
  ['-trimpath', 'trimpath'],
])

/** What changed in how an image is made, as far as both sides know: base image, Go version, stripping, settings. */
export function compareSettings(head: ImageRecord, base: ImageRecord): readonly SettingChange[] {
  const changes = pairPrograms(base, head).flatMap(([before, after]) => programChanges(before, after))
  return [...baseImageChange(head, base), ...changes]
}

/** No change is reported if one side does not know its base image. */
function baseImageChange(
  { baseImage: after }: ImageRecord,
  { baseImage: before }: ImageRecord,
): readonly SettingChange[] {
  if (before === null || after === null) return []
  const isSameDigest = before.digest === '' || after.digest === '' || before.digest === after.digest
  if (before.name === after.name && isSameDigest) return []
  return [{ what: 'base image', path: '', setting: '', base: reference(before), head: reference(after) }]
}

function reference({ name, digest }: BaseImageRecord): string {
  return digest === '' ? name : `${name}@${digest}`
}

function programChanges(base: GoProgram, head: GoProgram): readonly SettingChange[] {
  const version = { what: 'go version', setting: '', base: base.goVersion, head: head.goVersion } as const
  const stripped = { what: 'stripped', setting: '', base: strippedText(base), head: strippedText(head) } as const
  return [...(base.goVersion && head.goVersion ? [version] : []), stripped, ...buildSettings(base, head)]
    .filter((change) => change.base !== change.head)
    .map(({ what, setting, base: before, head: after }) => ({
      what,
      path: head.path,
      setting,
      base: before,
      head: after,
    }))
}

function strippedText({ stripped }: GoProgram): string {
  return stripped ? 'stripped' : 'not stripped'
}

/** Each setting of either side, empty if not set. A program without any settings does not say how it was built. */
function buildSettings(base: GoProgram, head: GoProgram): readonly Omit<SettingChange, 'path'>[] {
  const [before, after] = [new Map(Object.entries(base.settings)), new Map(Object.entries(head.settings))]
  if (before.size === 0 || after.size === 0) return []
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().map((setting) => ({
    what: NAMED.get(setting) ?? 'build setting',
    setting,
    base: before.get(setting) ?? '',
    head: after.get(setting) ?? '',
  }))
}
