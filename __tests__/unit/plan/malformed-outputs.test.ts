import { expect, test } from '@jest/globals'
import { parseExporter } from '../../../src/plan/exporter.ts'

test.each([
  'type=image,"compression=zstd',
  'type=image,push', // buildx: "invalid value push"
])('an output that cannot be read (%s) names the input, the value and the accepted form', (output) => {
  expect(() => parseExporter(output)).toThrow(
    `Input "outputs": cannot read "${output}". Write it as type=image,name=value.`,
  )
})
