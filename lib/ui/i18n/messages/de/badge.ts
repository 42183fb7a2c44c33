import type { Translation } from '../../message.ts';
import type english from '../en/badge.ts';

const badge: Translation<typeof english> = {
  'badge.graded': '{app}: Note {grade}. {finding}.',
  'badge.nothing-bad': 'Nichts Schlechtes gefunden',
  'badge.changed': {
    one: '{app}: {n} Erklärung hat sich seit Ihrer Anmeldung geändert.',
    other: '{app}: {n} Erklärungen haben sich seit Ihrer Anmeldung geändert.',
  },
  'badge.no-link': '{app}: Diese Anmeldung verweist auf keine Datenschutzerklärung.',
  'badge.language': '{app}: Die Datenschutzerklärung ist in einer Sprache, die noch nicht gelesen werden kann.',
  'badge.script-only':
    '{app}: Die Seite der Datenschutzerklärung besteht nur aus Skripten. Öffnen Sie sie und klicken Sie dort auf das Symbol.',
  'badge.pdf': '{app}: Die Datenschutzerklärung ist ein PDF und kann noch nicht gelesen werden.',
  'badge.not-a-policy': '{app}: Der Verweis zum Datenschutz führt zu etwas anderem.',
  'badge.not-found': '{app}: Der Verweis zum Datenschutz führt ins Leere.',
  'badge.refused': '{app}: Die Website gibt ihre Datenschutzerklärung nicht heraus.',
  'badge.too-large': '{app}: Die Seite der Datenschutzerklärung ist zu groß.',
  'badge.slow': '{app}: Die Datenschutzerklärung kam nicht rechtzeitig.',
  'badge.offline': '{app}: Die Datenschutzerklärung war nicht zu erreichen.',
};
export default badge;
