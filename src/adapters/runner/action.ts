import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../../text/message-of.ts'
import * as core from '@actions/core'
import { fail } from '../../errors/errors.ts'
import type { Runner } from '../../ports.ts'
import { masks } from './masks.ts'
import { safeLine, safeLines } from './safe-log.ts'
import type { EventFacts } from '../../inputs/event-facts.ts'

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice } as const

/** Begins the names of the folders that files are left in. */
const LEFT = 'weighbridge-'

/**
 * The runner of GitHub Actions and compatible ones. Only `@actions/core` issues commands; other text goes through
 * safe-log. `temporaryFolder` is the runner's own.
 */
export function actionRunner(event: EventFacts, temporaryFolder: string): Runner {
  const secrets = masks()
  // GitHub's runner hides secrets itself; others know fewer encodings.
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
    // Other runners may show debug lines without RUNNER_DEBUG.
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
        // Older Gitea has no summaries; the report is in the log and the comment too.
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
          { variable: 'GITHUB_OUTPUT', problem: `does not name a file for outputs (${why})` },
          error,
        )
      }
    },
    async leave(name, text) {
      try {
        // Another step of the job may leave a file of the same name.
        const path = join(await mkdtemp(join(temporaryFolder, LEFT)), name)
        await writeFile(path, text)
        return path
      } catch (error) {
        info(`${name} was not written: ${messageOf(error)}`)
        return undefined
      }
    },
    async left(ending) {
      const all = await readdir(temporaryFolder, { withFileTypes: true }).catch(() => [])
      const folders = all.filter((each) => each.isDirectory() && each.name.startsWith(LEFT))
      const files = folders.map(async ({ name }) => {
        const names = await readdir(join(temporaryFolder, name)).catch(() => [])
        return names.filter((each) => each.endsWith(ending)).map((each) => join(temporaryFolder, name, each))
      })
      return (await Promise.all(files)).flat()
    },
    masked: secrets.hide,
    /** Also masks each line, since output comes by line: not all runners do so. */
    mask(secret) {
      secrets.add(secret)
      const texts = new Set([secret, ...secret.split(/[\r\n]/)])
      for (const text of texts) if (text.trim() !== '') core.setSecret(text) // the runner warns about an empty one
    },
  }
}
