import type { Translation } from '../../message.ts';
import type english from '../en/badge.ts';

const badge: Translation<typeof english> = {
  'badge.graded': '{app} : note {grade}. {finding}.',
  'badge.nothing-bad': 'Rien de mauvais n’a été trouvé',
  'badge.changed': {
    one: '{app} : {n} politique a changé depuis votre inscription.',
    many: '{app} : {n} politiques ont changé depuis votre inscription.',
    other: '{app} : {n} politiques ont changé depuis votre inscription.',
  },
  'badge.no-link': '{app} : cette inscription ne renvoie à aucune politique de confidentialité.',
  'badge.language': '{app} : la politique de confidentialité est dans une langue qui ne peut pas encore être lue.',
  'badge.script-only':
    '{app} : la page de la politique de confidentialité n’est faite que de scripts. Ouvrez-la et cliquez-y sur l’icône.',
  'badge.pdf': '{app} : la politique de confidentialité est un PDF, qui ne peut pas encore être lu.',
  'badge.not-a-policy': '{app} : le lien de confidentialité mène à autre chose.',
  'badge.not-found': '{app} : le lien de confidentialité ne mène nulle part.',
  'badge.refused': '{app} : le site a refusé de donner sa politique de confidentialité.',
  'badge.too-large': '{app} : la page de la politique de confidentialité est trop grande.',
  'badge.slow': '{app} : la politique de confidentialité a mis trop de temps à venir.',
  'badge.offline': '{app} : la politique de confidentialité n’a pas pu être atteinte.',
};
export default badge;
