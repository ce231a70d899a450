import { Document, isCollection, isMap, isSeq, visit } from 'yaml'
import type { WrittenScene } from '#lib/sketch/vocabulary.ts'

/** A scene as somebody would write it in a storyboard's file: each person, thing and flow on a line of its own. */
export function sceneYaml(scene: WrittenScene): string {
  const document = new Document(scene)
  visit(document, {
    Seq: (_, { items }) => {
      for (const item of items) if (isCollection(item)) item.flow = true
    },
    Map: (_, node, path) => {
      const isLine = isMap(node) && path.some((one) => isSeq(one))
      if (isLine) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0 }).trimEnd()
}
