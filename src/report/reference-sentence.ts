import type { ReferenceBaseline } from '../baseline/baseline.ts'
import { shortDigest } from '../units/digest.ts'
import type { Form } from './form.ts'
import type { Report } from './report.ts'
import { weighed } from './weighed.ts'

/** Which existing image was compared with. */
export const referenceSentence = (report: Report, baseline: ReferenceBaseline, form: Form): string =>
  `Compared ${weighed(report, form)} with ${existing(baseline, form)}.`

/** `ghcr.io/acme/shop:main (sha256:0123456789ab)`; of one image without a manifest, the ID. */
function existing({ reference, digest, record }: ReferenceBaseline, form: Form): string {
  const [image, ...others] = record.images
  const id = image === undefined || others.length > 0 ? '' : image.configDigest
  const shown = digest === '' ? id : digest
  const name = form.code(reference)
  if (shown === '' || reference.includes(shown)) return name
  return `${name} (${digest === '' ? 'image ID ' : ''}${form.code(shortDigest(shown))})`
}
