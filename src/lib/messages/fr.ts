import { counted, number } from './counted.ts'
import type { Messages } from './messages.ts'

const n = number('fr')
const short = counted('fr', {
  one: '# courte histoire en images',
  many: '# de courtes histoires en images',
  other: '# courtes histoires en images',
})
const minutes = counted('fr', { one: 'environ # minute', many: 'environ # de minutes', other: 'environ # minutes' })
const withdrawn = 'Cette participation a été retirée et effacée.'

export const fr: Messages = {
  language: 'Langue',
  textsIn: (language) => `Les histoires et les questions de cette étude sont en ${language}.`,
  notMe: 'Ce n’est pas moi, recommencer',
  toStart: 'Aller à la page d’accueil',
  first: {
    inTheMaking: 'Une étude en préparation',
    size: (storyboards, time) => `${short(storyboards)} · ${minutes(time)}`,
    before: 'Avant de commencer',
    linkFor: (group) => `Ce lien s’adresse au groupe : [${group}].`,
    notThat: 'Ce n’est pas mon cas',
    begin: 'Commencer',
    started: 'Vous avez commencé cette étude dans ce navigateur. Vos réponses sont conservées.',
    completed: 'Vous avez participé à cette étude dans ce navigateur.',
    goOn: 'Reprendre là où j’en étais',
    seeMine: 'Voir mes réponses et mon code de retrait',
    somebodyElse: 'Quelqu’un d’autre utilise cet appareil ?',
    tookPart: 'Si vous avez déjà participé, vous pouvez toujours [vous retirer avec votre code].',
    simulated: 'Ceci est une copie avec des réponses simulées. Il n’est pas possible d’y participer.',
  },
  consent: {
    duration: 'Combien de temps cela prend',
    pay: 'Ce que vous recevez en échange',
    readers: 'Qui lit quoi',
    confidentiality: 'Ce qui reste caché',
    contact: 'À qui vous adresser',
    withdrawal: 'Si vous changez d’avis',
  },
  group: {
    title: 'Votre groupe',
    question: 'Qu’est-ce qui vous correspond le mieux ici ?',
    alike:
      'Tous les groupes voient les mêmes histoires et les mêmes questions. Le groupe nous dit seulement de qui vient cet avis.',
    full: '(complet)',
    fullMeans: 'Pour un groupe marqué comme complet :',
    usuallyFull:
      'Nous avons déjà reçu autant de participations de ce groupe que nous en cherchions. Nous ne pouvons donc plus accepter de réponses. Merci de votre intérêt.',
    next: 'Continuer',
  },
  progress: {
    storyboard: (number, total) => `Histoire ${n(number)} sur ${n(total)}`,
    left: counted('fr', {
      one: 'encore environ # minute',
      many: 'encore environ # de minutes',
      other: 'encore environ # minutes',
    }),
    done: (done, total) => `Parties terminées : ${n(done)} sur ${n(total)}`,
  },
  storyboard: { ask: 'Qu’en pensez-vous ?', next: 'Suivant', back: 'Retour' },
  flows: {
    heading: 'Ce que deviennent les données',
    attribute: 'Quoi',
    subject: 'À propos de',
    sender: 'De',
    recipient: 'À',
    terms: 'À quelles conditions',
    kept: 'Conservation',
    runsOn: 'Calculé sur',
  },
  question: { cantSay: 'Je ne peux pas le dire, ou pas assez d’informations' },
  form: { notSaved: 'Rien n’a été enregistré.', stillHere: 'Ce que vous avez saisi ci-dessous est toujours là.' },
  closing: {
    title: 'Pour finir',
    seen: counted('fr', {
      one: 'Vous avez vu l’histoire. Une dernière question à son sujet.',
      many: 'Vous avez vu les # d’histoires. Une dernière question sur chacune.',
      other: 'Vous avez vu les # histoires. Une dernière question sur chacune.',
    }),
    finish: 'Terminer',
  },
  end: {
    title: 'Merci beaucoup',
    trial:
      'C’était un essai : rien n’en est conservé, et le code ci-dessous n’efface rien. Voici la page telle qu’elle est vue lors d’une vraie participation :',
    saved: 'Toutes vos réponses sont enregistrées. Vous pouvez fermer cette page.',
    code: 'Votre code de retrait',
    keep: 'Gardez ce code au cas où vous changeriez d’avis. Si vous le saisissez sur la [page de retrait], tout ce que vous avez fourni est effacé, à tout moment et depuis n’importe quel appareil. Personne ne peut le retrouver pour vous.',
    again: 'Revoir mes réponses',
    handing: 'Vous passez cet appareil à quelqu’un d’autre ?',
  },
  leave: {
    title: 'Se retirer de l’étude',
    means: 'Le retrait efface tout ce que vous avez fourni pour cette étude. Il est définitif.',
    held: 'Une participation est ouverte dans ce navigateur.',
    withdraw: 'Me retirer et effacer mes réponses',
    orByCode: 'Ou avec le code',
    code: 'Code de retrait',
    codeLooks:
      'Quatre groupes de quatre caractères, comme indiqué sur la dernière page. Les majuscules et les tirets n’ont pas d’importance.',
    byCode: 'Me retirer avec le code',
    erased: 'C’est effacé',
    allErased:
      'Vos réponses, vos raisons et votre consentement ont été effacés. Il reste seulement qu’une personne de plus s’est retirée.',
  },
  another: {
    title: 'Une autre participation',
    heading: 'Ce navigateur contient déjà une autre participation',
    means:
      'Quelqu’un a déjà commencé cette étude dans ce navigateur. Avec le lien que vous avez ouvert, ce navigateur reprendra l’autre participation à la place. Les réponses de la première restent conservées.',
    take: 'Reprendre celle de ce lien',
    keep: 'Garder celle de ce navigateur',
  },
  invitation: {
    title: 'Un lien personnel',
    used: {
      heading: 'Ce lien personnel a déjà servi',
      text: [
        'Il permet à une seule personne de commencer, une seule fois. Il n’ouvre pas ce qu’elle a répondu, pour que personne d’autre ne puisse le voir.',
        'Si cette personne, c’est vous : reprenez dans le navigateur où vous avez commencé. Pour continuer dans celui-ci, ouvrez là-bas « Faire une pause, changer d’appareil ou partir » et suivez le lien qui s’y trouve.',
        'Si ce n’était pas vous, demandez un autre lien à la personne qui vous l’a envoyé.',
      ],
    },
    revoked: {
      heading: 'Ce lien personnel a été annulé',
      text: ['Plus personne ne peut commencer avec ce lien. Demandez-en un autre à la personne qui vous l’a envoyé.'],
    },
    another: {
      heading: 'Ce navigateur contient déjà une autre participation',
      text: [
        'Quelqu’un a déjà commencé cette étude dans ce navigateur. Avec le lien que vous avez ouvert, une autre personne peut commencer ici. Les réponses déjà données restent conservées.',
      ],
    },
    begin: 'Commencer pour une autre personne',
    keep: 'Garder celle de ce navigateur',
  },
  footer: {
    summary: 'Faire une pause, changer d’appareil ou partir',
    takePartAs: (group) => `Vous participez en tant que : [${group}]. Si c’est une erreur, recommencez ci-dessous.`,
    stop: 'Vous pouvez vous arrêter à tout moment et reprendre plus tard dans ce navigateur. Vos réponses sont conservées.',
    device:
      'Pour continuer sur un autre appareil, ouvrez-y ce lien. Il n’appartient qu’à vous : toute personne qui l’a peut voir et modifier vos réponses.',
  },
  trial: {
    name: 'Essai',
    running: 'Vous essayez cette étude. Rien de ce que vous faites ici n’est conservé.',
    end: 'Quitter l’essai',
    ended: 'Cet essai est terminé. Lancez-en un autre depuis la page de lancement de l’étude.',
  },
  script: {
    saving: 'Enregistrement…',
    saved: 'Enregistré',
    newer: 'Enregistré. Une réponse plus récente, donnée sur un autre appareil, est conservée.',
    kept: 'Gardé sur cet appareil. L’envoi se fera dès qu’il y aura une connexion.',
    open: 'Pas encore enregistré. Laissez cette page ouverte ; l’envoi se fera dès qu’il y aura une connexion.',
    halted:
      'Pas enregistré. Cette étude ne reçoit pas de réponses en ce moment. Vos réponses restent gardées sur cet appareil.',
    withdrawn: `Pas enregistré. ${withdrawn}`,
    refused: 'Pas enregistré. Le serveur n’a pas accepté cette réponse.',
    lose: 'Certaines réponses ne sont encore que sur cet appareil et seraient perdues. Continuer quand même ?',
  },
  states: {
    draft: 'Cette étude n’a pas encore commencé.',
    live: 'Cette étude est ouverte.',
    paused:
      'Cette étude est en pause. Les réponses déjà données sont conservées ; elle pourra continuer quand l’équipe la reprendra.',
    closed: 'Cette étude est terminée. Les réponses déjà données sont conservées, et rien ne peut plus être ajouté.',
    archived: 'Cette étude est archivée. Les réponses déjà données sont conservées, et rien ne peut plus être ajouté.',
  },
  refusals: {
    agree: 'Si vous êtes d’accord, veuillez cocher la case.',
    chooseGroup: 'Veuillez choisir l’un des groupes.',
    groupFirst: 'Choisissez d’abord un groupe.',
    consentChanged: 'Le texte du consentement a changé depuis l’ouverture de cette page. Veuillez le relire.',
    beginAgain: 'Veuillez rouvrir la première page et commencer à partir de là.',
    byLinkOnly: 'On accède à cette étude par le lien d’un groupe.',
    askForLink: 'On accède à cette étude par le lien d’un groupe. Demandez ce lien à la personne qui vous en a parlé.',
    linkOfNoGroup: 'Ce lien ne correspond à aucun groupe de cette étude.',
    invitation: 'Cette invitation n’est pas connue.',
    opensNothing: 'Ce lien n’ouvre rien. Il est peut-être incomplet. Adressez-vous à la personne qui vous l’a envoyé.',
    linkUsed: 'Ce lien personnel a déjà servi. Demandez-en un autre à la personne qui l’a envoyé.',
    linkRevoked: 'Ce lien personnel a été annulé. Demandez-en un autre à la personne qui l’a envoyé.',
    groupGone: 'Le groupe de ce lien personnel ne fait plus partie de l’étude.',
    withdrawn,
    wrongLink: 'Ce lien ne mène à aucune participation. Elle a peut-être été retirée, ou le lien est incomplet.',
    unknownCode: 'Rien n’est conservé sous ce code. C’est peut-être déjà effacé, ou le code est mal saisi.',
    noStudy: (slug) => `Il n’y a pas d’étude appelée « ${slug} ».`,
    broken: (id) => `Rien n’a été enregistré cette fois. Veuillez réessayer. Si cela se reproduit, indiquez ${id}.`,
    other: 'Ce n’était pas possible. Rien n’a été modifié.',
  },
  error: {
    nothingHere: 'Il n’y a rien ici',
    didNotWork: 'Cela n’a pas marché',
    broke: 'Un problème est survenu de notre côté',
    noPage: 'Il n’y a pas de page à cette adresse.',
    keptBefore: 'Un problème est survenu de notre côté. Ce qui avait été enregistré est conservé.',
    checkAddress: 'Vérifiez l’adresse, ou demandez un nouveau lien à la personne qui vous l’a envoyé.',
    mention: (id) => `Si vous demandez de l’aide, indiquez [${id}].`,
  },
}
