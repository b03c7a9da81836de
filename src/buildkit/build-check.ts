import { redact } from '../units/redact.ts'
import type { VertexWarning } from './solve-status.ts'

/** What a build check found (docs.docker.com/build/checks), in BuildKit's words. */
export interface BuildCheck {
  /** What the rule asks for: `All commands within the Dockerfile should use the same casing`. */
  readonly rule: string
  /** What broke it: `ConsistentInstructionCasing: Command 'from' should …`; before 0.14, rules have no name. */
  readonly finding: string
  /** Empty if BuildKit does not say. */
  readonly url: string
  /** Counted from 1; undefined if BuildKit does not say. */
  readonly line: number | undefined
}

export interface SourcedCheck {
  readonly check: BuildCheck
  readonly source: string
}

/** Undefined without a rule or a file; only a range's first line counts. Both are as in docker/build-push-action. */
export function buildCheck({ short, detail, url, sourceInfo, range }: VertexWarning): SourcedCheck | undefined {
  const rule = (detail ?? []).map(decoded).join(' ')
  const finding = decoded(short).replace(/\s\(line \d+\)$/, '')
  if (rule === '' || finding === '' || sourceInfo?.data === undefined) return undefined
  const line = range?.[0]?.start?.line ?? 0
  const check = {
    rule: redact(rule),
    finding: redact(finding),
    url: redact(url ?? ''),
    line: line > 0 ? line : undefined,
  }
  return { check, source: decoded(sourceInfo.data) }
}

/** Go writes bytes into JSON in base64. */
export const decoded = (bytes: string | undefined): string => Buffer.from(bytes ?? '', 'base64').toString('utf8')
