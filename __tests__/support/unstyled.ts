/** Variables to remove, so that neither the user nor jest decides the style and verbosity of output. */
export const UNSTYLED: NodeJS.ProcessEnv = {
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  CLICOLOR_FORCE: undefined,
  BUILDKIT_PROGRESS: undefined,
  RUNNER_DEBUG: undefined,
}
