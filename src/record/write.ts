import type { Visit } from '../model/visit.ts'

/** Writes a record as YAML, field by field as it is given. */
export async function toYaml(visit: Visit): Promise<string> {
  const { stringify } = await import('yaml')
  return stringify(visit, { lineWidth: 0, aliasDuplicateObjects: false })
}
