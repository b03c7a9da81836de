/** Variables taken away: nobody who runs the tests, nor jest, says how output looks and how much is told. */
export const UNSTYLED: NodeJS.ProcessEnv = {
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  CLICOLOR_FORCE: undefined,
  BUILDKIT_PROGRESS: undefined,
  RUNNER_DEBUG: undefined,
}
