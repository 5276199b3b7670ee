/** The part of rdf-canonize that `canonical.ts` uses; the package has no types of its own. */
declare module 'rdf-canonize' {
  import type { Quad } from '@rdfjs/types'

  export interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0'
    readonly messageDigestAlgorithm?: string
    readonly maxWorkFactor?: number
    readonly canonicalIdMap?: Map<string, string>
  }

  export function canonize(quads: readonly Quad[], options: CanonizeOptions): Promise<string>
}
