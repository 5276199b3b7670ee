import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, reportType } from '../../src/draft/clean/clean.ts'
import { spanMaker } from '../../src/draft/facts/spans.ts'

const blocksOf = (text: string, type: Parameters<typeof clean>[1]): readonly string[] => {
  const cleaned = clean(text, type)
  return cleaned.blocks.map(({ start, end }) => cleaned.text.slice(start, end))
}

describe('a report is cleaned', () => {
  it('of markup, with the cells of a row behind each other', () => {
    const page = `<html><head><title>x</title><script>var a = "<p>no</p>"</script></head><body>
      <nav><a href="/">Home</a></nav>
      <article><h1>A visit</h1><table><tr><td>Ada Sample</td><td>Chair</td></tr></table>
      <p>Said &amp; done &lt;today&gt;.</p></article><footer>Imprint</footer></body></html>`
    expect(blocksOf(page, 'text/html')).toEqual([
      'A visit',
      'Ada Sample, Chair',
      'Said & done <today>.',
    ])
  })

  it('of menus, and leaves captions out unless the page has nothing else', () => {
    const menu = '<ul><li><a href=a>One</a></li><li><a href=b>Two</a></li></ul>'
    expect(blocksOf(menu, 'text/html')).toEqual([])
    const gallery = '<figure><figcaption>Ada Sample in Oslo, 3 May 2031.</figcaption></figure>'
    expect(blocksOf(gallery, 'text/html')).toEqual(['Ada Sample in Oslo, 3 May 2031.'])
  })

  it('of the marks of Markdown', () => {
    const text =
      '---\ntitle: x\n---\n# A *visit*\n\nSee [the page](https://a.example) now.\n\n- one\n'
    expect(blocksOf(text, 'text/markdown')).toEqual(['A visit', 'See the page now.', 'one'])
  })

  it('of wrapped lines, which are joined, but not of a date below a headline', () => {
    const line = 'The minister of a country met the minister of another country and'
    expect(blocksOf(`${line}\nthe two of them spoke.`, 'text/plain')).toHaveLength(1)
    expect(blocksOf(`${line}\nMay 3, 2031`, 'text/plain')).toHaveLength(2)
  })

  it('of characters that show nothing and could hide words', () => {
    expect(blocksOf('A\u202eda\u0000 \u200bSam\u00adple', 'text/plain')).toEqual(['Ada Sample'])
  })

  it('with the form told by the name of the file, else by its start', () => {
    expect(reportType('a.html', 'x')).toBe('text/html')
    expect(reportType('-', '\n<!doctype html><p>x')).toBe('text/html')
    expect(reportType('-', '2 < 3')).toBe('text/plain')
  })
})

describe('a span', () => {
  it('counts code points of the file, entities and pairs of surrogates included', () => {
    const page = '<p>😀 Ada &amp; Co</p>'
    const cleaned = clean(page, 'text/html')
    const at = cleaned.text.indexOf('&')
    const span = spanMaker(page, cleaned).file(cleaned.starts[at] ?? 0, cleaned.ends[at] ?? 0)
    expect(span.exact).toBe('&amp;')
    expect(Array.from(page).slice(span.start, span.end).join('')).toBe('&amp;')
  })

  it('stands in the file at its position, whatever the text', () => {
    assert(
      property(string({ unit: 'grapheme' }), text => {
        const cleaned = clean(text, 'text/plain')
        const spans = spanMaker(text, cleaned)
        for (const { start, end } of cleaned.blocks) {
          const span = spans.file(cleaned.starts[start] ?? 0, cleaned.ends[end - 1] ?? 0)
          expect(Array.from(text).slice(span.start, span.end).join('')).toBe(span.exact)
        }
      }),
    )
  })
})
