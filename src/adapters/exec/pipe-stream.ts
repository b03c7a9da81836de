import { Socket } from 'node:net'
import { addAbortSignal, type Readable } from 'node:stream'
import type { OpenFile } from './open-file.ts'

/** An open pipe as a stream, which closes it. Reading uses no thread and ends when the run is cancelled. */
export const pipeStream = ({ fd }: OpenFile, cancelled: AbortSignal): Readable =>
  addAbortSignal(cancelled, new Socket({ fd, readable: true, writable: false }))
