/** The version of this tool: scripts/release/version writes it, from package.json. */
export const VERSION = '0.1.0'
