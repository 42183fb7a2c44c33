import type { Translation } from '../../message.ts';
import type options from '../en/options.ts';

export default {
  'options.title': 'Configurações',
  'options.saved': 'Salvo',
  'options.signup': 'Páginas de cadastro',
  'options.badge': 'Dar nota às páginas de cadastro no ícone',
  'options.badge.what':
    'Quando uma página pede que você crie uma conta, a política a que ela leva é lida, e a nota aparece no ícone. A página em si não é tocada.',
  'options.quiet': 'Nestes sites, não',
  'options.quiet.what': 'Um site por linha, por exemplo example.com. Inclui os subdomínios.',
  'options.quiet.not-sites': 'Omitido, pois nenhum site tem esse nome: {names}',
  'options.history': 'Histórico',
  'options.save': 'Guardar os resumos neste computador',
  'options.save.what':
    'Cada política lida é guardada com o texto, para você reencontrá-la e ver o que mudou. Janelas privadas, nunca.',
  'options.weekly': 'Ver uma vez por semana se elas mudaram',
  'options.weekly.what': 'Pede-se a cada site a política, sem cookies, como se ninguém em particular pedisse.',
  'options.data': 'Ver, exportar ou excluir o que está guardado',
  'options.look': 'Aparência e idioma',
  'options.theme': 'Tema de cores',
  'options.theme.auto': 'Como o sistema',
  'options.theme.light': 'Tema claro',
  'options.theme.dark': 'Tema escuro',
  'options.language': 'Idioma da interface',
  'options.language.auto': 'Como o navegador',
  'options.text-size': 'O tamanho do texto segue a configuração do seu navegador.',
  'options.shortcut': 'Atalho',
  'options.shortcut.is': '{keys} abre o resumo da página.',
  'options.shortcut.none': 'Não há teclas escolhidas. Você pode escolhê-las na página de extensões do navegador.',
} satisfies Translation<typeof options>;
