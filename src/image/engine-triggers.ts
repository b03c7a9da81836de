/** The ONBUILD instructions of an image in the engine. */
export interface EngineTriggers {
  readonly onBuild: readonly string[]
  /** Of the image, as builds see it in TARGETPLATFORM. */
  readonly platform: string
}
