import { readText, type Given } from '../read-option.ts'

/** The configuration file to read. One that is not `named` need not be there. */
export interface AskedConfig {
  readonly path: string
  readonly named: boolean
}

export const DEFAULT_PATH = 'weighbridge.yml'

export function askedConfig(given: Given): AskedConfig {
  const path = readText('config', given)
  return path === '' ? { path: DEFAULT_PATH, named: false } : { path, named: true }
}
