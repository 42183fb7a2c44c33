import type { Translation } from '../../message.ts';
import type popup from '../en/popup.ts';

export default {
  'popup.summary': 'Zusammenfassung der Datenschutzerklärung',
  'popup.rows': 'Die fünf Antworten',

  'popup.working.reading': 'Die Seite wird gelesen …',
  'popup.working.fetching': 'Die Erklärung wird geholt …',
  'popup.working.judging': 'Die Antworten werden gesucht …',

  'popup.not-policy': 'Diese Seite ist keine Datenschutzerklärung',
  'popup.not-policy.links': 'Sie verweist auf eine:',
  'popup.not-policy.no-links': 'Sie verweist auf keine, die wir sehen. Schauen Sie am Fuß der Startseite nach.',
  'popup.not-policy.read': 'Diese Erklärung lesen',
  'popup.no-policy': 'Diese Anmeldung verweist auf keine Datenschutzerklärung',
  'popup.no-policy.why':
    'Sie sagt also nicht, was aus Ihren Daten wird. Suchen Sie vor der Anmeldung am Fuß der Startseite nach einer Erklärung.',
  'popup.forbidden': 'Der Browser behält diese Seite für sich',
  'popup.forbidden.why':
    'Keine Erweiterung darf Seiten wie Einstellungen, neue Tabs, Stores oder Dateien lesen. Öffnen Sie eine Datenschutzerklärung im Web und klicken Sie noch einmal.',
  'popup.empty': 'Auf dieser Seite steht kein Text',
  'popup.empty.why': 'Vielleicht lädt die Seite noch, oder ihr Text ist ein Bild.',
  'popup.busy': 'Diese Seite antwortet nicht',
  'popup.busy.why':
    'Sie ist schon zu lange beschäftigt. Warten Sie, bis sie geladen ist, und versuchen Sie es noch einmal.',
  'popup.failed': 'Hier ist etwas schiefgegangen',
  'popup.failed.why':
    'Das liegt an uns, nicht an der Seite. Versuchen Sie es noch einmal; sonst laden Sie die Seite neu.',
  'popup.failed.detail': 'Was nicht ging',
  'popup.unreadable.language': 'Sprache dieser Erklärung: {language}',
  'popup.unreadable.other-language': 'Diese Erklärung ist in einer Sprache, die wir nicht lesen',
  'popup.unreadable.language.why':
    'Bisher können nur englische Erklärungen gelesen werden. Lieber sagen wir nichts, als zu raten.',
  'popup.unreadable.linked': 'Die Erklärung ließ sich von hier nicht lesen',
  'popup.unreadable.here': 'Diese Seite ließ sich nicht lesen',
  'popup.unreadable.script-only':
    'Ihre Seite baut den Text mit einem Programm auf. Öffnen Sie sie und klicken Sie dort auf das Symbol.',
  'popup.unreadable.pdf': 'Sie ist ein PDF und kann noch nicht gelesen werden.',
  'popup.unreadable.not-a-policy':
    'Der Verweis führt auf eine Seite, die keine Datenschutzerklärung ist. Öffnen Sie sie und suchen Sie dort weiter.',
  'popup.unreadable.not-found': 'Der Verweis führt ins Leere: Die Website kennt die Seite nicht.',
  'popup.unreadable.refused': 'Die Website gibt sie nicht heraus. Öffnen Sie sie und klicken Sie dort auf das Symbol.',
  'popup.unreadable.too-large':
    'Ihre Seite ist zu groß, um geholt zu werden. Öffnen Sie sie und klicken Sie dort auf das Symbol.',
  'popup.unreadable.slow': 'Die Website hat nicht rechtzeitig geantwortet.',
  'popup.unreadable.offline': 'Es gibt keine Verbindung zur Website.',
  'popup.open-policy': 'Erklärung öffnen',
  'popup.open-link': 'Verweis öffnen',
  'popup.contact-found': 'Dort genannter Kontakt',

  'popup.origin.signup': 'Die Erklärung zu dieser Anmeldung',
  'popup.origin.link': 'Die Erklärung, auf die diese Seite verweist',
  'popup.cut': 'Sehr lange Seite: nur der Anfang wurde gelesen',
  'popup.unkept.full': 'Nicht im Verlauf gespeichert: Es ist kein Platz mehr.',
  'popup.unkept.newer': 'Nicht gespeichert: Der Verlauf stammt aus einer neueren Version.',
  'popup.unkept.failed': 'Nicht gespeichert: In den Verlauf kann nicht geschrieben werden.',
  'popup.evidence': 'Was die Erklärung sagt',
  'popup.no-evidence': 'Kein Satz der Erklärung beantwortet das.',
  'popup.more-quotes': { one: '{n} weiteres Zitat zeigen', other: '{n} weitere Zitate zeigen' },
  'popup.under': 'Unter „{heading}“',
  'popup.show': 'Auf der Seite zeigen',
  'popup.show-new-tab': 'In neuem Tab zeigen',
  'popup.shown': 'Auf der Seite markiert',
  'popup.shown.folded': 'Es steht in einem zugeklappten Teil der Seite. Klappen Sie ihn dort auf.',
  'popup.shown.absent': 'Auf der Seite, wie sie jetzt ist, nicht gefunden',
  'popup.opt-out': 'Nein sagen: {text}',
  'popup.opt-out.plain': 'Auf deren Seite Nein sagen',
  'popup.quote.refusal': 'So sagen Sie Nein',

  'popup.timeline': 'Wie lange gespeichert wird',
  'popup.timeline.kept': 'Gespeichert: {duration}',
  'popup.timeline.deletion': 'Gelöscht innerhalb von: {duration}',
  'popup.timeline.scale': 'Maßstäblich; die längste Frist: {duration}',
  'popup.timeline.endless': 'Manche Daten: ohne Ende',

  'popup.write': 'Schreiben',
  'popup.copy.text': 'Als Text kopieren',
  'popup.copy.markdown': 'Als Markdown kopieren',
  'popup.copy.failed': 'Der Browser hat das Kopieren nicht erlaubt',

  'popup.wrong': 'Das stimmt nicht',
  'popup.wrong.right': 'Was ist richtig?',
  'popup.wrong.comment': 'Welcher Satz sagt das? (wenn Sie mögen)',
  'popup.wrong.keep': 'Merken',
  'popup.wrong.kept': 'Bei diesem Eintrag gemerkt. Nichts wurde gesendet.',
  'popup.wrong.off':
    'In privaten Fenstern, und solange das Speichern ausgeschaltet ist, wird nichts gemerkt; es bleibt nur die Kopie. Nichts wurde gesendet.',
  'popup.wrong.gone': 'Diese Erklärung steht nicht mehr im Verlauf; es bleibt nur die Kopie. Nichts wurde gesendet.',
  'popup.wrong.copy-only': 'Es bleibt nur die Kopie. Nichts wurde gesendet.',
  'popup.wrong.copy': 'Als Bericht kopieren',
  'popup.wrong.report': 'Eine falsche Antwort von Privacy Gist',
  'popup.wrong.said': 'Gesagt wurde',
  'popup.wrong.should': 'Richtig ist',

  'popup.text.grade': '{name}: {meaning}',
  'popup.text.source': 'Quelle',
  'popup.text.made': 'Erstellt von Privacy Gist auf dem eigenen Rechner. Keine Rechtsberatung.',
} satisfies Translation<typeof popup>;
