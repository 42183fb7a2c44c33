import type { Translation } from '../../message.ts';
import type letters from '../en/letters.ts';

export default {
  'letters.title': 'Escrever a eles',
  'letters.what': 'O que você quer?',
  'letters.what.access': 'Ver o que eles têm sobre mim',
  'letters.what.deletion': 'Que apaguem os meus dados',
  'letters.what.objection': 'Sem venda, sem anúncios, sem treino de IA',
  'letters.law': 'A sua lei',
  'letters.law.gdpr': 'União Europeia (RGPD)',
  'letters.law.ukGdpr': 'Reino Unido (UK GDPR)',
  'letters.law.ccpa': 'Califórnia (CCPA/CPRA)',
  'letters.law.general': 'Outro lugar',
  'letters.language': 'Idioma da carta',
  'letters.name': 'O seu nome',
  'letters.account': 'Como eles conhecem você (e-mail, usuário)',
  'letters.to': 'Para {email}',
  'letters.no-address':
    'A política não dá nenhum endereço de e-mail. Copie a carta e envie-a pelo formulário deles ou por correio.',
  'letters.draft': 'Abrir como rascunho de e-mail',
  'letters.copy': 'Copiar a carta',
  'letters.preview': 'A carta',
  'letters.no-advice': 'Uma ajuda para escrever, não aconselhamento jurídico. Nada é enviado até você enviar.',

  'letter.subject.access': 'Pedido de acesso aos meus dados pessoais',
  'letter.subject.deletion': 'Pedido de exclusão dos meus dados pessoais',
  'letter.subject.objection': 'Oposição à venda dos meus dados, à publicidade e ao treino de IA',
  'letter.greeting': 'A quem responde pela privacidade em {company}:',
  'letter.greeting.nameless': 'A quem possa interessar:',
  'letter.ask.access':
    'Peço que me digam se têm dados pessoais sobre mim e, se tiverem, que me enviem uma cópia. Digam também para que os usam, de onde vieram, a quem os dão e por quanto tempo os guardam.',
  'letter.ask.deletion':
    'Peço que apaguem os dados pessoais que têm sobre mim e que peçam o mesmo àqueles a quem os deram. Se precisarem guardar algum, digam qual, por quê e até quando.',
  'letter.ask.objection':
    'Peço que não vendam os meus dados pessoais, não os compartilhem para publicidade e não usem esses dados, nem o que escrevo ou envio, para treinar IA ou outros modelos. Se aceitei algo disso, retiro o que aceitei.',
  'letter.basis': 'Baseio-me em {law}.',
  'letter.law.gdpr.access': 'artigos 12 e 15 do Regulamento Geral sobre a Proteção de Dados (UE) 2016/679',
  'letter.law.gdpr.deletion': 'artigos 12, 17 e 19 do Regulamento Geral sobre a Proteção de Dados (UE) 2016/679',
  'letter.law.gdpr.objection': 'artigos 7(3), 12 e 21 do Regulamento Geral sobre a Proteção de Dados (UE) 2016/679',
  'letter.law.ukGdpr.access': 'artigos 12 e 15 do UK GDPR',
  'letter.law.ukGdpr.deletion': 'artigos 12, 17 e 19 do UK GDPR',
  'letter.law.ukGdpr.objection': 'artigos 7(3), 12 e 21 do UK GDPR',
  'letter.law.ccpa.access':
    'seções 1798.100, 1798.110 e 1798.115 do Código Civil da Califórnia (CCPA, alterada pela CPRA)',
  'letter.law.ccpa.deletion': 'seção 1798.105 do Código Civil da Califórnia (CCPA, alterada pela CPRA)',
  'letter.law.ccpa.objection': 'seções 1798.120 e 1798.121 do Código Civil da Califórnia (CCPA, alterada pela CPRA)',
  'letter.within.month': 'Peço resposta no prazo de um mês após o recebimento desta carta.',
  'letter.within.45-days': 'Peço resposta no prazo de 45 dias após o recebimento desta carta.',
  'letter.within.15-days': 'Peço que o façam no prazo de 15 dias úteis após o recebimento desta carta.',
  'letter.within.30-days': 'Peço resposta no prazo de 30 dias após o recebimento desta carta.',
  'letter.account':
    'Vocês me conhecem por: {account}. Se precisarem de mais para saber quem sou, digam o quê, e não o usem para mais nada.',
  'letter.closing': 'Atenciosamente,',
} satisfies Translation<typeof letters>;
