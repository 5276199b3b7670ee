import type { Analysis } from '../analyse.ts'

/** The headline of a report: its first heading, else its first sentence. */
export function headline({
  masked,
  clean,
}: Pick<Analysis, 'masked' | 'clean'>): string | undefined {
  const heading = clean.blocks.find(
    ({ kind, start, end }) => kind === 'heading' && end - start > 25 && end - start < 300,
  )
  const first = masked.find(({ scene }) => scene.tokens.length > 4)?.scene
  const text = heading
    ? clean.text.slice(heading.start, heading.end)
    : first
      ? clean.text.slice(first.tokens[0]?.start, first.tokens.at(-1)?.end)
      : undefined
  return text
    ?.replace(/\s*\(\s*[\d.\s/-]+\)\s*$/, '')
    .replace(/\s+\d{2}\/\d{2}\/\d{4}.*$/, '')
    .trim()
    .slice(0, 480)
}
