/**
 * Says whether something that a test needs is there; the test skips where it is not. Where everything is required
 * (`VISITGRAPH_REQUIRE=all`, as in CI), what is missing fails the run instead, so that nothing is skipped unseen.
 */
export function required(what: string, isThere: boolean): boolean {
  if (!isThere && process.env['VISITGRAPH_REQUIRE'] === 'all')
    throw new Error(`${what} is not there, and this run requires it`)
  return isThere
}
