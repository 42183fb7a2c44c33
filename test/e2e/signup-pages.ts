import type { Responder } from '../../tools/browser/serve.ts';

/** Pages for the tests of the sign-up journey, written for them. */

const LINES = [
  'Kettle Ltd. explains here what it does with the personal data of the people who use its kettles, and why it does so.',
  'We do not sell your personal information to anybody, and we never rent it out either, whatever they may offer to us.',
  'We collect your name, your e-mail address and the temperature of your water when you create an account with us.',
  'We keep your account data for 2 years after you close your account, and then we delete it from all of our systems.',
  'Our service is not meant for children under 13 years of age, and we do not knowingly collect information from them.',
  'You have the right to access, correct or delete your personal data, and to object to our processing of it at any time.',
  'We may update this privacy policy from time to time, and we will tell you of it by e-mail before the change comes.',
  'Write to our data protection officer at privacy@kettle.example with any question that you may have on this policy.',
];

/** A policy that the engine can read. */
export const POLICY = `<!doctype html><html lang="en"><head><title>Privacy Policy – Kettle</title></head><body><main><h1>Privacy Policy</h1>
<p>Last updated: 3 March 2026</p>${[
  'Who we are',
  'What we collect and how we use it',
  'How long we keep it',
  'Your rights and how to contact us',
]
  .map((h, i) => `<h2>${h}</h2><p>${LINES[2 * i]}</p><p>${LINES[2 * i + 1]}</p>`)
  .join('')}</main></body></html>`;

/** A policy in German. */
export const GERMAN_POLICY = `<!doctype html><html lang="de"><head><title>Datenschutzerklärung – Kessel</title></head><body><main><h1>Datenschutzerklärung</h1>
<h2>Verantwortlicher</h2><p>Verantwortlich für die Verarbeitung Ihrer personenbezogenen Daten auf dieser Seite ist die Kessel GmbH, Teeweg 4, die Sie unter datenschutz@kessel.example erreichen.</p>
<h2>Welche Daten wir erheben</h2><p>Wir erheben Ihren Namen und Ihre E-Mail-Adresse, wenn Sie ein Konto bei uns anlegen, und speichern diese Daten, solange Ihr Konto besteht und das Gesetz es verlangt.</p>
<h2>Ihre Rechte</h2><p>Sie haben das Recht auf Auskunft, Berichtigung und Löschung Ihrer personenbezogenen Daten sowie das Recht, der Verarbeitung zu widersprechen und sich bei der Aufsichtsbehörde zu beschweren.</p>
</main></body></html>`;

/** A policy in French, with more than one address to write to. */
export const FRENCH_POLICY = `<!doctype html><html lang="fr"><head><title>Politique de confidentialité – Bouilloire</title></head><body><main><h1>Politique de confidentialité</h1>
<h2>Qui sommes-nous</h2><p>Le responsable du traitement de vos données personnelles est la société Bouilloire SARL, 4 rue du Thé à Lyon, que vous pouvez joindre à l’adresse bonjour@bouilloire.example pour toute question.</p>
<h2>Les données que nous collectons</h2><p>Nous collectons votre nom et votre adresse électronique lorsque vous créez un compte chez nous, et nous conservons ces données aussi longtemps que votre compte existe et que la loi l’exige.</p>
<h2>Vos droits</h2><p>Vous avez le droit d’accéder à vos données personnelles, de les rectifier et de les effacer, ainsi que de vous opposer à leur traitement. Écrivez à notre délégué, dpo@bouilloire.example, ou adressez-vous à la CNIL.</p>
</main></body></html>`;

/** A sign-up form and whatever stands under it. */
export const signup = (
  below: string,
): string => `<!doctype html><html lang="en"><head><title>Sign up – Kettle</title></head><body>
<h1>Create your account</h1>${FORM}${below}</body></html>`;

/** A sign-up under which a policy is linked. */
export const signupLinking = (href: string, words = 'Privacy Policy'): string =>
  signup(`<p>You agree to our <a href="${href}">${words}</a>.</p>`);

/** What stands where a policy should, and cannot be read. */
export const PDF: Responder = (_, response) =>
  response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7 nothing');
export const SCRIPT_ONLY = '<!doctype html><title>Kettle</title><div id="root"></div><script src="/app.js"></script>';

export const FORM = `<form action="/users"><label>Name <input name="name"></label><label>E-mail <input type="email" name="email"></label>
<label>Password <input type="password" name="password" autocomplete="new-password"></label><button>Sign up</button></form>
<p>Already have an account? <a href="/login">Log in</a></p>`;

export const LOGIN = `<!doctype html><html lang="en"><head><title>Log in – Kettle</title></head><body><h1>Welcome back</h1>
<form action="/session"><input type="email" name="email"><input type="password" name="password" autocomplete="current-password">
<a href="/forgot">Forgot password?</a><button>Log in</button></form><p>New here? <a href="/signup">Sign up</a></p>
<footer><a href="/privacy">Privacy policy</a></footer></body></html>`;
