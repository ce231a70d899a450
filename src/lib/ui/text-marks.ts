/** How a study's own words are marked where they stand in another language than the page around them. */
export interface TextMarks {
  lang?: string
  dir?: 'ltr' | 'rtl'
}
