/**
 * Makes a function of texts that remembers what it returned: the same names, days and addresses come again in record
 * after record. Beyond `most` texts it forgets them all and starts anew.
 */
export function remembered<T>(compute: (text: string) => T, most = 10_000): (text: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return text => {
    let found = known.get(text)
    if (!found) {
      found = { value: compute(text) }
      if (known.size >= most) known.clear()
      known.set(text, found)
    }
    return found.value
  }
}
