import { deleteRequest, putRequest, type GraphContent, type StoreAddress } from './graph-request.ts'
import { hashOf, type PushedGraph } from './push-manifest.ts'
import type { HttpRequest } from '../http/exchange.ts'

/** One thing to do in a store. */
export type PushStep =
  | {
      readonly type: 'put'
      readonly graph: string
      readonly request: HttpRequest
      readonly content: GraphContent
      readonly sha256: string
    }
  | { readonly type: 'delete'; readonly graph: string; readonly request: HttpRequest }

/** What is to be done, and how many graphs are as they should be. */
export interface PushPlan {
  readonly steps: readonly PushStep[]
  readonly unchanged: number
}

/** What a plan is made from. */
export interface PlanInput {
  readonly store: StoreAddress
  readonly contents: readonly GraphContent[]
  /** What the store holds, as far as is known. */
  readonly known: ReadonlyMap<string, PushedGraph>
  /** Says whether a record's file belongs to what was named: a graph of one that is gone is removed. */
  readonly isCovered: (file: string) => boolean
  /** Whether to send also what did not change. */
  readonly sendAll?: boolean
}

/** Plans the least that makes a store hold the graphs: those that changed, and the end of those that are gone. */
export function planPush({ store, contents, known, isCovered, sendAll }: PlanInput): PushPlan {
  const steps: PushStep[] = []
  for (const content of contents) {
    const request = putRequest(store, content)
    const sha256 = hashOf(request.body ?? '')
    const before = known.get(content.graph)
    if (before?.sha256 === sha256 && sendAll !== true) continue
    const guarded =
      before?.etag === undefined || sendAll === true ? request : withMatch(request, before.etag)
    steps.push({ type: 'put', graph: content.graph, request: guarded, content, sha256 })
  }
  const present = new Set(contents.map(({ graph }) => graph))
  for (const [graph, { file }] of known)
    if (!present.has(graph) && isCovered(file))
      steps.push({ type: 'delete', graph, request: deleteRequest(store, graph) })
  return { steps, unchanged: contents.length - steps.filter(({ type }) => type === 'put').length }
}

/** Replaces a graph only while it is the version we know, https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1. */
const withMatch = (request: HttpRequest, etag: string): HttpRequest => ({
  ...request,
  headers: { ...request.headers, 'If-Match': etag },
})
