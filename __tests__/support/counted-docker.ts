import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The real docker, with a list of its calls. */
export interface CountedDocker {
  /** For the environment of a program that calls docker. */
  readonly path: string
  /** The arguments of every call since this was last called. */
  readonly calls: () => readonly string[]
}

/** `folder` is for the counting program and its list. */
export function countedDocker(folder: string): CountedDocker {
  const path = process.env['PATH'] ?? ''
  const docker = path
    .split(delimiter)
    .map((each) => join(each, 'docker'))
    .find(isProgram)
  const asked = join(folder, 'asked')
  mkdirSync(join(folder, 'bin'))
  writeFileSync(asked, '')
  writeFileSync(join(folder, 'bin/docker'), `#!/bin/sh\necho "$*" >>${asked}\nexec ${docker} "$@"\n`, { mode: 0o755 })
  return {
    path: `${join(folder, 'bin')}${delimiter}${path}`,
    calls() {
      const lines = readFileSync(asked, 'utf8').split('\n')
      writeFileSync(asked, '')
      return lines.filter((line) => line !== '')
    },
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
