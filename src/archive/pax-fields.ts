import type { PaxRecords } from './pax.ts'
import { shownOwner } from './tar-header.ts'
import { decimal } from './tar-number.ts'

/** Values of PAX records that replace an entry's header fields; an empty one replaces nothing. */
interface PaxFields {
  readonly path: string
  readonly linkpath: string
  /** Bytes of the body; may be negative, or more than a number holds exactly. */
  readonly size: number | undefined
  readonly uid: number | undefined
  readonly gid: number | undefined
  /** Whole seconds since the epoch; negative before it. */
  readonly mtime: number | undefined
}

const NO_FIELDS: PaxFields = {
  path: '',
  linkpath: '',
  size: undefined,
  uid: undefined,
  gid: undefined,
  mtime: undefined,
}

/** The fields of an entry's records; a string with the reason if Go's archive/tar refuses them (reader.go, mergePAX). */
export function paxFields(values: PaxRecords['values']): PaxFields | string {
  if (values.size === 0) return NO_FIELDS
  const number = (key: string, read: (text: string) => number): number | undefined => {
    const value = values.get(key) ?? ''
    return value === '' ? undefined : read(value)
  }
  const size = number('size', decimal)
  const [uid, gid] = [number('uid', decimal), number('gid', decimal)]
  const mtime = number('mtime', wholeSeconds)
  if (Number.isNaN(size)) return 'a PAX header has an impossible size'
  if (Number.isNaN(uid) || Number.isNaN(gid)) return 'a PAX header has an impossible owner'
  if ([mtime, number('atime', wholeSeconds), number('ctime', wholeSeconds)].some(Number.isNaN))
    return 'a PAX header has an impossible time'
  return {
    path: values.get('path') ?? '',
    linkpath: values.get('linkpath') ?? '',
    size,
    uid: uid === undefined ? undefined : shownOwner(uid),
    gid: gid === undefined ? undefined : shownOwner(gid),
    mtime,
  }
}

/** A PAX time, rounded down; NaN if invalid. Nine digits of the fraction count (strconv.go, parsePAXTime). */
function wholeSeconds(text: string): number {
  const point = text.indexOf('.')
  const seconds = decimal(point === -1 ? text : text.slice(0, point))
  const fraction = point === -1 ? '' : text.slice(point + 1)
  if (!/^\d*$/.test(fraction)) return Number.NaN
  return text.startsWith('-') && /[1-9]/.test(fraction.slice(0, 9)) ? seconds - 1 : seconds
}
