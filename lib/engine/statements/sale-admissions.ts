import { Expression } from '../expression.ts';
import type { SaleClause, SaleStatement } from './sale.ts';
import { deniesAll, not } from './sale-words.ts';

const calledSale = new Expression(
  /\b(?:may|might|could|can|would|is|are|be|been|being|to|as|broadly|also|which|deemed|this|processing)\b[^.;]{0,50}?\b(?:consider(?:s|ed)?|deem(?:s|ed)?|constitutes?|qualif(?:y|ies)|regarded|classif(?:y|ied)|interpreted|viewed|defined?|meets?|falls?|amount(?:s|ed)?(?: to)?|treated?|characteri[sz]ed?|construed|categori[sz]ed|called|referred|known|arguably|encompass\w*)\b[^.;]{0,60}?["“”‘’']?\b(?:sales?|sell(?:s|ing)?|sold)\b/i,
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
const haveSold = new Expression(/\b(?:we|have|has|had)\b (?:[\w']+,? ){0,4}(?:and\/or|or|and)?,? ?["“]?sold\b["”]?/i);
const notOurSale =
  /\bif\b(?! you are (?:a|an)\b)|\bwhether\b|\bwhere the\b|businesses? that|right to|\brequest|you (?:may|can|have)|assets|merger|acqui[rs]|bankrupt|substantially|sell (?:our|the|its|products|goods|or buy)|in the event|aggregat|anonym|de-?identif|opt(?:ed|ing|s)?[- ]?(?:out|in)|prevent|direct (?:us|a)|companies that sell|do not sell|part(?:y|ies) (?:may|that|who)|they (?:may|can) |stop|unless|(?:under|less than) 1\d|until|sellers?\b|\bbuy\b|purchases?\b|goods|products|by sell|selling on|marketplace|licen[sc]e packages|means\b|prohibit|change in control|\?$/i;
const saleImplied = new Expression(
  /\bsales? (?:that are )?carried out by\b|\b(?:third parties|companies|anyone) to whom we (?:have )?(?:sold|sell)\b|\bhow we (?:share|disclose|use)?[ /,]*(?:or |and )?sell your\b|\bour sales? (?:or|and|of) (?:sharing|your|personal)\b|["“‘']sale["”’'] of your (?:personal )?(?:information|data) as\b|\bnot sold\b[^.;]{0,40}\bexcept as (?:set forth|described|stated) (?:above|below|in)|licensing fees?\b|data broker (?:under|in|registr)|registered data broker|\bour (?:use|sharing|disclosure)\b[^.;]{0,60}\bas a ["“]?sale/i,
);
const aRight = /right to (?:know|request)|you (?:may|can) request|entitled to/i;
const notCalledSale =
  /\bif (?:we|you|a business)\b|\bwhether\b|sold to|sale of (?:all|our|the business)|merger|right to (?:know|request)|business(?:es)? (?:that )?sells?\b|change of (?:ownership|control)|transfer of control|bankrupt|assets/i;

/** Whether a clause admits that data is sold. */
export function readSelling({ clause, own, leadIn }: SaleClause, found: Set<SaleStatement>): void {
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
  if (/\bright|request|ask us|disclose to you|\bif we\b/i.test(leadIn) || deniesAll(leadIn)) return;
  for (const m of [...own.matchAll(weSell), ...(text.length > 60 ? own.matchAll(soldByUs) : [])]) {
    const before = text.slice(0, m.index);
    if (not.test(before.slice(-70) + m[0]) || aRight.test(before)) continue;
    if (notOurSale.test(before.slice(-120) + m[0] + text.slice(m.index + m[0].length).slice(0, 80))) continue;
    found.add('admits-sale');
  }
  const sold = own.exec(haveSold);
  if (sold && !not.test(text) && !notOurSale.test(text) && !/that we (?:have )?sold,? along/i.test(text))
    found.add('admits-sale');
}
