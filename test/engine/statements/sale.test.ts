import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../lib/engine/clauses.ts';
import { type SaleStatement, saleStatementsOf } from '../../../lib/engine/statements/sale.ts';
import { restsOnConsent } from '../../../lib/engine/statements/sale-words.ts';
import { readText } from '../../../lib/engine/text-reader.ts';
import { clauseOf } from '../clause-of.ts';

/** The statement that decides, by our own sentences; what else a sentence says does not matter. */
const MAKES: [SaleStatement, string, Partial<Clause>?][] = [
  ['admits-sale', 'We may rent or sell your name and postal address to other shops.'],
  ['admits-sale', 'In the past year we have shared or sold the following categories of data.'],
  ['admits-sale', 'Identifiers | Yes', { kind: 'row', headers: ['Category', 'Sold'], cells: ['Identifiers', 'Yes'] }],
  ['called-sale', 'Although no money changes hands, some of this sharing may be considered a "sale" under state law.'],
  ['called-sale', 'This processing constitutes a sale as the statute defines it.'],
  ['sale-implied', 'We shall tell all third parties to whom we have sold your data of your request.'],
  ['ad-firms-collect', 'Advertising networks may set cookies on your device to show you ads for their clients.'],
  ['ad-firms-collect', 'Third parties collect information on your visits (not including your name) to serve ads.'],
  ['used-by-ad-firms', 'The address of your device is used by the ad network that supplies our advertisements.'],
  ['ad-firms-in-ad-section', 'These companies may read identifiers stored on your device.', { path: ['Advertising'] }],
  ['shared-with-ad-firms', 'We share hashed addresses with our advertising partners.'],
  ['shared-with-ad-firms', 'Advertising networks', { kind: 'item', leadIn: 'We disclose your data to:' }],
  ['shared-for-marketing', 'We pass your details to third parties for their own marketing.'],
  [
    'shared-for-marketing',
    'personalise ads and offers;',
    { kind: 'item', leadIn: 'We share your information with our partners to' },
  ],
  ['ad-platform', 'We use Google Ads and retargeting to bring visitors back.'],
  ['californian-sharing', 'We "share" identifiers with others, as California calls it.'],
  ['ads-elsewhere', 'We show our ads to you on other websites and apps.'],
  ['ads-with-consent', 'Advertising partners may set cookies to show ads only with your consent.'],
  ['admits-sale', 'Below we set out the categories of personal information that we may sell or share, by purpose.'],
  ['admits-sale', 'If you are a print subscriber, we may rent your name and postal address to other publishers.'],
  ['called-sale', 'One thing we do (if we have your address) may amount to a sale of your data under that law.'],
  ['sale-implied', 'You may object to all the sales carried out by The Orchard Club.'],
  ['ad-firms-collect', 'Our marketing partners and affiliates may use cookies to improve your visit.'],
  ['used-by-ad-firms', 'We use pixels in our work with agencies and advertising partners to place advertisements.'],
  ['ads-elsewhere', 'Our advertisements may follow you on our own pages, as well as on other websites.'],
  ['third-party-ad-cookies', 'We do not control third parties’ use of your data to serve interest-based advertising.'],
  ['third-party-ad-cookies', 'We also use cookies from third parties for marketing purposes.'],
  ['third-party-ad-cookies', 'We use third parties to help us offer you more tailored ads.'],
  [
    'shared-with-ad-firms',
    'how you use this site with our advertising partners',
    { before: 'So that ads fit, we share the data on' },
  ],
  ['denies-sale', 'The Orchard Club has never sold and will never sell your data.'],
  ['denies-sale', 'Sell your data', { kind: 'item', leadIn: 'We will never:' }],
  ['denies-sale', 'No.', { path: ['Do you share my data?'] }],
  ['denies-sharing', 'We do not pass your personal data to third parties.'],
  ['denies-sharing-except', 'Except as the law requires, we do not disclose personal data to third parties.'],
  ['denies-sale', 'We have sold no data (including data of minors) in the last year.'],
  ['denies-sharing', 'Personal data is not shared with other recipients.'],
  ['denies-sharing', 'We pass neither your e-mail address nor any other personal data to third parties.'],
  ['denies-sharing-except', 'We share no personal data with anyone unless you publish it yourself when you post.'],
  ['denies-sharing-but-here', 'Except as described in this policy, we do not share personal data with third parties.'],
  ['denies-sharing-of-some', 'When you write to our helpdesk, we share no personal data with third parties.'],
  ['denies-sharing-of-some', 'This data is not passed on to third parties.'],
  [
    'denies-sharing-of-some',
    'We do not give your profile data as a whole to others, but may share parts of your personal data.',
  ],
  ['denies-marketing', 'We will get your express consent before we share your data with others for marketing.'],
  ['discloses-only-by-law', 'Your data is disclosed only where a court or another law obliges us.'],
  ['kept-inside', 'Your data is used only by us.'],
  ['kept-inside', 'All that we collect is read only by Orchardia.'],
  ['denies-sharing-of-some', 'Your photos are not shared with third parties.'],
  ['denies-for-some', 'We do not sell data of children under 16.'],
  ['denies-ad-firms', 'We do not allow advertising networks to track your visits.'],
  ['opt-out-of-ads', 'You can opt out of interest-based advertising in your account.'],
  ['opt-out-of-sale', 'To opt out of the sale of your data, write to us.'],
  ['refuses-ad-cookies', 'You can block these cookies in your browser.', { path: ['Advertising on our site'] }],
  ['refuses-ad-cookies', 'If you want no such ads, refuse cookies in the settings of your browser.'],
  ['opt-out-of-sharing', 'You may oppose the sharing of your data with other companies by writing to us.'],
  ['do-not-sell-link', 'Your Privacy Choices'],
  ['honours-signal', 'We honour the Global Privacy Control.'],
  ['do-not-sell-link', 'Do Not Sell My Personal Information'],
  ['opt-out-of-mail', 'You may unsubscribe from our newsletter at any time.'],
  ['admits-sale', 'For a fee, we make the addresses of our members available to other mills.'],
  ['admits-sale', 'We are paid a commission for passing on your enquiry.'],
  ['admits-sale', 'Your order history may be provided to insurers, who pay us for it.'],
  ['admits-sale', 'The list of our donors may be rented to other charities.'],
  ['admits-sale', 'We exchange our subscriber lists with two other weavers.'],
  ['admits-sale', 'The mill reserves the right to lease registration data.'],
  ['admits-sale', 'What you browse is sold to market research firms as a set of data.'],
  ['admits-sale', 'Yes, to a few of them.', { before: 'Do you sell my data?' }],
  ['admits-sale', 'makers of wool', { kind: 'item', leadIn: 'Those to whom we have sold:' }],
  [
    'admits-sale',
    'Identifiers | Wool brokers',
    { kind: 'row', headers: ['Category', 'To whom it is sold'], cells: ['Identifiers', 'Wool brokers'] },
  ],
  ['called-sale', 'Letting others read your identifier may count as selling in some states.'],
  ['ad-firms-collect', 'Our app has advertising SDKs that collect the number of your device.'],
  ['used-by-ad-firms', 'Vendors receive identifiers of your device so that they can bid to show you ads.'],
  ['shared-for-marketing', 'Our sponsors may write to you about their own products.'],
  ['shared-for-marketing', 'The bank gets your name and may use it for its own marketing.'],
  ['shared-with-ad-firms', 'We make segments of our visitors available to demand-side platforms.'],
  ['shared-with-ad-firms', 'Both non-personally and personally identifiable data is shared with advertisers.'],
  ['denies-sharing', 'We do not share your data with your friends or any third party.'],
  ['denies-sale', 'We refuse to sell your data.'],
  ['denies-sale', 'No data of our weavers is disclosed for money or other valuable consideration.'],
  ['denies-sale', 'Selling your data is not how we earn our bread.'],
  ['denies-sale', 'Do Not Sell My Personal Data: we do not sell data to third parties.'],
  ['denies-sale', 'Certainly not.', { before: 'Will my data be sold?' }],
  ['denies-sharing', 'We share your data with nobody.'],
  ['denies-sharing', 'No third party will ever receive your data from us.'],
  ['denies-sharing', 'A transfer of your personal data to third parties does not take place.'],
  ['denies-sharing', 'We do not furnish outside firms with information about our customers.'],
  ['denies-sharing-except', 'No data is passed to other companies, barring those that the law names.'],
  [
    'denies-sharing-except',
    'where a court orders it',
    { kind: 'item', leadIn: 'We share no personal data with others, except:' },
  ],
  ['kept-inside', 'We keep all of it to ourselves.'],
  ['kept-inside', 'Nothing that you write leaves your phone.'],
  ['opt-out-of-sharing', 'Tell us if you would rather not have your name made available to other mills.'],
  ['ad-choice', 'Untick the box for personalised ads in your account.'],
];

/** Look-alikes: the sentence does not make that statement. */
const MAKES_NOT: [SaleStatement, string, Partial<Clause>?][] = [
  ['admits-sale', 'We do not rent or sell your name to anyone.'],
  ['admits-sale', 'You have the right to know which categories of data we have sold.'],
  ['admits-sale', 'The categories of data we have sold', { kind: 'item', leadIn: 'You have the right to request:' }],
  ['admits-sale', 'sell your information', { kind: 'item', leadIn: 'We do not' }],
  ['admits-sale', 'If we sell our business, your data passes to the buyer.'],
  ['admits-sale', 'We sell tickets and collect the data needed for that.'],
  ['admits-sale', 'The information we sell'],
  ['admits-sale', 'You are opted out from The Orchard Club selling your personal information.'],
  ['ad-firms-collect', 'When you see an ad on a third party-owned website or read our mails, we collect data.'],
  ['ad-firms-in-ad-section', 'These companies may only use your data for our account.', { path: ['Advertising'] }],
  ['used-by-ad-firms', 'Ads that are delivered by our own advertising platform may be near you.'],
  ['ads-elsewhere', 'We also do not use your personal data to place advertisements on third-party websites.'],
  ['ads-elsewhere', 'Our site and our advertisements may use cookies and other means of the web.'],
  ['shared-with-ad-firms', 'We send you a newsletter on what our sponsors offer.'],
  ['shared-for-marketing', 'We send you offers from our partners that may be of interest to you.'],
  ['shared-for-marketing', 'We share reports with the other companies to promote the safety of all.'],
  ['called-sale', 'None of this is considered a sale under state law.'],
  ['called-sale', 'In bankruptcy your data may be considered an asset and sold.'],
  ['ad-firms-collect', 'We collect information on how you use our advertisements.'],
  ['ad-firms-collect', 'No third party may set cookies here to show you ads.'],
  ['shared-with-ad-firms', 'We do not share your data with advertisers.'],
  ['shared-with-ad-firms', 'We share only aggregated figures with advertisers.'],
  ['shared-for-marketing', 'We share data with service providers who help us to market our products.'],
  ['denies-sale', 'We do not sell the data of children under 16.'],
  ['denies-sale', 'You have the right to tell us not to sell your data.'],
  ['denies-sharing', 'Do not give your password to third parties.'],
  ['denies-sale', 'DO NOT SELL RIGHTS'],
  ['denies-sale', 'If you decide to refuse all cookies, your data will not be sold.'],
  ['denies-sale', 'We never release your data to the press.'],
  ['denies-sharing', 'We do not transfer personal data to other countries.'],
  ['denies-sharing', 'Never share your personal data with other players.'],
  ['denies-sharing', 'These providers are not allowed to disclose your data to third parties.'],
  ['denies-sharing', 'Except as described in this policy, we do not share personal data with third parties.'],
  ['denies-sharing-except', 'Processors may not disclose personal data except as we instruct them.'],
  ['denies-marketing', 'We do not share your location with third parties for advertising.'],
  ['denies-ad-firms', 'We do not allow third-party banners here.'],
  ['discloses-only-by-law', 'We keep data only as long as we must to provide our services and to comply with the law.'],
  ['discloses-only-by-law', 'We only disclose data for the purposes set out in this policy and as the law allows.'],
  ['kept-inside', 'Your data is used only by people who need it.'],
  ['refuses-ad-cookies', 'You can block cookies in your browser.'],
  ['do-not-sell-link', 'This policy tells you how we use data, and your privacy choices.'],
  ['ad-choice', 'We work with an agency to manage our advertising on other sites.'],
  ['ad-choice', 'You may object to automated decisions and profiling.'],
  ['honours-signal', 'The law asks operators of sites to say how they respond to Do Not Track signals.'],
  ['honours-signal', 'We do not respond to Do Not Track signals.'],
  ['opt-out-of-ads', 'You may opt out of our newsletter at any time.'],
  ['admits-sale', 'Other websites may sell the data that they collect.'],
  ['admits-sale', 'We will send you a copy of your data for a small fee.'],
  ['admits-sale', 'A sale is defined there as giving data to others for valuable consideration.'],
  ['admits-sale', 'Yes.', { before: 'Do you sell aggregated data?' }],
  ['admits-sale', 'None', { kind: 'item', leadIn: 'Those to whom we have sold:' }],
  [
    'admits-sale',
    'Identifiers | Not sold',
    { kind: 'row', headers: ['Category', 'To whom it is sold'], cells: ['Identifiers', 'Not sold'] },
  ],
  ['do-not-sell-link', 'Do Not Sell My Personal Data: we do not sell data to third parties.'],
  ['denies-sharing', 'You can always refuse to supply your data to others.'],
  ['denies-sharing', 'The shop does not share your data with any government.'],
  ['denies-sharing', 'We will not transfer any data to the respective social network.'],
  ['denies-sharing', 'Without providing personal information, you can still read all articles.'],
  [
    'denies-marketing',
    'We do not share your data with third parties for their marketing except as described in this notice.',
  ],
  ['denies-sharing', 'We may not be able to provide information that would reveal data of others to third parties.'],
  ['denies-sale', 'We do not sell biometric data.'],
  ['kept-inside', 'Cookies that stay on your device are listed below.'],
  ['shared-for-marketing', 'Our sponsors will not write to you about their own products.'],
];

describe('statements on selling and sharing', () => {
  it.each(MAKES)('%s: %s', (name, text, context) => {
    expect(saleStatementsOf(clauseOf(text, context), readText(text))).toContain(name);
  });

  it.each(MAKES_NOT)('not %s: %s', (name, text, context) => {
    expect(saleStatementsOf(clauseOf(text, context), readText(text))).not.toContain(name);
  });

  it('says nothing of what has nothing to do with it', () => {
    const text = 'We keep invoices for ten years and then destroy them.';
    expect(saleStatementsOf(clauseOf(text), readText(text))).toEqual([]);
  });

  it('reads hostile text in time that grows with its length', () => {
    const text = 'third parties use cookies and they do not sell or share '.repeat(26);
    const started = performance.now();
    for (let i = 0; i < 10; i++) saleStatementsOf(clauseOf(text), readText(text));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('what rests on consent', () => {
  it.each(['These cookies are set only with your consent.', 'The legal basis is your consent (Art. 6(1)(a) GDPR).'])(
    'yes: %s',
    (text) => expect(restsOnConsent(readText(text))).toBe(true),
  );
  it.each(['By using the site you consent to this policy.', 'We may contact you with offers.'])('no: %s', (text) =>
    expect(restsOnConsent(readText(text))).toBe(false),
  );
});
