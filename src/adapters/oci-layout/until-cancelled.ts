/** A file as it is read, until the run is cancelled: then the reason is thrown. */
export async function* untilCancelled(
  chunks: AsyncIterable<Uint8Array>,
  cancelled: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) {
    cancelled.throwIfAborted()
    yield chunk
  }
}
