import { Expression } from '../expression.ts';
import type { SaleClause, SaleStatement } from './sale.ts';
import { any, deniesAll, FOR_VALUE, not, oneOf, PASSING } from './sale-words.ts';

const calledSale = new Expression(
  /\b(?:may|might|could|can|would|is|are|be|been|being|to|as|broadly|also|which|deemed|this|processing)\b[^.;]{0,50}?\b(?:consider(?:s|ed)?|deem(?:s|ed)?|constitutes?|qualif(?:y|ies)|regarded|classif(?:y|ied)|interpreted|viewed|defined?|meets?|falls?|amount(?:s|ed)?(?: to)?|treated?|characteri[sz]ed?|construed|categori[sz]ed|called|referred|known|arguably|encompass\w*|counts? as|counted as)\b[^.;]{0,60}?["“”‘’']?\b(?:sales?|sell(?:s|ing)?|sold)\b/i,
);
const definitionsBroad = new Expression(
  /\b(?:sale|sell)\b[^.;]{0,40}\b(?:broad|include)\w*\b[^.;]{0,80}\b(?:shar|advertis)\w*[^.;]{0,60}\b(?:our|advertis\w+) /i,
);
const weSell = new Expression(
  /\b(?:[Ww]e|us|[Oo]ur|[Cc]ompany|and|also|may|have|has|that|is|are|been|be|the|[A-Z][\w.]+)[ ,]+(?:(?:may|might|can|do|could|will|also|and|or|have|has|been|is|are|be|sometimes|share[sd]?|disclose[sd]?|collect(?:ed|s)?|use[sd]?|uses,|rent|exchange|occasionally|either|the|make|transfer(?:red)?|provide[sd]?|shared,|disclosed,|use,|collects?,|collected,|in|part)[ ,/]+){0,5}["“”]?(?:sells?|selling|sold|rents?|rented|sale of)\b["“”,]*(?:[ /]+(?:and|or|and\/or|share[sd]?|disclose[sd]?|rent|otherwise|\([^)]{0,60}\)|to|transfer(?:red)?|trade|exchange)[ ,/"“”]*){0,5}(?:(?!\bcollect)[^.;]){0,60}?\b(?:personal|your|information|data|names?|identifiers?|lists?|details|categor\w+|addresses|following)\b/g,
);
/** "the categories of data that we may sell". */
const soldByUs = new Expression(
  /\b(?:information|data|categories|identifiers) (?:that |which )?we(?:['’]ve)? (?:may |might |have |also |currently |collected,? |disclosed,? |shared,? |used,? |or |and )*(?:sell|sold)\b[^.;]{0,40}/gi,
);
const DATA = `(?:data|information|details|lists?|addresses|leads?|enquir(?:y|ies)|profiles?|records?|director(?:y|ies)|database|names?|answers|identifiers?|histor(?:y|ies)|segments)`;
const OUT = String.raw`(?:${PASSING}|\b(?:passing|supplying|licen[cs](?:es?|ed|ing)|transmits?|makes? (?:\w+ ){0,8}available|let (?:\w+ ){0,8}have|obtain copies)\b)`;
/** Data goes out and something of value comes back. */
const forValue = new Expression(
  oneOf(
    // "made available to mailers for a fee", "for a fee we make it available"
    `${OUT}[^.;]{0,160}?${FOR_VALUE}`,
    `${FOR_VALUE}[^.;]{0,80}?${OUT}`,
    // "sent to lenders, who pay us for it", "we are remunerated for doing so"
    String.raw`${OUT}[^.;]{0,140}?\b(?:who|which|that|each of whom|and|they) (?:may )?(?:pays?|compensates?|remunerates?|rewards?) us\b`,
    String.raw`${OUT}[^.;]{0,120}?\b(?:are|is|be|being) (?:paid|compensated|remunerated)\b`,
    // "we earn a commission for passing on your enquiry"
    String.raw`\b(?:receives?|earns?|derives?|gets?|are|is|be) (?:\w+ ){0,4}(?:paid|commissions?|compensat\w+|money|income|revenue|remunerat\w+|royalt\w+)\b[^.;]{0,40}?\b(?:for|from|by) (?:\w+ ){0,3}(?:giving|passing|sharing|providing|supplying|selling|renting|licensing|rental|disclosing|making available|each|the (?:sale|rental|supply))\b`,
  ),
);
const dataWord = any(String.raw`\b${DATA}\b`);
const handedOver = new Expression(
  oneOf(
    // "names and addresses may be rented"
    String.raw`\b${DATA}\b[^.;:?]{0,60}?\b(?:may|might|can|could|will|is|are|be|been|being)\b (?:\w+ ){0,3}(?:sold|rented|leased|traded|licen[cs]ed|hired out|bartered)\b(?! (?:by|to you)\b)`,
    // "we exchange our donor list with other charities"
    String.raw`\b(?:we|\w+s|may|also|media|inc|ltd|company) (?:\w+ ){0,2}(?:exchanges?|swaps?|trades?|rents?|hires? out|licen[cs]es?|leases?) (?:\w+ ){0,4}(?:lists?|addresses|names|records|donors?|subscribers?)\b`,
    String.raw`\breserves? the right to (?:\w+,? ){0,3}(?:sell|rent|lease|trade|licen[cs]e)\b`,
    String.raw`\blist rental\b|\brental of (?:\w+ ){0,4}(?:lists?|director(?:y|ies)|names|addresses)\b|\bdata co-?op(?:erative)?s?\b`,
    // "do we sell it? yes", "sold in the last year: identifiers", "records: sold to brokers"
    String.raw`\bsell\b[^.?]{0,60}\?[^.]{0,30}\byes\b|\bsold\b[^.;:]{0,60}: (?!no\b|none\b|n\/a|not\b)\w|: sold to\b`,
    String.raw`\b(?:we are|as|is) an? (?:\w+ )?data broker\b`,
  ),
);
/** "sold to market research firms", "auctioned to lenders". */
const soldTo = new Expression(
  /\b(?:sells?|sold|selling|re-?sells?|rents?|rented|auction(?:s|ed)|syndicated)\b[^.;]{0,100}?\b(?:to|with)\b[^.;]{0,60}?\b(?:compan(?:y|ies)|firms?|advertisers?|brands?|insurers?|lenders?|brokers?|sponsors?|partners?|third[- ]part(?:y|ies)|merchants|dealers|buyers|others|manufacturers|publishers|agenc(?:y|ies)|marketers|resellers|networks|platforms|organi[sz]ations|clients)\b|\blists? (?:that )?we rent\b/i,
);
/** What leads into a list of buyers or of data sold. */
const listsSold =
  /\b(?:to whom we (?:have )?(?:sell|sold)|we (?:have )?(?:sold|sell)(?: (?:or|and) (?:share[sd]?|disclose[sd]?))?(?: the following[^.]{0,60}| these[^.]{0,60})?)\W*$/i;
const asksOfSale = /\b(?:sell|sold)\b[^?]{0,60}\?\W*$/i;
/** What goes out, or is paid for, is something else: "your payment details", "for a copy of your data". */
const notOfPeople =
  /\bservice providers?\b|\bprocessors?\b|on (?:our|its) behalf|payment (?:processors?|providers?|methods?|information|details)|\bdefin(?:es?|ed|ition)\b|\btypes of transactions\b|change (?:in|of) ownership|\bcop(?:y|ies) of\b|charge|\bsubscription\b(?! basis)|tickets?\b|\bwarrant|\brefund|\bpurchas|\byour orders?\b(?! histor)|\bemploy|\bsalary|\bclaims?\b|\bsoftware\b|\bcontent (?:is|are)\b/i;
const haveSold = new Expression(/\b(?:we|have|has|had)\b (?:[\w']+,? ){0,4}(?:and\/or|or|and)?,? ?["“]?sold\b["”]?/i);
const notOurSale =
  /\bif\b(?! you are (?:a|an)\b)|\bwhether\b|\bwhere the\b|businesses? that|right to|\brequest|you (?:may|can|have)|assets|merger|acqui[rs]|bankrupt|substantially|sell (?:our (?!user|customer|member|visitor|data|list|mailing)|the (?!names|data|information|following|personal|categor|location|contact|e-?mail|details)|its|products|goods|or buy)|in the event|aggregat|anonym|de-?identif|opt(?:ed|ing|s)?[- ]?(?:out|in)|prevent|direct (?:us|a)|companies that sell|do not sell|part(?:y|ies) (?:may|that|who)|they (?:may|can) |stop|unless|(?:under|less than) 1\d|until|sellers?\b|\bbuy\b|purchases?\b|goods|products|by sell|selling on|marketplace|licen[sc]e packages|means\b|prohibit|change in control|\b(?:other|third[- ]party|linked|external) (?:web)?sites?\b|\bsites? (?:that |to which )?we link\b|\brefuse\b|\brent(?:s|ed|ing)?\b[^.;]{0,60}\bfrom\b|\bto rent\b|\b(?:sell|sold)(?: to)? you\b|\bneither to\b|\bloans\b|^\W*sell\W* (?:includes|means)\b|^(?:data )?brokers\b|\breceivables?\b|\?$/i;
const saleImplied = new Expression(
  /\bsales? (?:that are )?carried out by\b|\b(?:third parties|companies|anyone) to whom we (?:have )?(?:sold|sell)\b|\bhow we (?:share|disclose|use)?[ /,]*(?:or |and )?sell your\b|\bour sales? (?:or|and|of) (?:sharing|your|personal)\b|["“‘']sale["”’'] of your (?:personal )?(?:information|data) as\b|\bnot sold\b[^.;]{0,40}\bexcept as (?:set forth|described|stated) (?:above|below|in)|licensing fees?\b|data broker (?:under|in|registr)|registered data broker|\bour (?:use|sharing|disclosure)\b[^.;]{0,60}\bas a ["“]?sale/i,
);
const aRight = /right to (?:know|request)|you (?:may|can) request|entitled to/i;
const notCalledSale =
  /\bif (?:we|you|a business)\b|\bwhether\b|sold to|sale of (?:all|our|the business)|merger|right to (?:know|request)|business(?:es)? (?:that )?sells?\b|change of (?:ownership|control)|transfer of control|bankrupt|assets/i;

/** Whether a clause admits that data is sold. */
export function readSelling({ clause, own, heading, leadIn }: SaleClause, found: Set<SaleStatement>): void {
  const { text } = own;
  const called = own.exec(calledSale) ?? own.exec(definitionsBroad);
  const around = called
    ? (text.slice(Math.max(0, called.index - 60), called.index) + called[0]).replace(
        /\b(?:does|do) not (?:involve|require)|(?:although|though|while|even (?:if|when))[^,.]*,/gi,
        '',
      )
    : '';
  if (
    called &&
    !not.test(around) &&
    !notCalledSale.test(text.replace(/\([^()]*\)/g, '')) &&
    !/sales and|other sales/i.test(called[0])
  )
    found.add('called-sale');
  if (clause.kind === 'heading') return;
  if (own.test(saleImplied)) found.add('sale-implied');
  // A list of rights, or of what is never done, admits nothing.
  if (leadIn && (/\bright|request|ask us|disclose to you|\bif we\b/i.test(leadIn) || deniesAll(leadIn))) return;
  for (const m of [...own.matchAll(weSell), ...(text.length > 60 ? own.matchAll(soldByUs) : [])]) {
    const before = text.slice(0, m.index);
    if (not.test(before.slice(-70) + m[0]) || aRight.test(before)) continue;
    if (/^[^.]{0,60}\?/.test(text.slice(m.index + m[0].length))) continue;
    if (notOurSale.test(before.slice(-120) + m[0] + text.slice(m.index + m[0].length).slice(0, 80))) continue;
    found.add('admits-sale');
  }
  const handed = own.exec(forValue) ?? own.exec(handedOver) ?? own.exec(soldTo);
  if (
    handed &&
    dataWord.test(text) &&
    !text.includes('?') &&
    !not.test(text.slice(Math.max(0, handed.index - 110), handed.index) + handed[0]) &&
    !notOurSale.test(text.replace(/\breserves? the right to\b|\bunless you\b|\b1798\S*/i, '')) &&
    !notOfPeople.test(text) &&
    !aRight.test(text)
  )
    found.add('admits-sale');
  const answersYes =
    /^\W*yes\b/i.test(text) &&
    [heading, clause.before ?? ''].some((t) => asksOfSale.test(t) && !/aggregat|anonym|de-?identif/i.test(t));
  if (answersYes || (leadIn && listsSold.test(leadIn) && !not.test(leadIn) && !/^\W*(?:none|n\/a)\b/i.test(text)))
    found.add('admits-sale');
  const sold = own.exec(haveSold);
  if (sold && !not.test(text) && !notOurSale.test(text) && !/that we (?:have )?sold,? along/i.test(text))
    found.add('admits-sale');
}
