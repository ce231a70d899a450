/** What people read who open a personal link that does not lead straight on. */
export const words = {
  linkTitle: 'A personal link',
  unknown: 'This link opens nothing. It may not be complete. Ask the person who sent it to you.',
  used: {
    heading: 'This personal link has been used',
    text: [
      'It lets one person begin, once. It does not open what they gave, so that nobody else can see it.',
      'If that person is you: go on in the browser in which you began. To go on in this one, open “Pause, change device, or leave” there, and follow the link you find in it.',
      'If it was not you, ask the person who sent it to you for another one.',
    ],
    button: '',
  },
  revoked: {
    heading: 'This personal link was taken back',
    text: ['Nobody can begin with it any more. Ask the person who sent it to you for another one.'],
    button: '',
  },
  another: {
    heading: 'This browser holds another participation',
    text: [
      'Somebody has started this study in this browser already. With the link you opened, somebody else can begin here. What was given before stays where it is.',
    ],
    button: 'Begin as somebody else',
  },
  keep: 'Keep the one of this browser',
}
