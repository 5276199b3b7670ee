import { buildVisit, readRecord, readRegister, serialize, validate } from 'visitgraph'
import { findFormat } from 'visitgraph/formats'
import { canonicalNQuads } from 'visitgraph/rdf'
import { runChecks } from 'visitgraph/validate'

/** Takes a record from its text to its files; the same module runs in Node and in a page. */
export async function publish({ id, text, registerText, publication }) {
  const { value: register } = await readRegister(registerText)
  const { value: record, problems } = await readRecord(text, { id, register })
  if (!record) return { problems }
  const quads = buildVisit(record, publication)
  const write = format => serialize(quads, format, { base: publication.base })
  const page = write('page')
  const report = await validate(quads)
  const broken = quads.filter(({ predicate }) => !predicate.value.endsWith('startDate'))
  return {
    problems,
    turtle: write('turtle'),
    jsonld: write('jsonld'),
    page,
    snippet: findFormat('page').companion.write(page, []),
    nquads: await canonicalNQuads(quads),
    results: report.results.length,
    checks: (await runChecks(quads)).results.length,
    broken: (await validate(broken)).results.map(({ message }) => message),
    refused: (await readRecord('title: Visit\ndates: yesterday\n', { id: 'x' })).problems,
  }
}
