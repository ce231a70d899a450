import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const routes = fileURLToPath(new URL('../src/routes', import.meta.url))

export interface Route {
  id: string
  methods: string[]
}

/** Every route that stands in the source, with the methods it answers. */
export function routesInSource(): Route[] {
  const files = globSync('**/+{page.svelte,page.server.ts,server.ts}', { cwd: routes })
  const methods = new Map<string, Set<string>>()
  for (const file of files) {
    const id = `/${dirname(file)}`.replace(/^\/\.$/, '/')
    const known = methods.get(id) ?? new Set()
    for (const method of methodsOf(file)) known.add(method)
    methods.set(id, known)
  }
  return [...methods].map(([id, known]) => ({ id, methods: [...known].toSorted() }))
}

function methodsOf(file: string): string[] {
  const source = readFileSync(join(routes, file), 'utf8')
  if (file.endsWith('+server.ts'))
    return [...source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE|fallback)\b/g)].map((match) => match[1]!)
  return /export const actions\b/.test(source) ? ['GET', 'POST'] : ['GET']
}
