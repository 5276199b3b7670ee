import { readConfig, type Config } from '../../config.ts'
import { idOfFile, openPipeline } from '../../pipeline.ts'
import type { Register } from '../../model/register.ts'
import { readStretch } from '../../record/lines.ts'
import { readRecords } from '../../record/read.ts'
import { toFormats } from '../documents.ts'
import type { InputFile } from '../input.ts'
import { exampleConfig } from '../judge.ts'
import type { Batch, BatchResult, Outcome, Stretch, Work } from './batch.ts'
import { evidenceDesk } from './evidence.ts'
import { outcomeOf, type Maker } from './outcome.ts'
import { watchedRegister, type WatchedRegister } from './register-uses.ts'
import { textKinds } from './texts.ts'
import { makeTray, type Tray } from './tray.ts'

/** Opens the work of a run: reads configuration and registers once. */
export async function openWork(work: Work): Promise<(batch: Batch) => Promise<BatchResult>> {
  const config = work.config ? await loadConfig(work.config) : exampleConfig
  let watch: WatchedRegister | undefined
  const through = (shared: Register): Register => (watch = watchedRegister(shared)).register
  const pipeline = await openPipeline({ ...work, config, ...(work.isWatched ? { through } : {}) })
  const kinds = textKinds(toFormats(work.formats), work)
  const documents = {
    base: config.base,
    ...(config.language === undefined ? {} : { language: config.language }),
  }
  const desk = evidenceDesk(work.evidence)
  const maker = { work, config, pipeline, kinds, documents, watch, desk }
  return async batch => {
    const tray = makeTray(kinds.length, batch.spare)
    const outcomes: Outcome[] = []
    for (const stretch of batch.stretches) {
      // oxlint-disable-next-line no-await-in-loop -- records come out in order
      for await (const outcome of workOn(stretch, maker, tray)) outcomes.push(outcome)
    }
    return { outcomes, texts: tray.taken() }
  }
}

async function loadConfig({ bytes, file }: InputFile): Promise<Config> {
  return (await readConfig(bytes, file)).value ?? exampleConfig
}

async function* workOn(stretch: Stretch, maker: Maker, tray: Tray): AsyncGenerator<Outcome> {
  const { file, bytes } = stretch
  if (stretch.kind === 'lines') {
    for (const { line, text, value, problems } of readStretch(bytes, stretch)) {
      // oxlint-disable-next-line no-await-in-loop -- records come out in order
      if (value) yield { ...(await outcomeOf(value, { maker, tray, text })), line }
      else yield { file, line, problems, text, ...nothing }
    }
    return
  }
  const { value: records = [], problems } = await readRecords(bytes, { file })
  if (problems.length > 0)
    yield { file, problems, text: new TextDecoder().decode(bytes), ...nothing }
  const fileId = records.length === 1 ? idOfFile(file) : undefined
  for (const record of records)
    // oxlint-disable-next-line no-await-in-loop -- records come out in order
    yield await outcomeOf(record, { maker, tray, fileId })
}

const nothing = { notices: [], sizes: [] }
