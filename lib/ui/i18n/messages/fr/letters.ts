import type { Translation } from '../../message.ts';
import type letters from '../en/letters.ts';

export default {
  'letters.title': 'Leur écrire',
  'letters.what': 'Que voulez-vous ?',
  'letters.what.access': 'Voir ce qu’ils ont sur moi',
  'letters.what.deletion': 'Faire effacer mes données',
  'letters.what.objection': 'Ni vente, ni publicité, ni entraînement d’IA',
  'letters.law': 'Votre droit',
  'letters.law.gdpr': 'Union européenne (RGPD)',
  'letters.law.ukGdpr': 'Royaume-Uni (UK GDPR)',
  'letters.law.ccpa': 'Californie (CCPA/CPRA)',
  'letters.law.general': 'Ailleurs',
  'letters.language': 'Langue de la lettre',
  'letters.name': 'Votre nom',
  'letters.account': 'Comment ils vous connaissent (e-mail, identifiant)',
  'letters.to': 'À {email}',
  'letters.no-address':
    'La politique ne donne pas d’adresse e-mail. Copiez la lettre et envoyez-la par leur formulaire ou par courrier.',
  'letters.draft': 'Ouvrir comme brouillon d’e-mail',
  'letters.copy': 'Copier la lettre',
  'letters.preview': 'La lettre',
  'letters.no-advice':
    'Une aide à la rédaction, pas un conseil juridique. Rien n’est envoyé avant que vous ne l’envoyiez.',

  'letter.subject.access': 'Demande d’accès à mes données personnelles',
  'letter.subject.deletion': 'Demande d’effacement de mes données personnelles',
  'letter.subject.objection': 'Opposition à la vente de mes données, à la publicité et à l’entraînement d’IA',
  'letter.greeting': 'Aux personnes chargées de la vie privée chez {company},',
  'letter.greeting.nameless': 'Madame, Monsieur,',
  'letter.ask.access':
    'Veuillez me dire si vous avez des données personnelles sur moi et, si oui, m’en envoyer une copie. Dites aussi à quoi elles servent, d’où elles viennent, à qui vous les donnez et combien de temps vous les gardez.',
  'letter.ask.deletion':
    'Veuillez effacer les données personnelles que vous avez sur moi et demander à ceux à qui vous les avez données de faire de même. Si vous devez en garder, dites lesquelles, pourquoi et jusqu’à quand.',
  'letter.ask.objection':
    'Veuillez ne pas vendre mes données personnelles, ne pas les partager pour la publicité, et ne pas vous servir d’elles, ni de ce que j’écris ou dépose, pour entraîner des IA ou d’autres modèles. Si j’y ai consenti, je retire ce consentement.',
  'letter.basis': 'Je m’appuie sur {law}.',
  'letter.law.gdpr.access': 'les articles 12 et 15 du règlement général sur la protection des données (UE) 2016/679',
  'letter.law.gdpr.deletion':
    'les articles 12, 17 et 19 du règlement général sur la protection des données (UE) 2016/679',
  'letter.law.gdpr.objection':
    'les articles 7(3), 12 et 21 du règlement général sur la protection des données (UE) 2016/679',
  'letter.law.ukGdpr.access': 'les articles 12 et 15 du UK GDPR',
  'letter.law.ukGdpr.deletion': 'les articles 12, 17 et 19 du UK GDPR',
  'letter.law.ukGdpr.objection': 'les articles 7(3), 12 et 21 du UK GDPR',
  'letter.law.ccpa.access':
    'les sections 1798.100, 1798.110 et 1798.115 du Code civil de Californie (CCPA, modifié par le CPRA)',
  'letter.law.ccpa.deletion': 'la section 1798.105 du Code civil de Californie (CCPA, modifié par le CPRA)',
  'letter.law.ccpa.objection':
    'les sections 1798.120 et 1798.121 du Code civil de Californie (CCPA, modifié par le CPRA)',
  'letter.within.month': 'Merci de répondre dans le mois qui suit la réception de cette lettre.',
  'letter.within.45-days': 'Merci de répondre dans les 45 jours qui suivent la réception de cette lettre.',
  'letter.within.15-days':
    'Merci d’y donner suite dans les 15 jours ouvrables qui suivent la réception de cette lettre.',
  'letter.within.30-days': 'Merci de répondre dans les 30 jours qui suivent la réception de cette lettre.',
  'letter.account':
    'Vous me connaissez comme : {account}. S’il vous faut autre chose pour être sûrs de mon identité, dites quoi, et ne vous en servez pour rien d’autre.',
  'letter.closing': 'Cordialement,',
} satisfies Translation<typeof letters>;
