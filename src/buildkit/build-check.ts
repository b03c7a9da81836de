import { redact } from '../units/redact.ts'
import type { VertexWarning } from './solve-status.ts'

/** What a build check found (docs.docker.com/build/checks), in BuildKit's words. */
export interface BuildCheck {
  /** What the rule asks for: `All commands within the Dockerfile should use the same casing (either upper or lower)`. */
  readonly rule: string
  /** What broke it: `ConsistentInstructionCasing: Command 'from' should …`; BuildKit before 0.14 gives rules no name. */
  readonly finding: string
  /** Where the rule is explained; empty where BuildKit does not say. */
  readonly url: string
  /** Line of the Dockerfile, counted from 1; undefined where BuildKit does not say. */
  readonly line: number | undefined
}

/** A finding, and the whole text of its file. */
export interface SourcedCheck {
  readonly check: BuildCheck
  readonly source: string
}

/**
 * The finding in a BuildKit warning; undefined for a warning without a rule or a file, which docker/build-push-action
 * leaves out too (actions-toolkit, convertWarningsToGitHubAnnotations). Only the first line of a range counts, as
 * there: GitHub does not show ranges clearly.
 */
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

/** Text that Go writes into JSON as bytes. */
export const decoded = (bytes: string | undefined): string => Buffer.from(bytes ?? '', 'base64').toString('utf8')
