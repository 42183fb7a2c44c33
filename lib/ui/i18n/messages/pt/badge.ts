import type { Translation } from '../../message.ts';
import type english from '../en/badge.ts';

const badge: Translation<typeof english> = {
  'badge.graded': '{app}: nota {grade}. {finding}.',
  'badge.nothing-bad': 'Nada de mau foi encontrado',
  'badge.changed': {
    one: '{app}: {n} política mudou desde que se cadastrou.',
    many: '{app}: {n} políticas mudaram desde que se cadastrou.',
    other: '{app}: {n} políticas mudaram desde que se cadastrou.',
  },
  'badge.no-link': '{app}: este cadastro não tem link para nenhuma política de privacidade.',
  'badge.language': '{app}: a política de privacidade está num idioma que ainda não pode ser lido.',
  'badge.script-only':
    '{app}: a página da política de privacidade é feita só de programas. Abra-a e clique lá no ícone.',
  'badge.pdf': '{app}: a política de privacidade é um PDF, que ainda não pode ser lido.',
  'badge.not-a-policy': '{app}: o link de privacidade leva a outra coisa.',
  'badge.not-found': '{app}: o link de privacidade não leva a lugar nenhum.',
  'badge.refused': '{app}: o site não entregou a sua política de privacidade.',
  'badge.too-large': '{app}: a página da política de privacidade é grande demais.',
  'badge.slow': '{app}: a política de privacidade demorou demais para chegar.',
  'badge.offline': '{app}: não foi possível chegar à política de privacidade.',
};
export default badge;
