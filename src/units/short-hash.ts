import { createHash } from 'node:crypto'

/** Twelve hexadecimal digits of a text's SHA-256: enough to tell names apart, too few against an attacker. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)
