import type { Translation } from '../../message.ts';
import type options from '../en/options.ts';

export default {
  'options.title': 'Einstellungen',
  'options.saved': 'Gespeichert',
  'options.signup': 'Anmeldeseiten',
  'options.badge': 'Anmeldeseiten am Symbol benoten',
  'options.badge.what':
    'Wenn eine Seite Sie ein Konto anlegen lässt, wird die verlinkte Datenschutzerklärung gelesen, und die Note steht am Symbol. Die Seite selbst bleibt unberührt.',
  'options.quiet': 'Nicht auf diesen Websites',
  'options.quiet.what': 'Eine Website je Zeile, zum Beispiel example.com. Ihre Unterdomains sind mitgemeint.',
  'options.quiet.not-sites': 'Weggelassen, denn so heißt keine Website: {names}',
  'options.history': 'Verlauf',
  'options.save': 'Zusammenfassungen auf diesem Rechner aufheben',
  'options.save.what':
    'Jede gelesene Erklärung wird mit ihrem Text aufgehoben, damit Sie sie wiederfinden und Änderungen sehen. Private Fenster nie.',
  'options.weekly': 'Einmal die Woche nachsehen, ob sie sich geändert haben',
  'options.weekly.what': 'Jede Website wird nach ihrer Erklärung gefragt, ohne Cookies, als fragte niemand Bestimmtes.',
  'options.data': 'Ansehen, exportieren oder löschen, was aufgehoben ist',
  'options.look': 'Aussehen und Sprache',
  'options.theme': 'Farben',
  'options.theme.auto': 'Wie das System',
  'options.theme.light': 'Hell',
  'options.theme.dark': 'Dunkel',
  'options.language': 'Sprache',
  'options.language.auto': 'Wie der Browser',
  'options.text-size': 'Die Textgröße folgt der Einstellung Ihres Browsers.',
  'options.shortcut': 'Tastenkürzel',
  'options.shortcut.is': '{keys} öffnet die Zusammenfassung der Seite.',
  'options.shortcut.none':
    'Es sind keine Tasten gewählt. Auf der Erweiterungsseite Ihres Browsers können Sie welche wählen.',
} satisfies Translation<typeof options>;
