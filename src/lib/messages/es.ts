import { counted, number } from './counted.ts'
import type { Messages } from './messages.ts'

const n = number('es')
const short = counted('es', {
  one: '# historia ilustrada corta',
  many: '# de historias ilustradas cortas',
  other: '# historias ilustradas cortas',
})
const minutes = counted('es', {
  one: 'alrededor de # minuto',
  many: 'alrededor de # de minutos',
  other: 'alrededor de # minutos',
})
const withdrawn = 'Esta participación se retiró y se borró.'

export const es: Messages = {
  language: 'Idioma',
  textsIn: (language) => `Las historias y preguntas de este estudio están en ${language}.`,
  inOwn: (language) => `en ${language}`,
  notMe: 'No soy yo, empezar de nuevo',
  toStart: 'Ir a la página de inicio',
  first: {
    inTheMaking: 'Un estudio en preparación',
    size: (storyboards, time) => `${short(storyboards)} · ${minutes(time)}`,
    before: 'Antes de empezar',
    linkFor: (group) => `Este enlace es para el grupo: [${group}].`,
    notThat: 'No es mi caso',
    begin: 'Empezar',
    started: 'Ya empezó este estudio en este navegador. Todo lo que respondió está guardado.',
    completed: 'Ya participó en este estudio en este navegador.',
    goOn: 'Seguir donde estaba',
    seeMine: 'Ver mis respuestas y mi código de retirada',
    somebodyElse: '¿Otra persona usa ahora este dispositivo?',
    tookPart: 'Si ya participó antes, todavía puede [retirarse con su código].',
    simulated: 'Esta es una copia con respuestas simuladas. No se puede participar en ella.',
  },
  consent: {
    duration: 'Cuánto dura',
    pay: 'Qué se recibe a cambio',
    readers: 'Quién lee qué',
    confidentiality: 'Qué queda oculto',
    contact: 'A quién preguntar',
    withdrawal: 'Si cambia de opinión',
  },
  group: {
    title: 'Su grupo',
    question: '¿Cuál de estas opciones le describe mejor aquí?',
    alike:
      'Todos los grupos ven las mismas historias y las mismas preguntas. El grupo solo nos dice de quién es cada punto de vista.',
    full: '(completo)',
    fullMeans: 'Un grupo marcado como completo:',
    usuallyFull:
      'Ya participaron tantas personas de este grupo como buscábamos, así que no podemos recibir más respuestas. Gracias por su interés.',
    next: 'Continuar',
  },
  progress: {
    storyboard: (number, total) => `Historia ${n(number)} de ${n(total)}`,
    left: counted('es', {
      one: 'queda alrededor de # minuto',
      many: 'quedan alrededor de # de minutos',
      other: 'quedan alrededor de # minutos',
    }),
    done: (done, total) => `Partes completadas: ${n(done)} de ${n(total)}`,
  },
  storyboard: {
    ask: '¿Qué opina?',
    next: 'Siguiente',
    back: 'Atrás',
    show: 'Mostrar',
    without: 'Seguir sin verla',
  },
  flows: {
    heading: 'Qué pasa con los datos',
    attribute: 'Qué',
    subject: 'Sobre',
    sender: 'De',
    recipient: 'A',
    terms: 'En qué condiciones',
    kept: 'Se guarda',
    runsOn: 'Se calcula en',
  },
  question: {
    cantSay: 'No sabría decir, o falta información',
    picture: (number) => `Imagen ${n(number)}`,
    noPicture: 'Ninguna',
    pictureWhy: 'Una palabra del porqué, si quiere',
  },
  form: {
    notSaved: 'No se guardó.',
    stillHere: 'Lo que escribió abajo sigue aquí.',
    leaveOut: 'Puede dejar cualquier pregunta sin responder.',
    noNames: 'No escriba nombres ni nada que permita saber quiénes son otras personas.',
  },
  closing: {
    title: 'Para terminar',
    seen: counted('es', {
      one: 'Ya vio la historia. Una última pregunta sobre ella.',
      many: 'Ya vio los # de historias. Una última pregunta sobre cada una.',
      other: 'Ya vio las # historias. Una última pregunta sobre cada una.',
    }),
    finish: 'Terminar',
  },
  end: {
    title: 'Muchas gracias',
    trial:
      'Esto fue una prueba: no se guarda nada de ella y el código de abajo no borra nada. Así se ve la página en una participación real:',
    saved: 'Todas sus respuestas están guardadas. Ya puede cerrar esta página.',
    code: 'Su código de retirada',
    keep: 'Guarde este código por si cambia de opinión. Si lo escribe en la [página de retirada], se borra todo lo que respondió, en cualquier momento y desde cualquier dispositivo. Nadie puede buscar el código por usted.',
    again: 'Repasar mis respuestas',
    handing: '¿Va a pasar este dispositivo a otra persona?',
  },
  rationale: {
    heading: 'Por qué el equipo la dibujó así',
    offer:
      'Ya terminó. Si quiere, elija una historia y lea por qué el equipo la dibujó así. Después puede decir si ahora la ve de otra manera. Lo que respondió antes queda como está; lo que cambie se guarda aparte.',
    read: 'leída',
    ownWords: 'Son las palabras del propio equipo. No tiene por qué estar de acuerdo.',
    ask: '¿La ve ahora de otra manera?',
    change: 'Esto es lo que respondió. Cambie solo lo que ahora vea de otra manera.',
    done: 'Listo',
    back: 'Volver a la última página',
  },
  leave: {
    title: 'Retirarse del estudio',
    means: 'Al retirarse se borra todo lo que respondió en este estudio. No se puede deshacer.',
    held: 'En este navegador hay una participación.',
    withdraw: 'Retirarme y borrar mis respuestas',
    orByCode: 'O con el código',
    code: 'Código de retirada',
    codeLooks:
      'Cuatro grupos de cuatro caracteres, como aparecen en la última página. Las mayúsculas y los guiones no importan.',
    byCode: 'Retirarme con el código',
    erased: 'Borrado',
    allErased:
      'Se borraron sus respuestas, sus razones y su consentimiento. Solo queda constancia de que una persona más se retiró.',
  },
  another: {
    title: 'Otra participación',
    heading: 'En este navegador ya hay otra participación',
    means:
      'Alguien ya empezó este estudio en este navegador. Con el enlace que abrió, este navegador seguirá con la otra participación. Lo que se respondió en la primera se conserva tal como está.',
    take: 'Seguir con la de este enlace',
    keep: 'Quedarme con la de este navegador',
  },
  invitation: {
    title: 'Un enlace personal',
    used: {
      heading: 'Este enlace personal ya se usó',
      text: [
        'Permite que una sola persona empiece, una sola vez. No abre lo que esa persona respondió, para que nadie más pueda verlo.',
        'Si esa persona es usted: siga en el navegador en el que empezó. Para seguir en este, abra allí «Hacer una pausa, cambiar de dispositivo o salir» y use el enlace que encontrará.',
        'Si no fue usted, pida otro a la persona que se lo envió.',
      ],
    },
    revoked: {
      heading: 'Este enlace personal se anuló',
      text: ['Ya nadie puede empezar con él. Pida otro a la persona que se lo envió.'],
    },
    another: {
      heading: 'En este navegador ya hay otra participación',
      text: [
        'Alguien ya empezó este estudio en este navegador. Con el enlace que abrió, otra persona puede empezar aquí. Lo que se respondió antes se conserva tal como está.',
      ],
    },
    begin: 'Empezar como otra persona',
    keep: 'Quedarme con la de este navegador',
  },
  asked: {
    title: 'El texto de consentimiento ha cambiado',
    means:
      'Usted empezó con un texto anterior. Lea qué ha cambiado antes de seguir. Lo que ha respondido hasta ahora queda bajo el texto que aceptó.',
    before: 'Hasta ahora',
    now: 'A partir de ahora',
    unchanged: 'Lo que sigue igual',
    agreeing: 'Lo que acepta',
    goOn: 'Aceptar y seguir',
    stopMeans:
      'O pare aquí. Lo que ha respondido se conserva bajo el texto que aceptó, y puede volver y decidir más tarde.',
    stop: 'Parar aquí y conservar lo que respondí',
  },
  receipt: {
    title: 'Lo que se guarda sobre usted',
    stopped: 'Ha parado aquí. Lo que respondió se conserva bajo el texto que aceptó.',
    read: (time) =>
      `Esto es lo que había en el servidor el ${time}. Imprima esta página o guárdela como archivo para conservarla.`,
    study: 'Estudio',
    version: (number) => `versión ${number} de sus textos`,
    agreed: 'Aceptado',
    consent: (number, time) => `texto de consentimiento ${number}, el ${time}`,
    group: 'Grupo',
    noGroup: 'aún sin elegir',
    begun: 'Empezado',
    finished: 'Terminado',
    unfinished: 'todavía no',
    answers: 'Sus respuestas',
    picture: (number) => `Imagen ${number}`,
    leftOut: 'sin responder',
    nothing: 'Todavía no ha respondido nada.',
    besides: 'Además',
    besidesText:
      'El idioma que eligió, el orden en que vio las historias, cuándo se mostró cada una, cuándo respondió y cuánto tardó aproximadamente, y cómo era una respuesta antes de que la cambiara.',
    notKept: 'Lo que no se guarda',
    notKeptText:
      'Su nombre, su correo electrónico, su dirección de internet y qué dispositivo o navegador usa. Una cookie permite que este navegador vuelva a encontrar sus respuestas; solo sirve para este estudio.',
    howLong: 'Cuánto tiempo',
    howLongText:
      'Mientras el equipo mantenga este estudio en este servidor, o hasta que usted se retire. Los archivos que el equipo haya descargado antes conservan lo que contienen.',
    withdrawing:
      'Con este código, la [página de retirada] borra todo lo anterior, desde cualquier dispositivo, también cuando el estudio esté cerrado, mientras siga en este servidor. Entonces solo queda un número: una persona más se retiró.',
  },
  footer: {
    summary: 'Hacer una pausa, cambiar de dispositivo o salir',
    takePartAs: (group) => `Participa como: [${group}]. Si no es correcto, empiece de nuevo más abajo.`,
    stop: 'Puede parar en cualquier momento y seguir más tarde en este navegador. Lo que ha respondido hasta ahora se conserva.',
    device:
      'Para seguir en otro dispositivo, abra allí este enlace. Es solo suyo: quien lo tenga puede ver y cambiar sus respuestas.',
  },
  trial: {
    name: 'Prueba',
    running: 'Está probando este estudio. No se guarda nada de lo que haga aquí.',
    end: 'Salir de la prueba',
    ended: 'Esta prueba ha terminado. Puede empezar otra desde la página de lanzamiento del estudio.',
  },
  script: {
    saving: 'Guardando…',
    saved: 'Guardado',
    newer: 'Guardado. Se conserva una respuesta más reciente de otro dispositivo.',
    kept: 'Guardado en este dispositivo. Se enviará en cuanto haya conexión.',
    open: 'Aún no se ha guardado. Deje esta página abierta; se enviará en cuanto haya conexión.',
    halted:
      'No se guardó. Este estudio no recibe respuestas en este momento. Lo que respondió se conserva en este dispositivo.',
    withdrawn: `No se guardó. ${withdrawn}`,
    refused: 'No se guardó. El servidor no aceptó esta respuesta.',
    lose: 'Algunas respuestas están solo en este dispositivo y se perderían. ¿Seguir de todos modos?',
  },
  room: {
    bar: 'Dispositivo compartido',
    next: 'Siguiente persona',
    idle: {
      heading: '¿Sigue ahí?',
      text: 'Este dispositivo se va a preparar para la siguiente persona. No se pierde nada de lo que respondió.',
      left: 'Segundos que quedan:',
      announced: counted('es', {
        one: 'Queda # segundo.',
        many: 'Quedan # de segundos.',
        other: 'Quedan # segundos.',
      }),
      waiting: 'Se está esperando la conexión, para que no se pierda nada de lo que respondió.',
      stay: 'Sigo aquí',
      hand: 'He terminado',
    },
    ready: {
      title: 'Dispositivo compartido',
      handed: 'Pase el dispositivo a la siguiente persona',
      fresh: 'Listo para la siguiente persona',
      gone: 'Lo que respondió la persona anterior está guardado. En este dispositivo no queda nada.',
      begin: 'Empezar',
      groups: 'Empezar en el grupo',
      closed: 'En este momento nadie puede empezar.',
      held: 'Alguien está participando en este dispositivo',
      heldText: 'Si es usted, siga. Si no, prepare primero el dispositivo.',
      goOn: 'Seguir',
    },
    leave: {
      summary: 'Para quien dirige la sesión: volver a usar este dispositivo',
      label: 'Las cuatro cifras que eligió',
      signedIn: 'Ya inició sesión aquí: no hace falta ningún código.',
      button: 'Terminarlo en este dispositivo',
    },
    hand: {
      title: 'Siguiente persona',
      heading: '¿Pasar el dispositivo?',
      completed: 'Todas sus respuestas están guardadas.',
      active: 'Lo que ha respondido hasta ahora está guardado. Todavía no ha llegado al final.',
      codeText:
        'Anótelo o hágale una foto ahora, por si cambia de opinión. Borra todo lo que respondió, desde cualquier dispositivo, y nadie puede buscarlo por usted. No se vuelve a mostrar en este dispositivo.',
      codePicture: 'Código QR: su código de retirada',
      later: 'O seguir más tarde en su propio dispositivo',
      laterText: 'Haga una foto de esto. Quien lo tenga puede ver y cambiar sus respuestas.',
      laterPicture: 'Código QR: el enlace para seguir con su participación',
      button: 'Pasar el dispositivo',
    },
  },
  start: {
    lead: '¿Qué debería hacer un producto de IA y qué debería dejar de lado? Mire historias ilustradas cortas sobre ideas que compiten entre sí y diga cuán útil y cuán invasiva le parece cada una. El equipo ve en qué no coinciden las personas, y por qué.',
    open: 'Abierto a todo el mundo',
    none: 'Ahora mismo no hay ningún estudio abierto a todo el mundo. Si alguien le envió un enlace, abra ese enlace.',
    studio: 'Para equipos: el estudio de trabajo (en inglés)',
  },
  paper: {
    seat: 'Puesto',
    order: 'Mire las historias en este orden y rellene la tarjeta de cada una antes de seguir',
    last: 'Al final de todo, la tarjeta sobre todas ellas',
    tick: 'Marque un punto por pregunta, o «No sabría decir». Deje en blanco lo que no quiera responder.',
    tearOff: 'Corte este trozo y guárdelo.',
    erases: 'Con este código puede borrar sus respuestas en cualquier momento:',
    enter: (address) => `Escríbalo en [${address}]. Nadie más puede buscarlo por usted.`,
    card: (number, total) => `Tarjeta ${n(number)} de ${n(total)}`,
    all: 'Sobre todas las historias',
    cantSay: 'No sabría decir',
    typing: 'Para pasar a la pantalla',
    wordsOf: (number) => `texto de la ${n(number)}`,
    byPhone: (title) => `${title}: con el teléfono`,
    cut: 'Corte por las líneas. Cada trozo es solo para su grupo.',
    link: (group) => `Código QR: el enlace para ${group}`,
  },
  states: {
    draft: 'Este estudio todavía no ha empezado.',
    live: 'Este estudio está abierto.',
    paused:
      'Este estudio está en pausa. Las respuestas dadas hasta ahora se conservan; podrá seguir cuando el equipo lo reanude.',
    closed: 'Este estudio está cerrado. Las respuestas dadas hasta ahora se conservan y ya no se puede añadir nada.',
    archived:
      'Este estudio está archivado. Las respuestas dadas hasta ahora se conservan y ya no se puede añadir nada.',
  },
  refusals: {
    tooManyCodes: 'Demasiados intentos. Espere diez minutos o inicie sesión.',
    otherCode: 'Ese no es el código que se eligió al empezar.',
    notShared: 'Este dispositivo no lo usan varias personas.',
    agree: 'Si está de acuerdo, marque la casilla.',
    chooseGroup: 'Elija uno de los grupos.',
    groupFirst: 'Primero elija un grupo.',
    rateFirst: 'Podrá leer esto cuando haya terminado.',
    consentChanged:
      'El texto del consentimiento ha cambiado desde que se abrió esta página. Vuelva a leerlo, por favor.',
    consentAgain:
      'El texto de consentimiento ha cambiado. Abra de nuevo este estudio y léalo antes de seguir.',
    tooMany:
      'Han llegado demasiadas solicitudes desde aquí. No se ha perdido nada. Espere unos minutos e inténtelo de nuevo.',
    beginAgain: 'Abra de nuevo la primera página y empiece desde allí.',
    byLinkOnly: 'A este estudio se llega por el enlace de un grupo.',
    askForLink: 'A este estudio se llega por el enlace de un grupo. Pida ese enlace a la persona que se lo comentó.',
    linkOfNoGroup: 'Este enlace no pertenece a ningún grupo de este estudio.',
    invitation: 'No se conoce esta invitación.',
    opensNothing: 'Este enlace no abre nada. Puede que esté incompleto. Pregunte a la persona que se lo envió.',
    linkUsed: 'Este enlace personal ya se usó. Pida otro a la persona que se lo envió.',
    linkRevoked: 'Este enlace personal se anuló. Pida otro a la persona que se lo envió.',
    groupGone: 'El grupo de este enlace personal ya no forma parte del estudio.',
    withdrawn,
    wrongLink:
      'Este enlace no lleva a ninguna participación. Puede que se haya retirado o que el enlace esté incompleto.',
    unknownCode: 'No hay nada guardado con este código. Puede que ya se haya borrado o que esté mal escrito.',
    noStudy: (slug) => `No hay ningún estudio llamado «${slug}».`,
    broken: (id) => `Esta vez no se guardó nada. Inténtelo de nuevo, por favor. Si vuelve a ocurrir, mencione ${id}.`,
    other: 'No fue posible. No se cambió nada.',
  },
  error: {
    nothingHere: 'Aquí no hay nada',
    didNotWork: 'No ha funcionado',
    broke: 'Algo falló de nuestro lado',
    noPage: 'No hay ninguna página en esta dirección.',
    keptBefore: 'Algo falló de nuestro lado. Lo que se guardó antes se conserva.',
    checkAddress: 'Compruebe la dirección o pida un enlace nuevo a la persona que se lo envió.',
    mention: (id) => `Si pide ayuda, mencione [${id}].`,
  },
}
