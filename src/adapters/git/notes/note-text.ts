import { decodeRecord, type Decoded } from '../../../record/decode.ts'
import { encodeRecord } from '../../../record/encode.ts'
import type { WeightRecord } from '../../../record/record.ts'
import { wayOf } from '../../../record/way.ts'

/**
 * A line of a note: a JSON object with the record, and what it is a record of. All other lines are somebody else's. One
 * that only begins so was cut.
 */
const LINE = /^\{"weighbridge":"record","key":"([\w.-]+)","way":"[0-9a-f]{8}","record":(.*)$/

export function recordLine(key: string, record: WeightRecord): string {
  const kept = { weighbridge: 'record', key, way: wayOf(record) }
  return `${JSON.stringify(kept).slice(0, -1)},"record":${encodeRecord(record).trimEnd()}}\n`
}

/** The records in a note under one key, in the order in which they were added. */
export function* recordsIn(text: string, key: string): Generator<Decoded> {
  for (const line of text.split('\n')) {
    const [, lineKey, rest = ''] = LINE.exec(line) ?? []
    if (lineKey === key) yield decodeRecord(rest.replace(/\}$/, ''))
  }
}

/** What else is in the note; empty if that is only white space. */
export function withoutRecords(text: string): string {
  const others = text
    .split('\n')
    .filter((line) => !LINE.test(line))
    .join('\n')
  return others.trim() === '' ? '' : others
}
