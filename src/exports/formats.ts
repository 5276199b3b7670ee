export type { Alternate, Companion, RdfFormat, SerializeOptions } from '../formats/format.ts'
export { findFormat, formats } from '../formats/registry.ts'
