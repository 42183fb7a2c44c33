import type { Translation } from '../../message.ts';
import type options from '../en/options.ts';

export default {
  'options.title': 'Réglages',
  'options.saved': 'Enregistré',
  'options.signup': 'Pages d’inscription',
  'options.badge': 'Noter les pages d’inscription sur l’icône',
  'options.badge.what':
    'Quand une page vous propose de créer un compte, la politique vers laquelle elle renvoie est lue, et sa note figure sur l’icône. La page elle-même n’est pas touchée.',
  'options.quiet': 'Sauf sur ces sites',
  'options.quiet.what': 'Un site par ligne, par exemple example.com. Ses sous-domaines sont compris.',
  'options.quiet.not-sites': 'Omis, car aucun site ne s’appelle ainsi : {names}',
  'options.history': 'Historique',
  'options.save': 'Garder les résumés sur cet ordinateur',
  'options.save.what':
    'Chaque politique lue est gardée avec son texte, pour la retrouver et voir ce qui a changé. Jamais pour les fenêtres privées.',
  'options.weekly': 'Vérifier chaque semaine si elles ont changé',
  'options.weekly.what': 'Chaque site est interrogé sans cookies, comme par un inconnu.',
  'options.data': 'Voir, exporter ou supprimer ce qui est gardé',
  'options.look': 'Apparence et langue',
  'options.theme': 'Thème',
  'options.theme.auto': 'Comme le système',
  'options.theme.light': 'Clair',
  'options.theme.dark': 'Sombre',
  'options.language': 'Langue',
  'options.language.auto': 'Comme le navigateur',
  'options.text-size': 'La taille du texte suit le réglage de votre navigateur.',
  'options.shortcut': 'Raccourci',
  'options.shortcut.is': '{keys} ouvre le résumé de la page.',
  'options.shortcut.none':
    'Aucune touche n’est choisie. La page des extensions de votre navigateur permet d’en choisir.',
} satisfies Translation<typeof options>;
