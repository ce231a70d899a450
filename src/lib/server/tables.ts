import type { Generated } from 'kysely'

/** What is stored, table by table. Times are ISO 8601 UTC texts, JSON is text, yes and no are 1 and 0. */
export interface Tables {
  studies: {
    id: string
    slug: string
    state: string
    /** The version that is or was last published; 0 before the first. */
    version: number
    /** The definition being worked on, or null when nothing differs from the published version. */
    draft: string | null
    /** How often the draft was changed in the studio, in all. */
    draft_revision: Generated<number>
    simulated: Generated<number>
    /** How many participations were withdrawn and erased. */
    withdrawn: Generated<number>
    created_at: string
  }
  study_versions: {
    study_id: string
    version: number
    definition: string
    /** The study's own random relabelling of its orders: storyboard codes as JSON. */
    relabelling: string
    /** The orders given by turns, as JSON over that relabelling: none where each is made at its start; null for a Williams design. */
    sequences: Generated<string | null>
    published_at: string
  }
  study_events: { id: string; study_id: string; at: string; actor: string; event: string; detail: string | null }
  /** What changed in a draft, by whom: a list of changes as JSON. `key` makes sending one twice harmless. */
  draft_changes: { study_id: string; revision: number; at: string; actor: string; key: string; changes: string }
  /** Pictures from elsewhere, re-encoded, named after the SHA-256 of what is kept. */
  pictures: { name: string; bytes: Uint8Array; width: number; height: number; added_at: string }
  group_links: { study_id: string; group_code: string; link_code: string }
  /** One row per version and group; its update serialises the starts of a group, so that the balance holds. */
  allocations: { study_id: string; version: number; group_code: string; starts: number }
  participations: {
    id: string
    study_id: string
    version: number
    group_code: string | null
    sequence: number | null
    storyboard_order: string
    item_order: string
    state: string
    revision: Generated<number>
    token_hash: string
    leave_hash: string
    consent_version: number
    consent_hash: string
    consented_at: string
    locale: string | null
    started_at: string
    completed_at: string | null
    /** When the group and the order were fixed. */
    joined_at: Generated<string | null>
    /** `screen`, `paper` for what was typed in from cards, or `simulated`. */
    mode: Generated<string>
    /** Whether it began with a personal link. Which one it was stands nowhere. */
    invited: Generated<number>
    /** How somebody whom no group fits says who they are. */
    group_words: Generated<string | null>
  }
  /** Personal links. `used_by` is a hash over the link's token and the participation's, neither of which is kept. */
  invitations: {
    token_hash: string
    id: string
    study_id: string
    group_code: string
    /** Where it stands among those of its group. */
    place: number
    note: string
    used_by: string | null
    /** Whether designers are told that it was used: so many at a time that none can be told by its time. */
    told: Generated<number>
    revoked: Generated<number>
  }
  /** Devices that several people take one after another. `code_hash` covers the device's token, which is not kept. */
  rooms: {
    token_hash: string
    study_id: string
    /** The group of all who take this device, or null where each person says. */
    group_code: string | null
    code_hash: string
    idle_minutes: number
    opened_at: string
  }
  /** Whose cards were printed for a workshop. A withdrawn one keeps its code alone, so that its cards stay refused. */
  seats: {
    study_id: string
    code: string
    version: number
    group_code: string | null
    sequence: number | null
    storyboard_order: string
    item_order: string
    locale: string | null
    /** `printed`, `opened` once a card was typed in, or `withdrawn`. */
    state: string
    leave_hash: string | null
    printed_at: string
    participation_id: string | null
  }
  /** What a person agreed to after the first time; the first consent stands in the participation. */
  consents: { participation_id: string; version: number; hash: string; agreed_at: string }
  /** When a storyboard (or the closing block, '') was first shown, and when the person went on from it. */
  showings: { participation_id: string; storyboard: string; shown_at: string; passed_at: string | null }
  /** One row per idempotency key: the same key with the same body is answered alike, for ever. */
  saves: { participation_id: string; key: string; body_hash: string; revision: number; conflicts: string }
  answer_revisions: {
    participation_id: string
    storyboard: string
    item: string
    revision: number
    value: number | null
    skipped: string | null
    reason: string | null
    panel: number | null
    response_ms: number | null
    answered_at: string
    stage: string
  }
  /** Whose rationale a person opened, once they had rated everything. */
  rationale_openings: { participation_id: string; storyboard: string; opened_at: string }
  /** The newest revision of each answer from before its storyboard's rationale was opened: a view. */
  current_answers: Tables['answer_revisions']
  /** The newest revision of each answer, whatever was read before: a view. */
  latest_answers: Tables['answer_revisions']
  /** What people said about themselves, as it was said last; null is "prefer not to say". */
  background_answers: { participation_id: string; code: string; value: number | null; answered_at: string }
  /** Keys that designers made for programs. Of the use of one, the last day is kept. */
  api_keys: {
    key_hash: string
    id: string
    name: string
    /** `results`, or `files` for the answers themselves as well. */
    opens: string
    user_id: string
    made_on: string
    used_on: Generated<string | null>
  }
  /**
   * People whose answers entered the figures at once; `group_code` is '' for words that stand without their group. It
   * counts as long as it has as many entries as it began with: it goes with the first of its people who withdraws.
   */
  releases: { study_id: string; version: number; group_code: string; step: number; entries: number }
  /** What of a person's answers entered with which step, as it stood then: `open`, `closing` or `words`. */
  entries: { participation_id: string; storyboard: string; block: string; step: number; revision: number }
  setup_links: { token_hash: string; email: string | null; expires_at: string }
  settings: { key: string; value: string }
  /** Kept by the accounts library. */
  user: { id: string; name: string; email: string; banned: number | boolean | null; createdAt: string | Date }
}
