import { parentPort } from 'node:worker_threads'
import { readLayers } from './adapters/threads/read-layers.ts'

if (parentPort) readLayers(parentPort)
