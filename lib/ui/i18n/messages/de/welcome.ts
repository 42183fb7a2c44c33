import type { Translation } from '../../message.ts';
import type welcome from '../en/welcome.ts';

export default {
  'welcome.title': 'Was sagt diese Datenschutzerklärung?',
  'welcome.lead':
    'Klicken Sie auf einer Datenschutzerklärung auf das Symbol. Fünf klare Antworten erscheinen, jede mit dem Satz, der sie belegt. Alles wird auf Ihrem eigenen Rechner ermittelt.',
  'welcome.try': 'Hier ausprobieren',
  'welcome.try.what':
    'Links steht die Erklärung einer erfundenen Firma, rechts, was das Symbol davon zeigt. Öffnen Sie eine Zeile und lassen Sie sich ein Zitat auf der Seite zeigen.',
  'welcome.demo.page': 'Die Erklärung von Quillow, einer erfundenen Firma',
  'welcome.demo.popup': 'Was das Symbol zeigt',
  'welcome.sees': 'Was es sehen kann',
  'welcome.sees.click': 'Die Seite vor Ihnen, wenn Sie auf das Symbol klicken.',
  'welcome.sees.forms': 'Ob eine Seite ein Formular hat, das ein Konto anlegt. Nie, was Sie hineinschreiben.',
  'welcome.sees.fetch': 'Die Erklärung, auf die so eine Seite verweist: Sie wird ohne Cookies geholt.',
  'welcome.never': 'Was es nie tut',
  'welcome.never.send': 'Irgendetwas über Sie oder was Sie lesen an irgendwen senden. Wir haben keinen Server.',
  'welcome.never.change': 'Eine Seite verändern oder ihr zeigen, dass Sie diese Erweiterung haben.',
  'welcome.never.private': 'Etwas aus einem privaten Fenster aufheben.',
  'welcome.never.law': 'Rechtsrat geben. Es liest, was dasteht, und kann irren: Darum stehen die Zitate dabei.',
  'welcome.pin': 'Das Symbol im Blick behalten',
  'welcome.pin.chrome': 'Klicken Sie auf das Puzzleteil neben der Adresszeile, dann auf die Nadel neben Privacy Gist.',
  'welcome.pin.firefox':
    'Klicken Sie auf das Puzzleteil neben der Adresszeile, dann auf das Zahnrad neben Privacy Gist, dann auf „An Symbolleiste anheften“.',
  'welcome.switches': 'Ihre Schalter',
  'welcome.switches.later': 'Sie können das jederzeit in den Einstellungen ändern.',
} satisfies Translation<typeof welcome>;
