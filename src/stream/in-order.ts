/**
 * Runs a task for each item, several at once, and yields the results in the order of the items. No more than `most`
 * are begun and not yet taken: who takes slowly slows the reading.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  run: (item: Item) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = []
  for await (const item of items) {
    const result = run(item)
    // A failure is met where its turn comes.
    result.catch(() => undefined)
    begun.push(result)
    const [first] = begun
    if (begun.length < most || !first) continue
    yield await first
    void begun.shift()
  }
  // oxlint-disable-next-line no-await-in-loop -- they come out in order
  for (const result of begun) yield await result
}
