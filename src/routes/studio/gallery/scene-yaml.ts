import { Document, isCollection, visit } from 'yaml'
import type { WrittenScene } from '#lib/sketch/vocabulary.ts'

/** How deep a field of a person, thing or flow lies: what it holds stands on its line. */
const fieldDepth = 6

/** A scene as somebody would write it in a storyboard's file: a line for each field, so that none is broken on a phone. */
export function sceneYaml(scene: WrittenScene): string {
  const document = new Document(scene)
  visit(document, {
    Collection: (_, node, path) => {
      if (isCollection(node) && path.length >= fieldDepth) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0 }).trimEnd().replaceAll('[ ', '[').replaceAll(' ]', ']')
}
