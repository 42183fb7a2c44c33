import type { Translation } from '../../message.ts';
import type popup from '../en/popup.ts';

export default {
  'popup.summary': 'Résumé de la politique de confidentialité',
  'popup.rows': 'Les cinq réponses',

  'popup.working.reading': 'Lecture de la page…',
  'popup.working.fetching': 'Récupération de la politique…',
  'popup.working.judging': 'Recherche des réponses…',

  'popup.not-policy': 'Cette page n’est pas une politique de confidentialité',
  'popup.not-policy.links': 'Elle renvoie à une politique :',
  'popup.not-policy.no-links':
    'Elle ne renvoie à aucune que nous voyions. Regardez au bas de la page d’accueil du site.',
  'popup.not-policy.read': 'Lire cette politique',
  'popup.forbidden': 'Le navigateur garde cette page pour lui',
  'popup.forbidden.why':
    'Aucune extension ne peut lire les réglages, les nouveaux onglets, les boutiques ou les fichiers. Ouvrez une politique de confidentialité sur le Web et cliquez de nouveau.',
  'popup.empty': 'Il n’y a pas de texte sur cette page',
  'popup.empty.why': 'La page se charge peut-être encore, ou son texte est une image.',
  'popup.busy': 'Cette page ne répond pas',
  'popup.busy.why': 'Elle est occupée depuis trop longtemps. Attendez qu’elle soit chargée, puis réessayez.',
  'popup.failed': 'Quelque chose a échoué',
  'popup.failed.why': 'C’est notre faute, pas celle de la page. Réessayez ; sinon, rechargez la page.',
  'popup.failed.detail': 'Ce qui a échoué',
  'popup.unreadable.language': 'Langue de cette politique : {language}',
  'popup.unreadable.other-language': 'Cette politique est dans une langue que nous ne lisons pas',
  'popup.unreadable.language.why':
    'Pour l’instant, seules les politiques en anglais sont lues. Mieux vaut se taire que deviner.',
  'popup.unreadable.linked': 'La politique n’a pas pu être lue d’ici',
  'popup.unreadable.script-only': 'Sa page compose le texte par un programme. Ouvrez-la et cliquez-y sur l’icône.',
  'popup.unreadable.pdf': 'C’est un PDF, qui ne peut pas encore être lu.',
  'popup.unreadable.not-a-policy':
    'Le lien mène à une page qui n’est pas une politique de confidentialité. Ouvrez-la et cherchez plus loin.',
  'popup.unreadable.not-found': 'Le lien ne mène nulle part : le site dit que la page n’existe pas.',
  'popup.unreadable.refused': 'Le site a refusé de la donner. Ouvrez-la et cliquez-y sur l’icône.',
  'popup.unreadable.too-large': 'Sa page est trop grande pour être récupérée. Ouvrez-la et cliquez-y sur l’icône.',
  'popup.unreadable.slow': 'Le site n’a pas répondu à temps.',
  'popup.unreadable.offline': 'Il n’y a pas de connexion avec le site.',
  'popup.open-policy': 'Ouvrir la politique',
  'popup.contact-found': 'Contact qui y figure',

  'popup.origin.signup': 'La politique derrière cette inscription',
  'popup.origin.link': 'La politique à laquelle cette page renvoie',
  'popup.cut': 'Page très longue : seul le début a été lu',
  'popup.evidence': 'Ce que dit la politique',
  'popup.no-evidence': 'Aucune phrase de la politique n’y répond.',
  'popup.more-quotes': {
    one: 'Montrer {n} autre citation',
    many: 'Montrer {n} autres citations',
    other: 'Montrer {n} autres citations',
  },
  'popup.under': 'Sous « {heading} »',
  'popup.show': 'Montrer dans la page',
  'popup.show-new-tab': 'Montrer dans un onglet',
  'popup.shown': 'Surligné dans la page',
  'popup.shown.folded': 'C’est dans une partie repliée de la page. Dépliez-la sur la page.',
  'popup.shown.absent': 'Introuvable dans la page telle qu’elle est',
  'popup.opt-out': 'Dire non : {text}',
  'popup.opt-out.plain': 'Dire non sur leur page',
  'popup.quote.refusal': 'Comment dire non',

  'popup.timeline': 'Combien de temps c’est gardé',
  'popup.timeline.kept': 'Gardé {duration}',
  'popup.timeline.deletion': 'Effacé sous {duration}',
  'popup.timeline.scale': 'À l’échelle ; la plus longue : {duration}',
  'popup.timeline.endless': 'Certaines données : sans limite',

  'popup.write': 'Leur écrire',
  'popup.copy.text': 'Copier en texte',
  'popup.copy.markdown': 'Copier en Markdown',
  'popup.copy.failed': 'Le navigateur n’a pas permis la copie',

  'popup.wrong': 'C’est faux',
  'popup.wrong.right': 'Quelle est la bonne réponse ?',
  'popup.wrong.comment': 'Quelle phrase le dit ? (si vous voulez)',
  'popup.wrong.keep': 'Garder',
  'popup.wrong.kept': 'Gardé avec cette fiche. Rien n’a été envoyé.',
  'popup.wrong.not-kept': 'Rien n’est enregistré dans cette fenêtre ; seule la copie reste. Rien n’a été envoyé.',
  'popup.wrong.copy': 'Copier comme rapport',
  'popup.wrong.report': 'Une réponse fausse de Privacy Gist',
  'popup.wrong.said': 'Réponse donnée',
  'popup.wrong.should': 'Bonne réponse',

  'popup.text.grade': '{name} : {meaning}',
  'popup.text.source': 'Source de ce résumé',
  'popup.text.made': 'Fait par Privacy Gist sur la machine du lecteur. Ceci n’est pas un conseil juridique.',
} satisfies Translation<typeof popup>;
