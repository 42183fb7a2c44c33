/** The letters that a reader may send, and the form that makes them. A letter may be in another language than the form. */
const letters = {
  'letters.title': 'Write to them',
  'letters.what': 'What do you want?',
  'letters.what.access': 'See what they hold on me',
  'letters.what.deletion': 'Have it deleted',
  'letters.what.objection': 'No sale, no ads, no AI training',
  'letters.law': 'Your law',
  'letters.law.gdpr': 'European Union (GDPR)',
  'letters.law.ukGdpr': 'United Kingdom (UK GDPR)',
  'letters.law.ccpa': 'California (CCPA/CPRA)',
  'letters.law.general': 'Another place',
  'letters.language': 'Language of the letter',
  'letters.name': 'Your name',
  'letters.account': 'How they know you (e-mail, user name)',
  'letters.to': 'To {email}',
  'letters.no-address': 'The policy gives no e-mail address. Copy the letter and send it by their form or by post.',
  'letters.draft': 'Open as a mail draft',
  'letters.copy': 'Copy the letter',
  'letters.preview': 'The letter',
  'letters.no-advice': 'A help to write, no legal advice. Nothing is sent until you send it.',

  // The letter itself.
  'letter.subject.access': 'Request for access to my personal data',
  'letter.subject.deletion': 'Request to delete my personal data',
  'letter.subject.objection': 'Objection to the sale of my personal data, to its use for ads and for AI training',
  'letter.greeting': 'To whoever answers for privacy at {company},',
  'letter.greeting.nameless': 'To whom it may concern,',
  'letter.ask.access':
    'Please tell me whether you hold personal data about me, and if so, send me a copy. Please also say what you use it for, where you have it from, whom you give it to, and how long you keep it.',
  'letter.ask.deletion':
    'Please delete the personal data that you hold about me, and tell those to whom you passed it to do the same. If you must keep some of it, please say which, why, and until when.',
  'letter.ask.objection':
    'Please do not sell my personal data, do not share it for advertising, and do not use it, or what I write or upload, to train AI or other models. Where I have agreed to any of this, I take it back.',
  'letter.basis': 'I ask this under {law}.',
  'letter.law.gdpr.access': 'Articles 12 and 15 of the General Data Protection Regulation (EU) 2016/679',
  'letter.law.gdpr.deletion': 'Articles 12, 17 and 19 of the General Data Protection Regulation (EU) 2016/679',
  'letter.law.gdpr.objection': 'Articles 7(3), 12 and 21 of the General Data Protection Regulation (EU) 2016/679',
  'letter.law.ukGdpr.access': 'Articles 12 and 15 of the UK GDPR',
  'letter.law.ukGdpr.deletion': 'Articles 12, 17 and 19 of the UK GDPR',
  'letter.law.ukGdpr.objection': 'Articles 7(3), 12 and 21 of the UK GDPR',
  'letter.law.ccpa.access':
    'sections 1798.100, 1798.110 and 1798.115 of the California Civil Code (CCPA, as amended by the CPRA)',
  'letter.law.ccpa.deletion': 'section 1798.105 of the California Civil Code (CCPA, as amended by the CPRA)',
  'letter.law.ccpa.objection':
    'sections 1798.120 and 1798.121 of the California Civil Code (CCPA, as amended by the CPRA)',
  'letter.within.month': 'Please answer within one month of receiving this letter.',
  'letter.within.45-days': 'Please answer within 45 days of receiving this letter.',
  'letter.within.15-days': 'Please act on this within 15 business days of receiving this letter.',
  'letter.within.30-days': 'Please answer within 30 days of receiving this letter.',
  'letter.account':
    'You know me by: {account}. If you need more to be sure who I am, please say what, and use it for nothing else.',
  'letter.closing': 'Kind regards,',
} as const;
export default letters;
