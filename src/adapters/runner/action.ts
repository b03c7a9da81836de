import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../../text/message-of.ts'
import { summary } from '../../../node_modules/@actions/core/lib/summary.js' // by its path, as in action-log.ts
import { fail } from '../../errors/errors.ts'
import type { Runner } from '../../ports.ts'
import type { ActionLog } from './action-log.ts'
import type { EventFacts } from '../../inputs/event-facts.ts'
import { setValue } from './set-value.ts'

/** Begins the names of the folders that files are left in. */
const LEFT = 'weighbridge-'

/** The runner of GitHub Actions and compatible ones. `temporaryFolder` is the runner's own. */
export function actionRunner(event: EventFacts, temporaryFolder: string, log: ActionLog): Runner {
  return {
    ...log,
    event,
    async summary(markdown) {
      try {
        await summary.addRaw(markdown, true).write()
      } catch (error) {
        // Older Gitea has no summaries; the report is in the log and the comment too.
        summary.emptyBuffer()
        log.info(`No job summary was written: ${messageOf(error)}`)
      }
    },
    output(name, value) {
      try {
        setValue('OUTPUT', name, value)
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
        log.info(`${name} was not written: ${messageOf(error)}`)
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
  }
}
