const HIDDEN = '***'

/**
 * User information in a URL: up to the last `@` before a slash. A password that was not encoded may hold a slash, so
 * also up to the next `@` if a colon is not followed by a port. A digest has an `@` before it, too.
 */
const USER_INFORMATION = /:\/\/(?:[^\s/]*|[^\s/@:[]*:(?!\d*(?:[/?#\s]|$))[^\s@"']{0,256})@(?!sha\d+:)/g

/** Headers and fields with a credential. Their length is limited, or `x-x-x-…` would be read again from each x. */
const NAME = '(?:authorization|(?:private|job|deploy|x-[a-z-]{1,40})-token|x-api-key)'

/**
 * A quoted value; in JSON the quote has a backslash before it. A quote followed by a blank or a comma closes quotes
 * around the whole header: `-H "Authorization: Basic dTpw=" -H "…"`.
 */
const QUOTED = String.raw`\\?"(?:[^\s",][^"\r\n]*)?"`
/** Everything inside quotes that have just opened, even if the value has several words. */
const WITHIN = String.raw`(?<=")[^"\\\r\n]+(?=")|(?<=')[^'\\\r\n]+(?=')`
const BARE = String.raw`[^\s"',]+`

/**
 * The value of such a header or field, with its scheme and the fields after a comma (RFC 9110, 11.4:
 * `OAuth a="b", c=d`). After "authorization:", containerd continues with words of its own.
 */
const AUTHORIZATION = new RegExp(
  String.raw`\b(${NAME}["']?\s*[:=]\s*["']?)(?!server message:)(?:${WITHIN}|(?:[a-z][\w-]*[ \t]+)?` +
    String.raw`(?:(?:[\w-]+=)?${QUOTED}|${BARE})(?:,\s*[\w-]+=(?:${QUOTED}|${BARE}))*)`,
  'gi',
)

/**
 * Removes credentials that tools are known to print: user information in URLs, values of `Authorization` and similar
 * headers, and signatures of signed URLs. All build output and all errors go through it before they are kept or shown.
 */
export function redact(text: string): string {
  return text
    .replace(USER_INFORMATION, `://${HIDDEN}@`)
    .replace(AUTHORIZATION, `$1${HIDDEN}`)
    .replace(/([?&](?:sig|signature|x-amz-signature|x-goog-signature)=)[^&\s"']+/gi, `$1${HIDDEN}`)
}
