import { describe, expect, it } from 'vitest'
import { openCast } from '../../src/model/cast.ts'
import { buildContext } from '../../src/model/context.ts'
import { buildOrganization } from '../../src/model/organization.ts'
import { emptyRegister, layered, register } from '../../src/model/register.ts'
import { originOf } from '../../src/rdf/description.ts'
import { schema } from '../../src/rdf/namespaces.ts'
import { languageLiteral } from '../../src/rdf/terms.ts'

describe('the origin of another name of a body', () => {
  const own = register({ bodies: { MFA: { short: 'MFA', also: ['Foreign Office', 'FO'] } } })
  const context = buildContext('v', 'en', { base: 'https://e.org/' })
  const cast = openCast(layered(own, emptyRegister, 'en'), context)
  const descriptions = cast.bodies.entries.map(body => buildOrganization(cast, body))
  const pointerOf = (name: string) =>
    originOf(descriptions, {
      subject: context.iri('org', 'mfa').value,
      predicate: schema.alternateName.value,
      object: languageLiteral(name, 'en'),
    })?.origin.pointer

  it('is the field in which it stands', () => {
    expect(['MFA', 'Foreign Office', 'FO'].map(pointerOf)).toEqual([
      '/bodies/MFA/short/0',
      '/bodies/MFA/also/0',
      '/bodies/MFA/also/1',
    ])
  })
})
