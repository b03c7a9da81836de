import { expect, test } from '@jest/globals'
import { attestations } from '../../../src/plan/attestations.ts'
import { buildOf } from '../../support/inputs.ts'

test.each([
  [{}, []],
  [{ push: 'true' }, []],
  [{ provenance: 'mode=max', attests: 'type=provenance,mode=min\ntype=x' }, ['type=provenance,mode=max', 'type=x']],
  [{ provenance: 'mode=max', attests: 'TYPE=provenance,mode=min' }, ['type=provenance,mode=max']],
  [{ sbom: 'generator=g', attests: 'type=sbom\ntype=x' }, ['type=sbom,generator=g', 'type=x']],
  [{ provenance: 'mode=max', sbom: 'true' }, ['type=provenance,mode=max', 'type=sbom,disabled=false']],
  [{ attests: 'type=sbom,false' }, ['type=sbom,disabled=true']],
  [{ attests: 'type=provenance,mode=max' }, ['type=provenance,mode=max']],
  [{ attests: 'type=sbom , generator = g' }, ['type=sbom,generator=g']], // no blanks, like docker/build-push-action
  [{ sbom: 'x=y, "generator=a,b"' }, ['type=sbom,x=y,"generator=a,b"']],
  [{ annotations: 'index:a=b' }, ['type=provenance,mode=min']],
  [{ annotations: 'manifest,index:a=b' }, ['type=provenance,mode=min']],
  [{ annotations: 'index[linux/amd64]:a=b' }, ['type=provenance,mode=min']],
  [{ annotations: 'manifest:index=index:b' }, []],
  [{ annotations: 'index:a=b', provenance: 'false' }, ['type=provenance,disabled=true']],
  [{ annotations: 'index:a=b', attests: 'type=provenance,mode=max' }, ['type=provenance,mode=max']],
  [{ annotations: 'index:a=b', load: 'true' }, []],
  [{ annotations: 'index:a=b', outputs: 'type=docker' }, []],
])('%j', (inputs, attests) => {
  expect(attestations(buildOf(inputs))).toEqual(attests)
})
