/** Returns the CRC-32 of bytes, as ZIP asks for it. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0)
  }
  return ~crc >>> 0
}

const numbers = (...pairs: readonly (readonly [bytes: number, value: number])[]): Buffer =>
  Buffer.concat(
    pairs.map(([size, value]) => {
      const part = Buffer.alloc(size)
      part.writeUIntLE(value, 0, size)
      return part
    }),
  )

/** Makes a ZIP archive of texts, without compression. */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)]
    const facts = numbers(
      [2, 20],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, crc32(content)],
      [4, content.length],
      [4, content.length],
      [2, path.length],
      [2, 0],
    )
    const entry = Buffer.concat([numbers([4, 0x04_03_4b_50]), facts, path, content])
    directory.push(
      numbers([4, 0x02_01_4b_50], [2, 20]),
      facts,
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      path,
    )
    parts.push(entry)
    offset += entry.length
  }
  const count = Object.keys(files).length
  const index = Buffer.concat(directory)
  const end = numbers(
    [4, 0x06_05_4b_50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, index.length],
    [4, offset],
    [2, 0],
  )
  return Buffer.concat([...parts, index, end])
}

const ooxml = 'http://schemas.openxmlformats.org'

const cell = (text: string, row: number, column: number) =>
  `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`

const part = (name: string, type: string) =>
  `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`

/** Makes an XLSX workbook of one sheet of texts. */
export function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const sheet = rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}">${cells.map((text, at) => cell(text, index + 1, at)).join('')}</row>`,
    )
    .join('')
  return zip({
    '[Content_Types].xml': `<Types xmlns="${ooxml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook.xml', 'sheet.main')}${part('worksheets/sheet1.xml', 'worksheet')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${ooxml}/package/2006/relationships"><Relationship Id="rId1" Type="${ooxml}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${ooxml}/spreadsheetml/2006/main" xmlns:r="${ooxml}/officeDocument/2006/relationships"><sheets><sheet name="Visits" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${ooxml}/package/2006/relationships"><Relationship Id="rId1" Type="${ooxml}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${ooxml}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
  })
}
