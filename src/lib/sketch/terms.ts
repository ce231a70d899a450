/** Where data runs and how long it stays, as written. What begins with an English article or the like is a place. */
export const terms = ({ runsOn, stays }: { runsOn?: string | undefined; stays?: string | undefined }): string[] => [
  ...(runsOn === undefined ? [] : [place.test(runsOn) ? `on ${runsOn}` : runsOn]),
  ...(stays === undefined ? [] : [stays]),
]

const place = /^(the|a|an|each|every|its|their|our|your|my|his|her) /i
