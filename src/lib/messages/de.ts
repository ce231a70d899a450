import { counted, number } from './counted.ts'
import type { Messages } from './messages.ts'

const n = number('de')
const short = counted('de', { one: '# kurze Bildgeschichte', other: '# kurze Bildgeschichten' })
const minutes = counted('de', { one: 'etwa # Minute', other: 'etwa # Minuten' })
const withdrawn = 'Diese Teilnahme wurde zurückgezogen und gelöscht.'

export const de: Messages = {
  language: 'Sprache',
  textsIn: (language) => `Die Geschichten und Fragen dieser Studie sind auf ${language}.`,
  notMe: 'Das bin ich nicht, neu beginnen',
  toStart: 'Zur Startseite',
  first: {
    inTheMaking: 'Eine Studie in Vorbereitung',
    size: (storyboards, time) => `${short(storyboards)} · ${minutes(time)}`,
    before: 'Bevor Sie beginnen',
    linkFor: (group) => `Dieser Link ist für [${group}].`,
    notThat: 'Das trifft auf mich nicht zu',
    begin: 'Beginnen',
    started: 'Sie haben diese Studie in diesem Browser begonnen. Alle Ihre Angaben sind gespeichert.',
    completed: 'Sie haben in diesem Browser an dieser Studie teilgenommen.',
    goOn: 'Dort weitermachen, wo ich war',
    seeMine: 'Meine Antworten und meinen Rückzugscode ansehen',
    somebodyElse: 'Nutzt jetzt jemand anderes dieses Gerät?',
    tookPart: 'Wenn Sie schon teilgenommen haben, können Sie Ihre Teilnahme weiterhin [mit Ihrem Code zurückziehen].',
    simulated: 'Dies ist eine Kopie mit simulierten Antworten. Eine Teilnahme ist hier nicht möglich.',
  },
  consent: {
    duration: 'Wie lange es dauert',
    pay: 'Was Sie dafür bekommen',
    readers: 'Wer was liest',
    confidentiality: 'Was verborgen bleibt',
    contact: 'Wen Sie fragen können',
    withdrawal: 'Wenn Sie es sich anders überlegen',
  },
  group: {
    title: 'Ihre Gruppe',
    question: 'Was davon trifft hier am besten auf Sie zu?',
    alike:
      'Jede Gruppe bekommt dieselben Bildgeschichten und dieselben Fragen. Die Gruppe sagt uns nur, wessen Sichtweise das ist.',
    full: '(voll)',
    fullMeans: 'Für eine Gruppe, die als voll gekennzeichnet ist:',
    usuallyFull:
      'Aus dieser Gruppe haben schon so viele Menschen teilgenommen, wie wir gesucht haben. Wir können deshalb keine weiteren Antworten annehmen. Vielen Dank für Ihr Interesse.',
    next: 'Weiter',
  },
  progress: {
    storyboard: (number, total) => `Bildgeschichte ${n(number)} von ${n(total)}`,
    left: counted('de', { one: 'noch etwa # Minute', other: 'noch etwa # Minuten' }),
    done: (done, total) => `${n(done)} von ${n(total)} Teilen geschafft`,
  },
  storyboard: { ask: 'Was denken Sie?', next: 'Weiter', back: 'Zurück' },
  flows: {
    heading: 'Was mit den Daten geschieht',
    attribute: 'Was',
    subject: 'Über',
    sender: 'Von',
    recipient: 'An',
    terms: 'Unter welchen Bedingungen',
    kept: 'Aufbewahrt',
    runsOn: 'Berechnet auf',
  },
  question: { cantSay: 'Kann ich nicht sagen, oder zu wenig Information' },
  form: { notSaved: 'Nicht gespeichert.', stillHere: 'Was Sie unten eingegeben haben, ist noch da.' },
  closing: {
    title: 'Rückblick',
    seen: counted('de', {
      one: 'Sie haben die Bildgeschichte gesehen. Eine letzte Frage dazu.',
      other: 'Sie haben alle # Bildgeschichten gesehen. Eine letzte Frage zu jeder.',
    }),
    finish: 'Abschließen',
  },
  end: {
    title: 'Vielen Dank',
    trial:
      'Das war ein Probelauf: Nichts davon wird aufbewahrt, und der Code unten löscht nichts. So sehen Teilnehmende diese Seite:',
    saved: 'Alle Ihre Antworten sind gespeichert. Sie können diese Seite schließen.',
    code: 'Ihr Rückzugscode',
    keep: 'Bewahren Sie diesen Code auf, falls Sie es sich anders überlegen. Wenn Sie ihn auf der [Rückzugsseite] eingeben, wird alles gelöscht, was Sie angegeben haben: jederzeit und von jedem Gerät aus. Niemand kann den Code für Sie nachschlagen.',
    again: 'Meine Antworten noch einmal ansehen',
    handing: 'Geben Sie das Gerät an jemand anderen weiter?',
  },
  leave: {
    title: 'Teilnahme zurückziehen',
    means:
      'Damit wird alles gelöscht, was Sie in dieser Studie angegeben haben. Das lässt sich nicht rückgängig machen.',
    held: 'In diesem Browser gibt es eine Teilnahme.',
    withdraw: 'Zurückziehen und meine Antworten löschen',
    orByCode: 'Oder mit dem Code',
    code: 'Rückzugscode',
    codeLooks:
      'Vier Gruppen aus vier Zeichen, wie auf der letzten Seite gezeigt. Groß- und Kleinschreibung und Bindestriche sind egal.',
    byCode: 'Mit dem Code zurückziehen',
    erased: 'Gelöscht',
    allErased:
      'Ihre Antworten, Ihre Begründungen und Ihre Einwilligung wurden gelöscht. Übrig bleibt nur, dass eine Person mehr ihre Teilnahme zurückgezogen hat.',
  },
  another: {
    title: 'Eine andere Teilnahme',
    heading: 'In diesem Browser gibt es schon eine andere Teilnahme',
    means:
      'Jemand hat diese Studie in diesem Browser bereits begonnen. Mit dem Link, den Sie geöffnet haben, macht dieser Browser stattdessen mit der anderen Teilnahme weiter. Was in der ersten angegeben wurde, bleibt, wo es ist.',
    take: 'Mit der Teilnahme aus dem Link weitermachen',
    keep: 'Bei der Teilnahme dieses Browsers bleiben',
  },
  invitation: {
    title: 'Ein persönlicher Link',
    used: {
      heading: 'Dieser persönliche Link wurde schon benutzt',
      text: [
        'Mit ihm kann eine Person beginnen, ein einziges Mal. Er öffnet nicht, was sie angegeben hat, damit niemand sonst es sehen kann.',
        'Wenn Sie diese Person sind: Machen Sie in dem Browser weiter, in dem Sie begonnen haben. Um in diesem weiterzumachen, öffnen Sie dort „Pause machen, Gerät wechseln oder aufhören“ und folgen Sie dem Link, der dort steht.',
        'Wenn Sie es nicht waren, bitten Sie die Person, die Ihnen den Link geschickt hat, um einen neuen.',
      ],
    },
    revoked: {
      heading: 'Dieser persönliche Link wurde zurückgenommen',
      text: [
        'Mit ihm kann niemand mehr beginnen. Bitten Sie die Person, die Ihnen den Link geschickt hat, um einen neuen.',
      ],
    },
    another: {
      heading: 'In diesem Browser gibt es schon eine andere Teilnahme',
      text: [
        'Jemand hat diese Studie in diesem Browser bereits begonnen. Mit dem Link, den Sie geöffnet haben, kann hier jemand anderes beginnen. Was vorher angegeben wurde, bleibt, wo es ist.',
      ],
    },
    begin: 'Als jemand anderes beginnen',
    keep: 'Bei der Teilnahme dieses Browsers bleiben',
  },
  footer: {
    summary: 'Pause machen, Gerät wechseln oder aufhören',
    takePartAs: (group) => `Sie nehmen teil als: [${group}]. Wenn das nicht stimmt, beginnen Sie unten neu.`,
    stop: 'Sie können jederzeit aufhören und später in diesem Browser weitermachen. Ihre bisherigen Angaben bleiben gespeichert.',
    device:
      'Um auf einem anderen Gerät weiterzumachen, öffnen Sie dort diesen Link. Er gehört Ihnen allein: Wer ihn hat, kann Ihre Antworten sehen und ändern.',
  },
  trial: {
    name: 'Probelauf',
    running: 'Sie probieren diese Studie aus. Nichts, was Sie hier tun, wird aufbewahrt.',
    end: 'Probelauf beenden',
    ended:
      'Dieser Probelauf ist zu Ende. Einen neuen können Sie auf der Seite beginnen, auf der die Studie gestartet wird.',
  },
  script: {
    saving: 'Wird gespeichert …',
    saved: 'Gespeichert',
    newer: 'Gespeichert. Eine neuere Antwort von einem anderen Gerät bleibt erhalten.',
    kept: 'Auf diesem Gerät aufbewahrt. Wird gesendet, sobald es eine Verbindung gibt.',
    open: 'Noch nicht gespeichert. Bitte lassen Sie diese Seite offen; gesendet wird, sobald es eine Verbindung gibt.',
    halted:
      'Nicht gespeichert. Diese Studie nimmt gerade keine Antworten an. Ihre Angaben bleiben auf diesem Gerät aufbewahrt.',
    withdrawn: `Nicht gespeichert. ${withdrawn}`,
    refused: 'Nicht gespeichert. Der Server hat diese Antwort nicht angenommen.',
    lose: 'Einige Antworten sind bisher nur auf diesem Gerät und würden verloren gehen. Trotzdem fortfahren?',
  },
  states: {
    draft: 'Diese Studie hat noch nicht begonnen.',
    live: 'Diese Studie läuft.',
    paused:
      'Diese Studie macht gerade Pause. Die bisherigen Antworten bleiben gespeichert; es geht weiter, sobald das Team sie fortsetzt.',
    closed:
      'Diese Studie ist abgeschlossen. Die bisherigen Antworten bleiben gespeichert, es können keine mehr dazukommen.',
    archived:
      'Diese Studie ist archiviert. Die bisherigen Antworten bleiben gespeichert, es können keine mehr dazukommen.',
  },
  refusals: {
    agree: 'Bitte setzen Sie das Häkchen, wenn Sie einverstanden sind.',
    chooseGroup: 'Bitte wählen Sie eine der Gruppen.',
    groupFirst: 'Bitte wählen Sie zuerst eine Gruppe.',
    consentChanged:
      'Der Einwilligungstext hat sich geändert, seit diese Seite geöffnet wurde. Bitte lesen Sie ihn noch einmal.',
    beginAgain: 'Bitte öffnen Sie die erste Seite noch einmal und beginnen Sie von dort.',
    byLinkOnly: 'Diese Studie ist nur über den Link einer Gruppe zu erreichen.',
    askForLink:
      'Diese Studie ist nur über den Link einer Gruppe zu erreichen. Fragen Sie die Person nach dem Link, die Ihnen davon erzählt hat.',
    linkOfNoGroup: 'Dieser Link gehört zu keiner Gruppe dieser Studie.',
    invitation: 'Diese Einladung ist nicht bekannt.',
    opensNothing:
      'Dieser Link führt nirgendwohin. Vielleicht ist er unvollständig. Fragen Sie die Person, die ihn geschickt hat.',
    linkUsed:
      'Dieser persönliche Link wurde schon benutzt. Bitten Sie die Person, die ihn geschickt hat, um einen neuen.',
    linkRevoked:
      'Dieser persönliche Link wurde zurückgenommen. Bitten Sie die Person, die ihn geschickt hat, um einen neuen.',
    groupGone: 'Die Gruppe dieses persönlichen Links gehört nicht mehr zur Studie.',
    withdrawn,
    wrongLink:
      'Zu diesem Link gibt es keine Teilnahme. Vielleicht wurde sie zurückgezogen, oder der Link ist unvollständig.',
    unknownCode:
      'Unter diesem Code ist nichts gespeichert. Vielleicht ist es schon gelöscht, oder es ist ein Tippfehler.',
    noStudy: (slug) => `Es gibt keine Studie namens „${slug}“.`,
    broken: (id) =>
      `Gerade konnte nichts gespeichert werden. Bitte versuchen Sie es noch einmal. Wenn es wieder passiert, nennen Sie ${id}.`,
    other: 'Das ging leider nicht. Es wurde nichts geändert.',
  },
  error: {
    nothingHere: 'Hier ist nichts',
    didNotWork: 'Das hat nicht geklappt',
    broke: 'Bei uns ist etwas schiefgegangen',
    noPage: 'Unter dieser Adresse gibt es keine Seite.',
    keptBefore: 'Bei uns ist etwas schiefgegangen. Was vorher gespeichert wurde, bleibt erhalten.',
    checkAddress:
      'Prüfen Sie die Adresse, oder bitten Sie die Person, die Ihnen den Link geschickt hat, um einen neuen.',
    mention: (id) => `Wenn Sie um Hilfe bitten, nennen Sie [${id}].`,
  },
}
