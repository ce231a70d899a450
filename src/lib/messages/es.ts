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
  storyboard: { ask: '¿Qué opina?', next: 'Siguiente', back: 'Atrás' },
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
  question: { cantSay: 'No sabría decir, o falta información' },
  form: { notSaved: 'No se guardó.', stillHere: 'Lo que escribió abajo sigue aquí.' },
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
    agree: 'Si está de acuerdo, marque la casilla.',
    chooseGroup: 'Elija uno de los grupos.',
    groupFirst: 'Primero elija un grupo.',
    consentChanged:
      'El texto del consentimiento ha cambiado desde que se abrió esta página. Vuelva a leerlo, por favor.',
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
