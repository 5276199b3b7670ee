import { isCommon, isHonorific, isOfficeHead, knownPlaceAt, type Scene } from './scene.ts'

const openers =
  /^(?:partido|parti|partito|partija|partia|institut|instituto|istituto|ministerio|ministère|ministere|ministério|assemblée|assemblee|assembleia|asamblea|banco|banque|banca|universidad|université|universidade|università|fundación|fundação|fondation|fondazione|movimiento|movimento|mouvement|frente|instituição|cámara|câmara|chambre|agencia|agence|agência|corporación|consejo|conselho|conseil|tribunal|comisión|comissão|secretaría)$/i
const links = /^(?:de|del|da|do|dos|das|du|des|d|di|della|la|el|los|las|e|y|et|para|pour|o)$/

/** Partido Renovador, Institut Français: in many languages the kind of body opens its name; returns where that ends. */
export function foreignEnd(scene: Scene, at: number): number {
  const { tokens } = scene
  if (!openers.test(tokens[at]?.text ?? '') || scene.sentence.isTitleCased) return at
  let end = at
  for (let next = at + 1; next < at + 9; next++) {
    const token = tokens[next]
    if (token && links.test(token.text) && tokens[next + 1]?.kind === 'word') continue
    if (!token?.isCapital || isCommon(scene, token)) break
    if (isOfficeHead(scene, token) || isHonorific(scene, token)) break
    end = next + 1
  }
  const place = end > at ? undefined : knownPlaceAt(scene, at + 1)
  return place?.place.kind === 'adjective' ? place.to : end
}
