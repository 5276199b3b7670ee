import { readdirSync, readFileSync } from 'node:fs'
import { readConfig, type Config } from '../../src/config.ts'
import { processRecords, type RecordFile, type RecordResult } from '../../src/pipeline.ts'
import { projectFile } from './rdf.ts'

const read = (path: string): RecordFile => ({ file: path, bytes: readFileSync(projectFile(path)) })

/** Files of the example records. */
export const exampleFiles: readonly string[] = readdirSync(projectFile('data/visits'))
  .toSorted()
  .map(name => `data/visits/${name}`)

const exampleRegisters = ['data/register.yaml']

/** Reads the configuration of the example records. */
export async function exampleConfig(): Promise<Config> {
  const { file, bytes } = read('data/visitgraph.config.yaml')
  const { value } = await readConfig(bytes, file)
  if (!value) throw new Error('the configuration of the examples is wrong')
  return value
}

/** Takes files of the project through the pipeline, with the configuration and register of the examples. */
export async function processFiles(
  paths: readonly string[],
  registers: readonly string[] = exampleRegisters,
): Promise<RecordResult[]> {
  return processAll(paths.map(read), registers)
}

/** Takes one text through the pipeline as a file of that name. */
export async function processText(
  text: string,
  file = 'record.visit.yaml',
  registers: readonly string[] = exampleRegisters,
): Promise<RecordResult> {
  const [result] = await processAll([{ file, bytes: new TextEncoder().encode(text) }], registers)
  if (!result) throw new Error('the pipeline gave no result')
  return result
}

async function processAll(
  files: readonly RecordFile[],
  registers: readonly string[],
): Promise<RecordResult[]> {
  const config = await exampleConfig()
  const results: RecordResult[] = []
  for await (const result of processRecords(files, {
    config,
    registers: registers.map(read),
  })) {
    results.push(result)
  }
  return results
}
