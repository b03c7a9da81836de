import type { EventEmitter } from 'node:events'

/**
 * Lets the reader of a stream leave before its end, as `| head -1` does: what is written after that is nobody's, and the
 * exit code stays the command's own. Any other error is thrown, as Node does by itself.
 */
export function allowEarlyClose(stream: EventEmitter): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
