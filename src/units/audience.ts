/** Who is spoken to: whoever wrote a workflow knows our inputs, and whoever typed a command its options. */
export type Audience = 'workflow' | 'command line'

/** What an input is called inside a sentence: `the input "budget"`, `--budget`. */
export function inputName(input: string, audience: Audience): string {
  return audience === 'workflow' ? `the input "${input}"` : `--${input}`
}

/** The same where a sentence starts. */
export function inputAtStart(input: string, audience: Audience): string {
  return audience === 'workflow' ? `Input "${input}"` : `--${input}`
}

/** A text of ours that names inputs as `{budget}`, in the words of whoever reads. */
export function namingInputs(text: string, audience: Audience): string {
  return text.replaceAll(/\{([a-z-]+)\}/g, (_, input: string) => inputName(input, audience))
}

/** An input with a value, as it is written where it is set: `strict: false`, `--strict=false`. */
export function inputSet(input: string, value: string, audience: Audience): string {
  return audience === 'workflow' ? `${input}: ${value}` : `--${input}=${value}`
}
