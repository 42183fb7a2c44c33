/**
 * What all names of privacy policies have in common, in some forty languages: stems of "privacy", "data protection",
 * "confidentiality" and "personal data". Made to miss nothing, not to be right: `detectPolicy` judges what passes.
 */
const STEMS =
  /priv[aáāé]|gdpr|kvkk|rodo|daten|data.?[psub]|your data|de da[dt]os|notice at|your info|persó|pers[oö]n[aduvo]|perso[on]n|confid|donn[eé]es.p|des donn|data prot|proteç|protec|datelor|riserv|informativa|integritet|sekretess|fortrolig|gegevens|danych|tietosuo|rekisterisel|yksityis|prywat|osob|osebn|ochran|soukrom|súkrom|varstv|adatv|adatkez|поверит|личн|απορρ|ιδιωτ|προσωπ|προστασ|zasebn|ličn|isikuand|andmekai|konfid|asmens|gizli|ayd[iı]nlat|kişisel|конфид|нфід|приват|прыват|персон|обраб|оброб|податоц|خصوص|פרטיות|رازدا|پرائیو|गोपन|निजता|प्राइ|গোপন|ส่วน|คุ้มครอง|riêng|b[aả]o.m[aậ]t|bảo vệ d|kebijakan|faragha|príobh|kapri|プライバ|個人情報|개인정보|프라이버|[隐隱私]私|私隱|个人信息|個人資料/i;

const HEADINGS = 3;
const MOST = 300;

/** May the page be a policy? Looks at its address, title and first headings alone; cheap enough for every page. */
export function mayBePolicy(page: Document, path: string): boolean {
  let text = `${path} ${page.title}`;
  const headings = page.querySelectorAll('h1,h2');
  for (let i = 0; i < HEADINGS; i++) text += ` ${(headings[i]?.textContent ?? '').slice(0, MOST)}`;
  return STEMS.test(text);
}
