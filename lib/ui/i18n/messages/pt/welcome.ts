import type { Translation } from '../../message.ts';
import type welcome from '../en/welcome.ts';

export default {
  'welcome.title': 'O que diz esta política de privacidade?',
  'welcome.lead':
    'Clique no ícone diante de uma política de privacidade. Surgem cinco respostas claras, cada uma com a frase que a prova. Tudo é calculado no seu próprio computador.',
  'welcome.try': 'Experimente aqui',
  'welcome.try.what':
    'À esquerda está a política de uma empresa inventada; à direita, o que o ícone mostra dela. Abra uma linha e mande mostrar uma citação na página.',
  'welcome.demo.page': 'A política da Quillow, uma empresa inventada',
  'welcome.demo.popup': 'O que o ícone mostra',
  'welcome.sees': 'O que ela pode ver',
  'welcome.sees.click': 'A página à sua frente, quando você clica no ícone.',
  'welcome.sees.forms': 'Se uma página tem um formulário que cria uma conta. Nunca o que você digita nele.',
  'welcome.sees.fetch': 'A política a que uma página assim leva: ela é buscada sem cookies.',
  'welcome.never': 'O que ela nunca faz',
  'welcome.never.send': 'Enviar qualquer coisa sobre você ou o que você lê a alguém. Não temos servidor.',
  'welcome.never.change': 'Mudar uma página ou mostrar a ela que você tem esta extensão.',
  'welcome.never.private': 'Guardar qualquer coisa de uma janela privada.',
  'welcome.never.law':
    'Dar aconselhamento jurídico. Ela lê o que está escrito e pode errar: por isso mostra as citações.',
  'welcome.pin': 'Manter o ícone à vista',
  'welcome.pin.chrome':
    'Clique na peça de quebra-cabeça ao lado da barra de endereço e depois no alfinete ao lado de Privacy Gist.',
  'welcome.pin.firefox':
    'Clique na peça de quebra-cabeça ao lado da barra de endereço, depois na engrenagem ao lado de Privacy Gist e depois em “Fixar na barra de ferramentas”.',
  'welcome.switches': 'As suas chaves',
  'welcome.switches.later': 'Você pode mudá-las quando quiser nas configurações.',
} satisfies Translation<typeof welcome>;
