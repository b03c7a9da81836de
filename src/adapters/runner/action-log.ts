// The parts of @actions/core by their paths: the package exports only the whole, whose client for OIDC tokens loads undici.
import { issue, issueCommand } from '../../../node_modules/@actions/core/lib/command.js'
import { toCommandProperties } from '../../../node_modules/@actions/core/lib/utils.js'
import type { Runner } from '../../ports.ts'
import { masks } from './masks.ts'
import { safeLine, safeLines } from './safe-log.ts'

/** What the action says, from its first moment on. */
export type ActionLog = Pick<
  Runner,
  'annotate' | 'audience' | 'debug' | 'details' | 'group' | 'info' | 'mask' | 'masked'
>

interface Surroundings {
  readonly stdout: { write(text: string): unknown }
  readonly env: NodeJS.ProcessEnv
}

/**
 * The log of GitHub Actions and compatible runners. Only `@actions/core` issues commands; other text goes through
 * safe-log.
 */
export function actionLog({ stdout, env }: Surroundings): ActionLog {
  const secrets = masks()
  // GitHub's runner hides secrets itself; others know fewer encodings.
  const shownLine = (text: string): string => secrets.hide(safeLine(text))
  const shownLines = (text: string): readonly string[] => safeLines(text).map(secrets.hide)
  const info = (text: string): void => shownLines(text).forEach((line) => void stdout.write(`${line}\n`))
  return {
    audience: 'workflow',
    async group(title, work) {
      issue('group', shownLine(title))
      try {
        return await work()
      } finally {
        issue('endgroup')
      }
    },
    info,
    details(title, lines) {
      issue('group', shownLine(title))
      lines.forEach(info)
      issue('endgroup')
    },
    // Other runners may show debug lines without RUNNER_DEBUG.
    ...(env['RUNNER_DEBUG'] === '1' && { debug: (line: string) => issue('debug', shownLine(line)) }),
    annotate({ level, title, message, file, line }) {
      const place = {
        title: shownLine(title),
        ...(file !== undefined && { file: safeLine(file) }),
        ...(line !== undefined && { startLine: line }),
      }
      issueCommand(level, toCommandProperties(place), shownLines(message).join('\n'))
    },
    masked: secrets.hide,
    /** Also masks each line, since output comes by line: not all runners do so. */
    mask(secret) {
      secrets.add(secret)
      const texts = new Set([secret, ...secret.split(/[\r\n]/)])
      for (const text of texts) if (text.trim() !== '') issue('add-mask', text) // the runner warns about an empty one
    },
  }
}
