/**
 * Who may use a route: anyone (the function behind it checks tokens and states), a signed-in designer, or a program that
 * shows a key which a designer made.
 */
export type Policy = 'anyone' | 'designer' | 'researcher'

type Methods = Partial<Record<'GET' | 'POST' | 'PUT' | 'DELETE', Policy>>

/**
 * Every route and method there is, and who may use it. What is not in this table is refused, so that a new route is
 * closed until somebody decides; a test walks the routes and compares.
 */
export const policies: Record<string, Methods> = {
  '/': { GET: 'anyone' },
  '/analyze': { GET: 'anyone' },
  '/healthz': { GET: 'anyone' },
  '/readyz': { GET: 'anyone' },
  '/metrics': { GET: 'anyone' },

  '/s/[study]': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/group': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/storyboard/[number]': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/closing': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/background': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/end': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/again/[number]': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/offline': { GET: 'anyone' },
  '/s/[study]/consent': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/receipt': { GET: 'anyone' },
  '/s/[study]/leave': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/p/[token]': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/i/[invitation]': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/room': { GET: 'anyone', POST: 'anyone' },
  '/s/[study]/room/next': { GET: 'anyone' },
  '/s/[study]/panels/[version]/[panel]': { GET: 'anyone' },

  '/api/v1/openapi.json': { GET: 'anyone' },
  '/api/v1/studies/[study]': { GET: 'anyone' },
  '/api/v1/studies/[study]/participations': { POST: 'anyone' },
  '/api/v1/studies/[study]/results': { GET: 'researcher' },
  '/api/v1/studies/[study]/exports/[file]': { GET: 'researcher' },
  '/api/v1/participations/[id]': { GET: 'anyone', DELETE: 'anyone' },
  '/api/v1/participations/[id]/answers': { PUT: 'anyone' },
  '/api/v1/participations/[id]/consent': { POST: 'anyone' },
  '/api/v1/participations/[id]/background': { PUT: 'anyone' },
  '/api/v1/participations/[id]/complete': { POST: 'anyone' },

  '/studio/setup': { GET: 'anyone', POST: 'anyone' },
  '/studio/sign-in': { GET: 'anyone', POST: 'anyone' },
  '/studio': { GET: 'designer', POST: 'designer' },
  '/studio/keys': { GET: 'designer', POST: 'designer' },
  '/studio/gallery': { GET: 'designer' },
  '/studio/gallery/[section]/[word].svg': { GET: 'designer' },
  '/studio/[study]': { GET: 'designer' },
  '/studio/[study]/edit': { GET: 'designer' },
  '/studio/[study]/edit/draft': { GET: 'designer', PUT: 'designer', POST: 'designer' },
  '/studio/[study]/launch': { GET: 'designer', POST: 'designer' },
  '/studio/[study]/paper': { GET: 'designer', POST: 'designer' },
  '/studio/[study]/paper/sheet': { GET: 'designer', POST: 'designer' },
  '/studio/[study]/paper/type': { GET: 'designer', POST: 'designer' },
  '/studio/[study]/invitations': { GET: 'designer', POST: 'designer' },
  '/studio/[study]/results': { GET: 'designer' },
  '/studio/[study]/results/trade-off': { GET: 'designer' },
  '/studio/[study]/results/people': { GET: 'designer' },
  '/studio/[study]/results/heat-map': { GET: 'designer' },
  '/studio/[study]/results/reasons': { GET: 'designer' },
  '/studio/[study]/results/marks': { GET: 'designer' },
  '/studio/[study]/results/beside': { GET: 'designer' },
  '/studio/[study]/report': { GET: 'designer' },
  '/studio/[study]/report/file': { GET: 'designer' },
  '/studio/[study]/export': { GET: 'designer' },
  '/studio/[study]/export/[file]': { GET: 'designer' },
  '/studio/[study]/export/bundle': { GET: 'designer' },
  '/studio/import': { GET: 'designer', POST: 'designer' },
  '/studio/pictures': { POST: 'designer' },
  '/studio/pictures/[picture]': { GET: 'designer' },
}

/** Who may use this route by this method; null means nobody. HEAD asks what GET asks. */
export function policyOf(route: string | null, method: string): Policy | null {
  const key = method === 'HEAD' ? 'GET' : method
  return policies[route ?? '']?.[key as keyof Methods] ?? null
}

/** The methods that a route takes from anybody at all. */
export const methodsOf = (route: string | null): string[] => Object.keys(policies[route ?? ''] ?? {})

const megabyte = 1024 * 1024

/** The routes that take files, and the most that their requests may hold: a file and the form around it. */
const bodies: Record<string, number> = {
  '/studio/pictures': 10 * megabyte + 65_536,
  '/studio/import': 40 * megabyte + 65_536,
}

/** The largest body that a request to this route may have, in bytes. */
export const bodyLimit = (route: string | null): number => bodies[route ?? ''] ?? megabyte
