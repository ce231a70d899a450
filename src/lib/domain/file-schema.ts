import { z } from 'zod'
import { notes } from './field-notes.ts'
import { Storyboard } from './storyboard.ts'
import { StudyFile } from './study.ts'
import { Translation } from './translation.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

const names = z.registry<{ id: string }>()
for (const { name, schema } of notes) if (schema !== StudyFile && schema !== Storyboard) names.add(schema, { id: name })

/** The schemas by which editors complete and check the files of a study. Draft 7 is the newest that all of them read. */
export const fileSchemas = {
  study: fileSchema('study', StudyFile),
  storyboard: fileSchema('storyboard', Storyboard),
  translation: fileSchema('translation', Translation),
}

function fileSchema(name: string, schema: z.ZodType): JsonSchema {
  const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-07', metadata: names, override: portable })
  // The parts are shared objects until they are written; a note on one must not appear on the other.
  const { $schema, ...rest } = JSON.parse(JSON.stringify(made)) as JsonSchema
  const whole: JsonSchema = { ...($schema ? { $schema } : {}), title: `A ${name} of Faultline`, ...rest }
  annotated(whole, name)
  for (const [part, definition] of Object.entries(whole.definitions ?? {})) annotated(definition as JsonSchema, part)
  return whole
}

/** Not every validator reads patterns as Unicode: the class of control characters is written out. */
function portable({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.pattern === '^\\P{Cc}*$') jsonSchema.pattern = '^[^\\u0000-\\u001f\\u007f-\\u009f]*$'
}

function annotated(schema: JsonSchema, name: string): void {
  delete schema['id']
  const found = notes.find((one) => one.name === name)
  if (!found) return
  schema.description = found.about
  for (const [field, note] of Object.entries(found.fields)) {
    const property = schema.properties?.[field]
    if (typeof property !== 'object') throw new RangeError(`${name} has no field "${field}" to say something of`)
    property.description = note
  }
}
