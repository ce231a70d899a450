import { counted, number } from './counted.ts'
import type { Messages } from './messages.ts'

const n = number('de')
const short = counted('de', { one: '# kurze Bildgeschichte', other: '# kurze Bildgeschichten' })
const minutes = counted('de', { one: 'etwa # Minute', other: 'etwa # Minuten' })
const withdrawn = 'Diese Teilnahme wurde zurückgezogen und gelöscht.'

export const de: Messages = {
  language: 'Sprache',
  textsIn: (language) => `Die Geschichten und Fragen dieser Studie sind auf ${language}.`,
  inOwn: (language) => `auf ${language}`,
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
    none: 'Nichts davon trifft zu',
    ownGroup: 'Das ist eine eigene Gruppe und wird dasselbe gefragt wie alle anderen.',
    inWords: 'Wie würden Sie es sagen? Ein paar Worte, wenn Sie mögen',
  },
  progress: {
    storyboard: (number, total) => `Bildgeschichte ${n(number)} von ${n(total)}`,
    left: counted('de', { one: 'noch etwa # Minute', other: 'noch etwa # Minuten' }),
    done: (done, total) => `${n(done)} von ${n(total)} Teilen geschafft`,
  },
  storyboard: {
    ask: 'Was denken Sie?',
    next: 'Weiter',
    back: 'Zurück',
    show: 'Zeigen',
    without: 'Ohne diese Geschichte weiter',
    enlarge: (number) => `Bild ${n(number)} vergrößern`,
  },
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
  question: {
    cantSay: 'Kann ich nicht sagen, oder zu wenig Information',
    picture: (number) => `Bild ${n(number)}`,
    noPicture: 'Keines davon',
    pictureWhy: 'Ein Wort dazu, warum, wenn Sie mögen',
  },
  form: {
    notSaved: 'Nicht gespeichert.',
    stillHere: 'Was Sie unten eingegeben haben, ist noch da.',
    leaveOut: 'Sie können jede Frage auslassen.',
    noNames: 'Bitte schreiben Sie keine Namen und nichts, woran man andere Menschen erkennt.',
  },
  closing: {
    title: 'Rückblick',
    seen: counted('de', {
      one: 'Sie haben die Bildgeschichte gesehen. Eine letzte Frage dazu.',
      other: 'Sie haben alle # Bildgeschichten gesehen. Eine letzte Frage zu jeder.',
    }),
    finish: 'Abschließen',
  },
  background: {
    title: 'Ein wenig über Sie',
    intro:
      'Die Bildgeschichten sind geschafft. Bei diesen letzten Fragen geht es um Sie. Sie helfen zu verstehen, wessen Sichtweise eine Antwort ist; bei jeder steht, warum sie gestellt wird. Beantworten Sie, was Sie möchten.',
    why: 'Warum wir fragen:',
    declined: 'Möchte ich nicht sagen',
    finish: 'Abschließen',
    skip: 'Abschließen, ohne diese Fragen zu beantworten',
    again: 'Was ich über mich gesagt habe',
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
  rationale: {
    heading: 'Warum das Team es so gezeichnet hat',
    offer:
      'Sie sind fertig. Wenn Sie möchten, wählen Sie eine Bildgeschichte und lesen Sie, warum das Team sie so gezeichnet hat. Danach können Sie sagen, ob Sie sie nun anders sehen. Was Sie vorher geantwortet haben, bleibt, wie es ist; was Sie ändern, wird daneben aufbewahrt.',
    read: 'gelesen',
    ownWords: 'Das sind die eigenen Worte des Teams. Sie müssen ihnen nicht zustimmen.',
    ask: 'Sehen Sie es jetzt anders?',
    change: 'Das haben Sie geantwortet. Ändern Sie nur, was Sie jetzt anders sehen.',
    done: 'Fertig',
    back: 'Zurück zur letzten Seite',
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
  asked: {
    title: 'Der Einwilligungstext hat sich geändert',
    means:
      'Sie haben unter einem früheren Text begonnen. Bitte lesen Sie, was sich geändert hat, bevor Sie weitermachen. Für Ihre bisherigen Angaben gilt weiter der Text, dem Sie zugestimmt haben.',
    before: 'Bisher',
    now: 'Ab jetzt',
    unchanged: 'Was gleich bleibt',
    agreeing: 'Wozu Sie einwilligen',
    goOn: 'Zustimmen und weitermachen',
    stopMeans:
      'Oder hören Sie hier auf. Ihre Angaben bleiben unter dem Text gespeichert, dem Sie zugestimmt haben, und Sie können später wiederkommen und entscheiden.',
    stop: 'Hier aufhören, meine Angaben behalten',
  },
  receipt: {
    title: 'Was über Sie gespeichert ist',
    stopped: 'Sie haben hier aufgehört. Ihre Angaben bleiben unter dem Text gespeichert, dem Sie zugestimmt haben.',
    read: (time) =>
      `Das war am ${time} auf dem Server gespeichert. Drucken Sie diese Seite oder speichern Sie sie als Datei, um sie zu behalten.`,
    study: 'Studie',
    version: (number) => `Version ${number} ihrer Texte`,
    agreed: 'Zugestimmt',
    consent: (number, time) => `Einwilligungstext ${number}, am ${time}`,
    group: 'Gruppe',
    noGroup: 'noch nicht gewählt',
    begun: 'Begonnen',
    finished: 'Beendet',
    unfinished: 'noch nicht',
    answers: 'Ihre Antworten',
    leftOut: 'ausgelassen',
    nothing: 'Bisher wurde nichts beantwortet.',
    besides: 'Außerdem',
    besidesText:
      'Die gewählte Sprache, die Reihenfolge, in der Sie die Bildgeschichten gesehen haben, wann jede gezeigt wurde, wann Sie geantwortet haben und wie lange das etwa gedauert hat, und wie eine Antwort lautete, bevor Sie sie geändert haben.',
    notKept: 'Was nicht gespeichert ist',
    notKeptText:
      'Ihr Name, Ihre E-Mail-Adresse, Ihre Internetadresse und welches Gerät oder welchen Browser Sie benutzen. Ein Cookie lässt diesen Browser Ihre Antworten wiederfinden; es dient nur dieser Studie.',
    howLong: 'Wie lange',
    howLongText:
      'So lange das Team diese Studie auf diesem Server behält oder bis Sie Ihre Teilnahme zurückziehen. Dateien, die das Team vorher heruntergeladen hat, behalten ihren Inhalt.',
    withdrawing:
      'Dieser Code löscht auf der [Rückzugsseite] alles, was oben steht: von jedem Gerät aus, auch wenn die Studie beendet ist, solange sie auf diesem Server liegt. Übrig bleibt dann nur eine Zahl: Eine Person mehr hat ihre Teilnahme zurückgezogen.',
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
    copy: 'Keine Verbindung. Diese Seite wurde auf diesem Gerät aufbewahrt; auch Ihre Antworten werden hier aufbewahrt und später gesendet.',
    wait: 'Gerade keine Verbindung. Ihre Angaben sind auf diesem Gerät aufbewahrt. Drücken Sie den Knopf noch einmal, sobald es wieder eine gibt.',
  },
  offline: {
    title: 'Keine Verbindung',
    what: 'Diese Seite ist gerade nicht zu erreichen.',
    kept: 'Was Sie bisher angegeben haben, ist auf dem Server gespeichert oder wird auf diesem Gerät aufbewahrt, bis es gesendet werden kann. Sie müssen nichts noch einmal eingeben.',
    next: 'Sobald es eine Verbindung gibt, machen Sie dort weiter, wo Sie aufgehört haben. Bis dahin können Sie die Bildgeschichten, die Sie gesehen haben, noch einmal lesen und Ihre Antworten dazu ändern.',
    again: 'Noch einmal versuchen',
    first: 'Die erste Bildgeschichte noch einmal lesen',
  },
  room: {
    bar: 'Gemeinsames Gerät',
    next: 'Nächste Person',
    idle: {
      heading: 'Sind Sie noch da?',
      text: 'Dieses Gerät wird gleich für die nächste Person vorbereitet. Von Ihren Angaben geht dabei nichts verloren.',
      left: 'Sekunden noch:',
      announced: counted('de', { one: 'Noch # Sekunde.', other: 'Noch # Sekunden.' }),
      waiting: 'Es wird auf die Verbindung gewartet, damit von Ihren Angaben nichts verloren geht.',
      stay: 'Ich bin noch da',
      hand: 'Ich bin fertig',
    },
    ready: {
      title: 'Gemeinsames Gerät',
      handed: 'Bitte geben Sie das Gerät weiter',
      fresh: 'Bereit für die nächste Person',
      gone: 'Die Angaben der Person davor sind gespeichert. Auf diesem Gerät ist nichts davon geblieben.',
      begin: 'Beginnen',
      groups: 'Beginnen in der Gruppe',
      closed: 'Gerade kann niemand beginnen.',
      held: 'Auf diesem Gerät nimmt gerade jemand teil',
      heldText: 'Wenn Sie das sind, machen Sie weiter. Wenn nicht, machen Sie das Gerät zuerst frei.',
      goOn: 'Weitermachen',
    },
    leave: {
      summary: 'Für die Workshopleitung: dieses Gerät wieder selbst nutzen',
      label: 'Die vier Ziffern, die Sie gewählt haben',
      signedIn: 'Sie sind hier angemeldet: Ein Code ist nicht nötig.',
      button: 'Auf diesem Gerät beenden',
    },
    hand: {
      title: 'Nächste Person',
      heading: 'Das Gerät weitergeben?',
      completed: 'Alle Ihre Antworten sind gespeichert.',
      active: 'Ihre bisherigen Angaben sind gespeichert. Sie sind noch nicht am Ende.',
      codeText:
        'Schreiben Sie ihn auf oder fotografieren Sie ihn jetzt, falls Sie es sich anders überlegen. Er löscht alles, was Sie angegeben haben, von jedem Gerät aus, und niemand kann ihn für Sie nachschlagen. Auf diesem Gerät wird er nicht noch einmal gezeigt.',
      codePicture: 'QR-Code: Ihr Rückzugscode',
      later: 'Oder später auf einem eigenen Gerät weitermachen',
      laterText: 'Fotografieren Sie das. Wer es hat, kann Ihre Antworten sehen und ändern.',
      laterPicture: 'QR-Code: der Link, mit dem Ihre Teilnahme weitergeht',
      button: 'Gerät weitergeben',
    },
  },
  start: {
    lead: 'Was sollte ein KI-Produkt tun, und was sollte es lassen? Sehen Sie sich kurze Bildgeschichten zu verschiedenen Ideen an und sagen Sie, wie nützlich und wie aufdringlich jede ist. Das Team sieht, wo die Meinungen auseinandergehen, und warum.',
    open: 'Offen für alle',
    none: 'Im Moment ist keine Studie für alle offen. Wenn Ihnen jemand einen Link geschickt hat, öffnen Sie diesen Link.',
    studio: 'Für Teams: das Studio (auf Englisch)',
    analyze: 'Eine eigene CSV-Datei im Browser auswerten (auf Englisch)',
  },
  paper: {
    seat: 'Platz',
    order:
      'Sehen Sie sich die Bildgeschichten in dieser Reihenfolge an und füllen Sie jeweils die Karte aus, bevor Sie weitergehen',
    last: 'Ganz zuletzt die Karte zu allen',
    tick: 'Kreuzen Sie je Frage einen Punkt an oder „Kann ich nicht sagen“. Lassen Sie aus, was Sie nicht beantworten möchten.',
    tearOff: 'Reißen Sie diesen Abschnitt ab und behalten Sie ihn.',
    erases: 'Mit diesem Code können Sie Ihre Antworten jederzeit löschen:',
    enter: (address) => `Geben Sie ihn hier ein: [${address}]. Niemand sonst kann ihn für Sie nachschlagen.`,
    card: (number, total) => `Karte ${n(number)} von ${n(total)}`,
    all: 'Zu allen Bildgeschichten',
    cantSay: 'Kann ich nicht sagen',
    typing: 'Zum Abtippen',
    wordsOf: (number) => `Text zu ${n(number)}`,
    byPhone: (title) => `${title}: mit dem Telefon`,
    cut: 'Entlang der Linien schneiden. Jeder Abschnitt ist nur für seine Gruppe.',
    link: (group) => `QR-Code: der Link für ${group}`,
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
    tooManyCodes: 'Zu viele Versuche. Bitte warten Sie zehn Minuten, oder melden Sie sich an.',
    otherCode: 'Das ist nicht der Code, der am Anfang gewählt wurde.',
    notShared: 'Dieses Gerät wird nicht von mehreren Personen genutzt.',
    agree: 'Bitte setzen Sie das Häkchen, wenn Sie einverstanden sind.',
    chooseGroup: 'Bitte wählen Sie eine der Gruppen.',
    groupFirst: 'Bitte wählen Sie zuerst eine Gruppe.',
    rateFirst: 'Das können Sie lesen, sobald Sie fertig sind.',
    consentChanged:
      'Der Einwilligungstext hat sich geändert, seit diese Seite geöffnet wurde. Bitte lesen Sie ihn noch einmal.',
    consentAgain:
      'Der Einwilligungstext hat sich geändert. Bitte öffnen Sie diese Studie noch einmal und lesen Sie ihn, bevor Sie weitermachen.',
    tooMany:
      'Von hier kamen zu viele Anfragen. Verloren ist nichts. Bitte warten Sie ein paar Minuten und versuchen Sie es noch einmal.',
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
    typed:
      'Was Sie zuletzt eingegeben haben, wurde nicht gespeichert. Es ist noch hier: Bitte senden Sie es gleich noch einmal.',
    sendAgain: 'Noch einmal senden',
  },
}
