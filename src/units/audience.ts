/** Who reads a message: a workflow's author knows inputs, a command line's user knows options. */
export type Audience = 'workflow' | 'command line'

/** Name of an input inside a sentence: `the input "budget"`, `--budget`. */
export function inputName(input: string, audience: Audience): string {
  return audience === 'workflow' ? `the input "${input}"` : `--${input}`
}

/** The same at the start of a sentence. */
export function inputAtStart(input: string, audience: Audience): string {
  return audience === 'workflow' ? `Input "${input}"` : `--${input}`
}

/** Replaces inputs written as `{budget}` in a text of ours with what the reader calls them. */
export function namingInputs(text: string, audience: Audience): string {
  return text.replaceAll(/\{([a-z-]+)\}/g, (_, input: string) => inputName(input, audience))
}

/** An input with a value, as the reader would set it: `strict: false`, `--strict=false`. */
export function inputSet(input: string, value: string, audience: Audience): string {
  return audience === 'workflow' ? `${input}: ${value}` : `--${input}=${value}`
}
