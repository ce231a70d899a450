import { consentHeadings } from '#lib/domain/consent.ts'
import { usualFullText } from '#lib/domain/seen.ts'
import { stateSentences } from '#lib/domain/state.ts'
import { counted, number } from './counted.ts'

const n = number('en')
const short = counted('en', { one: '# short storyboard', other: '# short storyboards' })
const minutes = counted('en', { one: 'about # minute', other: 'about # minutes' })
const withdrawn = 'This participation was withdrawn and erased.'

/** English, the reference: what is a message here is one in every language. `[…]` is what becomes a link or stands out. */
export const en = {
  language: 'Language',
  /** Said where the study itself cannot be read in the language of the interface. */
  textsIn: (language: string) => `The stories and questions of this study are in ${language}.`,
  notMe: 'Not me, start again',
  toStart: 'To the start page',
  first: {
    inTheMaking: 'A study in the making',
    size: (storyboards: number, time: number) => `${short(storyboards)} · ${minutes(time)}`,
    before: 'Before you begin',
    linkFor: (group: string) => `This link is for [${group}].`,
    notThat: 'That is not me',
    begin: 'Begin',
    started: 'You have started this study in this browser. Everything you gave is kept.',
    completed: 'You have taken part in this study in this browser.',
    goOn: 'Go on where I was',
    seeMine: 'See my answers and my withdrawal code',
    somebodyElse: 'Somebody else on a shared device?',
    tookPart: 'If you took part before, you can still [withdraw with your code].',
    simulated: 'This is a copy with simulated answers. Nobody can take part in it.',
  },
  consent: consentHeadings,
  group: {
    title: 'Your group',
    question: 'Which of these fits you best here?',
    alike: 'Every group is shown the same storyboards and questions. The group only tells us whose view this is.',
    full: '(full)',
    fullMeans: 'A group that is marked as full:',
    usuallyFull: usualFullText,
    next: 'Continue',
  },
  progress: {
    storyboard: (number: number, total: number) => `Storyboard ${n(number)} of ${n(total)}`,
    left: counted('en', { one: 'about # minute left', other: 'about # minutes left' }),
    done: (done: number, total: number) => `${n(done)} of ${n(total)} parts done`,
  },
  storyboard: { ask: 'What do you think?', next: 'Next', back: 'Back' },
  flows: {
    heading: 'What happens with the data',
    attribute: 'What',
    subject: 'About',
    sender: 'From',
    recipient: 'To',
    terms: 'On what terms',
    kept: 'Kept',
    runsOn: 'Worked out on',
  },
  question: { cantSay: 'Can’t say, or not enough information' },
  form: { notSaved: 'Not saved.', stillHere: 'What you entered below is still here.' },
  closing: {
    title: 'Looking back',
    seen: counted('en', {
      one: 'You have seen the one storyboard. One last question about it.',
      other: 'You have seen all # storyboards. One last question about each.',
    }),
    finish: 'Finish',
  },
  end: {
    title: 'Thank you',
    trial: 'This was a trial: nothing of it is kept, and the code below erases nothing. People see the page like this:',
    saved: 'All your answers are saved. You can close this page.',
    code: 'Your withdrawal code',
    keep: 'Keep this code if you might change your mind. Entering it on the [withdrawal page] erases everything you gave, at any time and from any device. Nobody can look it up for you.',
    again: 'Look through my answers again',
    handing: 'Handing this device to somebody else?',
  },
  leave: {
    title: 'Withdraw',
    means: 'Withdrawing erases everything you gave to this study. It cannot be undone.',
    held: 'This browser holds a participation.',
    withdraw: 'Withdraw and erase my answers',
    orByCode: 'Or by code',
    code: 'Withdrawal code',
    codeLooks: 'Four groups of four, as shown on the last page. Capitals and hyphens do not matter.',
    byCode: 'Withdraw by code',
    erased: 'Erased',
    allErased:
      'Your answers, your reasons and your consent were erased. All that is left is that one more person withdrew.',
  },
  another: {
    title: 'Another participation',
    heading: 'This browser holds another participation',
    means:
      'Somebody has started this study in this browser already. With the link you opened, this browser goes on with the other participation instead. What was given in the first one stays where it is.',
    take: 'Go on with the one of this link',
    keep: 'Keep the one of this browser',
  },
  invitation: {
    title: 'A personal link',
    used: {
      heading: 'This personal link has been used',
      text: [
        'It lets one person begin, once. It does not open what they gave, so that nobody else can see it.',
        'If that person is you: go on in the browser in which you began. To go on in this one, open “Pause, change device, or leave” there, and follow the link you find in it.',
        'If it was not you, ask the person who sent it to you for another one.',
      ],
    },
    revoked: {
      heading: 'This personal link was taken back',
      text: ['Nobody can begin with it any more. Ask the person who sent it to you for another one.'],
    },
    another: {
      heading: 'This browser holds another participation',
      text: [
        'Somebody has started this study in this browser already. With the link you opened, somebody else can begin here. What was given before stays where it is.',
      ],
    },
    begin: 'Begin as somebody else',
    keep: 'Keep the one of this browser',
  },
  footer: {
    summary: 'Pause, change device, or leave',
    takePartAs: (group: string) => `You take part as: [${group}]. If that is wrong, start again below.`,
    stop: 'You can stop at any time and go on later in this browser. What you gave so far is kept.',
    device:
      'To go on with another device, open this link there. It is yours alone: whoever has it can see and change your answers.',
  },
  trial: {
    name: 'Trial',
    running: 'You are trying this study. Nothing you do here is kept.',
    end: 'Leave the trial',
    ended: 'This trial has ended. Start another one from the study’s launch page.',
  },
  /** What the script on the page says, which saves each answer as it is given. */
  script: {
    saving: 'Saving …',
    saved: 'Saved',
    newer: 'Saved. A newer answer from another device is kept.',
    kept: 'Kept on this device. It is sent as soon as there is a connection.',
    open: 'Not saved yet. Please keep this page open; it is sent as soon as there is a connection.',
    halted: 'Not saved. This study takes no answers just now. What you gave is kept on this device.',
    withdrawn: `Not saved. ${withdrawn}`,
    refused: 'Not saved. The server did not take this answer.',
    lose: 'Some answers are only on this device yet and would be lost. Go on all the same?',
  },
  states: stateSentences,
  refusals: {
    agree: 'Please tick the box if you agree.',
    chooseGroup: 'Please choose one of the groups.',
    groupFirst: 'Choose a group first.',
    consentChanged: 'The consent text has changed since this page was opened. Please read it again.',
    beginAgain: 'Please open the first page again and begin from there.',
    byLinkOnly: 'This study is reached by the link of a group.',
    askForLink: 'This study is reached by the link of a group. Ask the person who told you about it for that link.',
    linkOfNoGroup: 'This link does not belong to a group of this study.',
    invitation: 'This invitation is not known.',
    opensNothing: 'This link opens nothing. It may not be complete. Ask the person who sent it to you.',
    linkUsed: 'This personal link was used already. Ask the person who sent it for another one.',
    linkRevoked: 'This personal link was taken back. Ask the person who sent it for another one.',
    groupGone: 'The group of this personal link is not part of the study any more.',
    withdrawn,
    wrongLink: 'This link leads to no participation. It may have been withdrawn, or the link is not complete.',
    unknownCode: 'Nothing is kept under this code. It may have been erased already, or mistyped.',
    noStudy: (slug: string) => `There is no study called “${slug}”.`,
    broken: (id: string) => `Nothing was saved just now. Please try again. If it happens again, mention ${id}.`,
    other: 'That was not possible. Nothing was changed.',
  },
  error: {
    nothingHere: 'Nothing here',
    didNotWork: 'That did not work',
    broke: 'Something broke on our side',
    noPage: 'There is no page at this address.',
    keptBefore: 'Something broke on our side. What was saved before is kept.',
    checkAddress: 'Check the address, or ask the person who sent you the link for a new one.',
    mention: (id: string) => `If you ask for help, mention [${id}].`,
  },
}
