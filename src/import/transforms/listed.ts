/** Makes what reads a cell as a list, with one of the separators between; nothing of it is empty. */
export const listed =
  (separator: RegExp) =>
  (cell: string): readonly string[] =>
    cell
      .split(separator)
      .map(name => name.trim())
      .filter(name => name !== '')
