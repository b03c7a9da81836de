import { expect, test } from '@jest/globals'
import { parseExporter } from '../../../src/plan/exporter.ts'

test('an output that cannot be read names the input, the value and the accepted form', () => {
  expect(() => parseExporter('type=image,"compression=zstd')).toThrow(
    'Input "outputs": cannot read "type=image,"compression=zstd". Write it as type=image,name=value.',
  )
})
