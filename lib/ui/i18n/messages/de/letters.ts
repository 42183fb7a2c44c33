import type { Translation } from '../../message.ts';
import type letters from '../en/letters.ts';

export default {
  'letters.title': 'Schreiben Sie ihnen',
  'letters.what': 'Was möchten Sie?',
  'letters.what.access': 'Sehen, was man über mich hat',
  'letters.what.deletion': 'Meine Daten löschen lassen',
  'letters.what.objection': 'Kein Verkauf, keine Werbung, kein KI-Training',
  'letters.law': 'Ihr Recht',
  'letters.law.gdpr': 'Europäische Union (DSGVO)',
  'letters.law.ukGdpr': 'Vereinigtes Königreich (UK GDPR)',
  'letters.law.ccpa': 'Kalifornien (CCPA/CPRA)',
  'letters.law.general': 'Anderswo',
  'letters.language': 'Sprache des Briefes',
  'letters.name': 'Ihr Name',
  'letters.account': 'Woran man Sie erkennt (E-Mail, Benutzername)',
  'letters.to': 'An {email}',
  'letters.no-address':
    'Die Erklärung nennt keine E-Mail-Adresse. Kopieren Sie den Brief und senden Sie ihn per Formular oder Post.',
  'letters.draft': 'Als E-Mail-Entwurf öffnen',
  'letters.copy': 'Brief kopieren',
  'letters.preview': 'Der Brief',
  'letters.no-advice': 'Eine Schreibhilfe, keine Rechtsberatung. Nichts wird gesendet, bis Sie es senden.',

  'letter.subject.access': 'Antrag auf Auskunft über meine personenbezogenen Daten',
  'letter.subject.deletion': 'Antrag auf Löschung meiner personenbezogenen Daten',
  'letter.subject.objection': 'Widerspruch gegen Verkauf, Werbung und KI-Training mit meinen personenbezogenen Daten',
  'letter.greeting': 'An die Zuständigen für Datenschutz bei {company}:',
  'letter.greeting.nameless': 'Sehr geehrte Damen und Herren,',
  'letter.ask.access':
    'bitte teilen Sie mir mit, ob Sie personenbezogene Daten über mich haben, und senden Sie mir gegebenenfalls eine Kopie. Bitte sagen Sie auch, wozu Sie sie nutzen, woher Sie sie haben, an wen Sie sie geben und wie lange Sie sie speichern.',
  'letter.ask.deletion':
    'bitte löschen Sie die personenbezogenen Daten, die Sie über mich haben, und fordern Sie alle, denen Sie sie gegeben haben, dazu ebenfalls auf. Müssen Sie etwas davon behalten, so sagen Sie bitte, was, warum und bis wann.',
  'letter.ask.objection':
    'bitte verkaufen Sie meine personenbezogenen Daten nicht, geben Sie sie nicht für Werbung weiter und trainieren Sie weder mit ihnen noch mit dem, was ich schreibe oder hochlade, KI oder andere Modelle. Soweit ich in etwas davon eingewilligt habe, widerrufe ich das.',
  'letter.basis': 'Ich stütze mich auf {law}.',
  'letter.law.gdpr.access': 'die Artikel 12 und 15 der Datenschutz-Grundverordnung (EU) 2016/679',
  'letter.law.gdpr.deletion': 'die Artikel 12, 17 und 19 der Datenschutz-Grundverordnung (EU) 2016/679',
  'letter.law.gdpr.objection': 'die Artikel 7 Absatz 3, 12 und 21 der Datenschutz-Grundverordnung (EU) 2016/679',
  'letter.law.ukGdpr.access': 'die Artikel 12 und 15 der UK GDPR',
  'letter.law.ukGdpr.deletion': 'die Artikel 12, 17 und 19 der UK GDPR',
  'letter.law.ukGdpr.objection': 'die Artikel 7 Absatz 3, 12 und 21 der UK GDPR',
  'letter.law.ccpa.access':
    'die Paragrafen 1798.100, 1798.110 und 1798.115 des California Civil Code (CCPA, geändert durch den CPRA)',
  'letter.law.ccpa.deletion': 'Paragraf 1798.105 des California Civil Code (CCPA, geändert durch den CPRA)',
  'letter.law.ccpa.objection':
    'die Paragrafen 1798.120 und 1798.121 des California Civil Code (CCPA, geändert durch den CPRA)',
  'letter.within.month': 'Bitte antworten Sie innerhalb eines Monats nach Eingang dieses Briefes.',
  'letter.within.45-days': 'Bitte antworten Sie innerhalb von 45 Tagen nach Eingang dieses Briefes.',
  'letter.within.15-days': 'Bitte setzen Sie dies innerhalb von 15 Werktagen nach Eingang dieses Briefes um.',
  'letter.within.30-days': 'Bitte antworten Sie innerhalb von 30 Tagen nach Eingang dieses Briefes.',
  'letter.account':
    'Sie kennen mich als: {account}. Brauchen Sie mehr, um mich sicher zu erkennen, so sagen Sie bitte, was, und nutzen Sie es zu nichts anderem.',
  'letter.closing': 'Mit freundlichen Grüßen',
} satisfies Translation<typeof letters>;
