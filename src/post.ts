import { clearUp } from './adapters/runner/clear-up.ts'
import { safeLine } from './adapters/runner/safe-log.ts'

// Nothing is saved or judged here, so nothing here fails the job.
await clearUp(process.env).catch((error: unknown) => {
  process.stdout.write(`The private files of the run were not removed: ${safeLine(String(error))}\n`)
})
