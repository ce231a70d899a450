import { wordsLike } from '#lib/sketch/vocabulary.ts'
import type { PageServerLoad } from './$types'
import { sceneYaml } from './scene-yaml.ts'

export const load: PageServerLoad = ({ url }) => {
  const query = url.searchParams.get('q')?.slice(0, 80) ?? ''
  return {
    query,
    sections: wordsLike(query).map(({ code, title, about, words }) => ({
      code,
      title,
      about,
      words: words.map(({ word, name, written, view }) => ({ word, name, view, yaml: sceneYaml(written) })),
    })),
  }
}
