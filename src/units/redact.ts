const HIDDEN = '***'

/**
 * User information in a URL: up to the last `@` before a slash, and, because a password that was not encoded may have a
 * slash in it, up to the next `@` where a colon has no port after it. A digest has an `@` before it, too.
 */
const USER_INFORMATION = /:\/\/(?:[^\s/]*|[^\s/@:[]*:(?!\d*(?:[/?#\s]|$))[^\s@"']{0,256})@(?!sha\d+:)/g

/** Headers and fields that hold a credential. A name's length is bounded: `x-x-x-…` would be read from each x on. */
const NAME = '(?:authorization|(?:private|job|deploy|x-[a-z-]{1,40})-token|x-api-key)'

/**
 * A value in quotes, which JSON has a backslash before. What a blank or a comma follows is the end of quotes around the
 * whole header: `-H "Authorization: Basic dTpw=" -H "…"`.
 */
const QUOTED = String.raw`\\?"(?:[^\s",][^"\r\n]*)?"`
/** All that is in the quotes which have just begun: of a value of several words, too. */
const WITHIN = String.raw`(?<=")[^"\\\r\n]+(?=")|(?<=')[^'\\\r\n]+(?=')`
const BARE = String.raw`[^\s"',]+`

/**
 * The value of a header, or of a field that is called so, with the name of its scheme and the fields after a comma
 * (RFC 9110, 11.4: `OAuth a="b", c=d`); containerd goes on after "authorization:" with its own words.
 */
const AUTHORIZATION = new RegExp(
  String.raw`\b(${NAME}["']?\s*[:=]\s*["']?)(?!server message:)(?:${WITHIN}|(?:[a-z][\w-]*[ \t]+)?` +
    String.raw`(?:(?:[\w-]+=)?${QUOTED}|${BARE})(?:,\s*[\w-]+=(?:${QUOTED}|${BARE}))*)`,
  'gi',
)

/**
 * Text without credentials that tools are known to print: user information in URLs, values of `Authorization` and its
 * like, and signatures in the queries of signed URLs. Everything heard of a build goes through it before it is kept or
 * shown, and every error.
 */
export function redact(text: string): string {
  return text
    .replace(USER_INFORMATION, `://${HIDDEN}@`)
    .replace(AUTHORIZATION, `$1${HIDDEN}`)
    .replace(/([?&](?:sig|signature|x-amz-signature|x-goog-signature)=)[^&\s"']+/gi, `$1${HIDDEN}`)
}
