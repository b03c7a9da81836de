import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import type { ConfigFile } from '../../src/inputs/config/config.ts'
import { readConfig } from '../../src/inputs/config/read-config.ts'
import { shopFile } from './config.ts'

export const fromRoot = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

export const schema = JSON.parse(fromRoot('docs/config.schema.json'))

export const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema)

/** What an editor thinks of a file. */
export const isValid = ({ text }: ConfigFile): boolean => validate(parse(text, { merge: true }))

/** What we think of it. */
export function isRead(file: ConfigFile): boolean {
  try {
    readConfig(file)
    return true
  } catch {
    return false
  }
}

/** A file with these rules, in the form of a list. */
export const ruled = (text: string): ConfigFile => shopFile(`budgets: [${text}]`)
