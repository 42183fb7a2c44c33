import type { Translation } from '../../message.ts';
import type english from '../en/badge.ts';

const badge: Translation<typeof english> = {
  'badge.graded': '{app}: nota {grade}. {finding}.',
  'badge.nothing-bad': 'No se encontró nada malo',
  'badge.changed': {
    one: '{app}: {n} política cambió desde que se registró.',
    many: '{app}: {n} políticas cambiaron desde que se registró.',
    other: '{app}: {n} políticas cambiaron desde que se registró.',
  },
  'badge.no-link': '{app}: este registro no enlaza a ninguna política de privacidad.',
  'badge.language': '{app}: la política de privacidad está en un idioma que aún no se puede leer.',
  'badge.script-only':
    '{app}: la página de la política de privacidad solo se compone con programas. Ábrala y pulse allí el icono.',
  'badge.pdf': '{app}: la política de privacidad es un PDF, que aún no se puede leer.',
  'badge.not-a-policy': '{app}: el enlace de privacidad lleva a otra cosa.',
  'badge.not-found': '{app}: el enlace de privacidad no lleva a ninguna parte.',
  'badge.refused': '{app}: el sitio no entregó su política de privacidad.',
  'badge.too-large': '{app}: la página de la política de privacidad es demasiado grande.',
  'badge.slow': '{app}: la política de privacidad tardó demasiado en llegar.',
  'badge.offline': '{app}: no se pudo llegar a la política de privacidad.',
};
export default badge;
