/**
 * Returns the address of a worker that stands beside a module, of which `from` is the `import.meta.url`. From the
 * sources, as a test runner loads them, it is the compiled one in `dist/`.
 */
export function workerUrl(from: string, name: string): URL {
  const module = from.endsWith('.ts') ? from.replace(/\/src\/(?!.*\/src\/)/, '/dist/') : from
  return new URL(`./${name}.js`, module)
}
