/** First line of every report on a pull request, by which a later run finds it (docs/design.md, "The report"). */
export const MARKER = '<!-- weighbridge:report -->'

/** Whether a comment's body is a report: the marker is its first line, not a later one. */
export function isReport(body: string): boolean {
  return body.split(/\r?\n/, 1)[0] === MARKER
}
