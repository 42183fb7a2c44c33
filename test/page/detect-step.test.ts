import { JSDOM, VirtualConsole } from 'jsdom';
import { expect, test } from 'vitest';
import { detectStep } from '../../lib/page/detect-step.ts';
import { signupFeatures } from '../../lib/page/signup-features.ts';

function stepOf(html: string, url = 'https://kettle.example/next'): string {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  return detectStep(signupFeatures(window.document, url));
}

const STEPS: Record<string, string> = {
  'a name':
    '<h1>What shall we call you?</h1><form><label>First name <input name="first_name"></label><label>Last name <input name="last_name"></label><button>Next</button></form>',
  'a name to be saved on the way':
    '<h1>About you</h1><form><label>Your name <input name="name"></label><button>Save and continue</button></form>',
  'a name, without a form':
    '<div><h2>Pick a name</h2><div><input name="username" placeholder="Username"></div><button>Continue</button></div>',
  'a birthday':
    '<form><label>Birthday <input type="date" name="birthday" autocomplete="bday"></label><button>Next</button></form>',
  'a telephone': '<h1>Your number</h1><form><input type="tel" name="phone"><button>Send code</button></form>',
  'a code':
    '<h1>Check your inbox</h1><form><input name="digits" autocomplete="one-time-code"><button>Verify</button></form>',
  'a code in six fields': `<h1>Enter the code that we have sent</h1><form>${'<input maxlength="1">'.repeat(6)}<button>Confirm</button></form>`,
  'a new password':
    '<h1>One more thing</h1><form><input type="password" name="pw" autocomplete="new-password"><button>Finish</button></form>',
  'a password with a rule':
    '<h1>Secure your account</h1><form><input type="password" name="pw"><p>At least 12 characters.</p><button>Next</button></form>',
  'a password twice':
    '<form><input type="password" name="pw"><input type="password" name="pw2"><button>Next</button></form>',
  'a step above news':
    '<form><label>Full name <input name="fullname"></label><button>Next</button></form><footer><form class="newsletter"><h3>Newsletter</h3><input type="email" name="email"><button>Subscribe</button></form></footer>',
  'a step in German':
    '<h1>Wie heißen Sie?</h1><form><label>Vorname <input name="v"></label><label>Nachname <input name="n"></label><button>Weiter</button></form>',
};

const OVER: Record<string, string> = {
  'a log-in':
    '<h1>Welcome back</h1><form><input type="email" name="email"><input type="password" name="password" autocomplete="current-password"><button>Log in</button></form>',
  'the second step of a log-in':
    '<h1>Enter your password</h1><form><input type="password" name="password"><a href="/forgot">Forgot password?</a><button>Next</button></form>',
  'an e-mail to log in with':
    '<h1>Log in to Kettle</h1><form><input type="email" name="email"><button>Continue</button></form>',
  'a forgotten password':
    '<h1>Reset your password</h1><form><input type="email" name="email"><button>Send link</button></form>',
  'a password to be changed':
    '<h1>Password</h1><form><input type="password" name="old_password"><input type="password" name="new_password" autocomplete="new-password"><button>Change</button></form>',
  'a name of somebody who is logged in':
    '<nav><a href="/logout">Log out</a></nav><form><label>First name <input name="first_name"></label><button>Next</button></form>',
};

const NEITHER: Record<string, string> = {
  nothing: '',
  text: '<h1>On kettles</h1><p>They boil water.</p>',
  'a search': '<h1>Kettles</h1><form role="search"><input type="search" name="q"><button>Search</button></form>',
  'a search by name':
    '<form><input type="search" name="name" placeholder="Name of a kettle"><button>Search</button></form>',
  'news for a name and an e-mail':
    '<form class="newsletter"><h3>Our newsletter</h3><input name="name" placeholder="Name"><input type="email" name="email"><button>Subscribe</button></form>',
  'an e-mail': '<form><input type="email" name="email"><button>Go</button></form>',
  'a request':
    '<h1>Talk to us</h1><form><input name="name" placeholder="Name"><input type="email" name="email"><button>Send</button></form>',
  'a message':
    '<h1>Contact us</h1><form><input name="name" placeholder="Your name"><textarea name="message"></textarea><button>Send message</button></form>',
  'a delivery':
    '<h1>Checkout</h1><form><input name="name" placeholder="Name"><input name="street" placeholder="Street"><input name="city" placeholder="City"><input name="zip" placeholder="Postcode"><button>Continue</button></form>',
  'a card':
    '<form><input name="name" placeholder="Name on card"><input autocomplete="cc-number" name="card"><button>Continue</button></form>',
  'a profile to be saved': '<h1>Profile</h1><form><label>Name <input name="name"></label><button>Save</button></form>',
  'a password of unknown purpose': '<form><input type="password" name="password"><button>Continue</button></form>',
  'a choice':
    '<h1>What brings you here?</h1><form><label><input type="radio" name="why"> Tea</label><button>Next</button></form>',
  'a name that is not shown':
    '<form hidden><label>First name <input name="first_name"></label><button>Next</button></form>',
};

test.each(Object.entries(STEPS))('%s carries a sign-up on', (_, html) => expect(stepOf(html)).toBe('step'));

test.each(Object.entries(OVER))('%s ends it', (_, html) => expect(stepOf(html)).toBe('over'));

test.each(Object.entries(NEITHER))('%s does neither', (_, html) => expect(stepOf(html)).toBe('neither'));

test('a code on the way to log in is no step', () => {
  const code = STEPS['a code'] ?? '';
  expect(stepOf(code, 'https://kettle.example/signin/code')).toBe('neither');
  expect(stepOf(`<title>Log in</title>${code}`)).toBe('neither');
});

test('whatever is asked for on a page that is named after signing up belongs to it', () => {
  const at = 'https://kettle.example/signup/more';
  for (const other of ['a choice', 'a password of unknown purpose'])
    expect(stepOf(NEITHER[other] ?? '', at), other).toBe('step');
  for (const other of Object.keys(NEITHER).filter((name) => !/^a (?:choice|password of)/.test(name)))
    expect(stepOf(NEITHER[other] ?? '', at), other).toBe('neither');
  const cookies = '<form><label><input type="checkbox" name="ads"> Ads</label><button>Accept</button></form>';
  expect(stepOf(cookies, at)).toBe('neither');
});
