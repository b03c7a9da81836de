interface Peeked {
  readonly start: Buffer
  readonly stream: AsyncIterable<Uint8Array>
  /** Closes what is not read any further. */
  readonly close: () => Promise<unknown>
}

/** The first `length` bytes of a stream (fewer if it is shorter), and the same stream, still whole. */
export async function peek(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let count = 0
  while (count < length) {
    const { done, value } = await rest.next()
    if (done) break
    taken.push(value)
    count += value.length
  }
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* taken
    yield* { [Symbol.asyncIterator]: () => rest }
  }
  const close = async (): Promise<unknown> => rest.return?.()
  return { start: Buffer.concat(taken).subarray(0, length), stream: stream(), close }
}
