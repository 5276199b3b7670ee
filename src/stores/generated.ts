/** Says whether a value of JSON is an object, no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a JSON object that says which program wrote it; nothing where it is none, or another wrote it. */
export function parseGenerated(
  text: string,
  generator: string,
): Record<string, unknown> | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  return isObject(value) && value['generator'] === generator ? value : undefined
}
