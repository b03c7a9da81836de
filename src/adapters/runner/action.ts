import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../../text/message-of.ts'
import * as core from '@actions/core'
import { fail } from '../../errors/errors.ts'
import type { Runner } from '../../ports.ts'
import { masks } from './masks.ts'
import { safeLine, safeLines } from './safe-log.ts'
import type { EventFacts } from '../../inputs/event-facts.ts'

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice } as const

/**
 * The runner of GitHub Actions, and of anything that speaks its protocol. Only `@actions/core` issues commands; all
 * other text goes through safe-log, since it may come from a build, an image or a file name. `temporaryFolder` is the
 * runner's own and lasts as long as the job.
 */
export function actionRunner(event: EventFacts, temporaryFolder: string): Runner {
  const secrets = masks()
  // GitHub's runner hides secrets itself; others know fewer of the forms that secrets take.
  const shownLine = (text: string): string => secrets.hide(safeLine(text))
  const shownLines = (text: string): readonly string[] => safeLines(text).map(secrets.hide)
  const info = (text: string): void => shownLines(text).forEach((line) => core.info(line))
  return {
    event,
    audience: 'workflow',
    group: (title, work) => core.group(shownLine(title), work),
    info,
    details(title, lines) {
      core.startGroup(shownLine(title))
      lines.forEach(info)
      core.endGroup()
    },
    // The runner shows these lines only if RUNNER_DEBUG is set; another one might always show them.
    ...(core.isDebug() && { debug: (line: string) => core.debug(shownLine(line)) }),
    annotate({ level, title, message, file, line }) {
      ANNOTATE[level](shownLines(message).join('\n'), {
        title: shownLine(title),
        ...(file !== undefined && { file: safeLine(file) }),
        ...(line !== undefined && { startLine: line }),
      })
    },
    async summary(markdown) {
      try {
        await core.summary.addRaw(markdown, true).write()
      } catch (error) {
        // Older Gitea has no summaries; the same report is in the log and in the comment.
        core.summary.emptyBuffer()
        info(`No job summary was written: ${messageOf(error)}`)
      }
    },
    output(name, value) {
      try {
        core.setOutput(name, value)
      } catch (error) {
        const why = messageOf(error)
        throw fail(
          'run.environment',
          { variable: 'GITHUB_OUTPUT', problem: `names no file for outputs (${why})` },
          error,
        )
      }
    },
    async leave(name, text) {
      try {
        // A folder of its own: another step of the job may leave a file of the same name.
        const path = join(await mkdtemp(join(temporaryFolder, 'weighbridge-')), name)
        await writeFile(path, text)
        return path
      } catch (error) {
        info(`${name} was not written: ${messageOf(error)}`)
        return undefined
      }
    },
    masked: secrets.hide,
    /** Masks each line too, since output comes line by line: GitHub's runner does so itself, others do not. */
    mask(secret) {
      secrets.add(secret)
      const texts = new Set([secret, ...secret.split(/[\r\n]/)])
      for (const text of texts) if (text.trim() !== '') core.setSecret(text) // the runner warns about an empty one
    },
  }
}
