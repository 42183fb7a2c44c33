/**
 * How links name a privacy policy, in the languages of the sites that have sign-ups. Matched in lower case with
 * punctuation folded to single spaces; a stem stands for its endings.
 */

/** The policy by its full name. */
export const POLICY_NAMES = new RegExp(
  [
    'privacy (?:and cookies? )?(?:policy|notice|statement|declaration|disclosure|rules|commitment|principles)|privacypolicy',
    'privacy (?:cookies?|legal|security|terms) (?:policy|notice|statement)|(?:policy|notice|statement) (?:on|of) privacy',
    'data (?:protection|privacy|processing) ?(?:policy|notice|statement|declaration|information)?|personal data (?:policy|processing|protection)|protection of personal (?:data|information)',
    'datenschutz(?:erklärung|hinweis\\p{L}*|bestimmung\\p{L}*|richtlinie\\p{L}*|information\\p{L}*|verordnung)?|datenrichtlinie',
    '(?:politique|charte|déclaration|règles|avis) (?:de|relative à la|sur la|en matière de|des?) (?:confidentialité|vie privée|protection des données|données personnelles)|protection des données|données personnelles|vie privée',
    '(?:política|politica|aviso|declaración|declaração|normas) (?:de|sobre|da) (?:la )?(?:privacidad|privacidade|confidencialidad|protección de datos|proteção de dados|datos personales)|protección de datos|proteção de dados|tratamiento de datos',
    'informativa (?:sulla |sul trattamento |della )?(?:privacy|dei dati|dati)?|politica (?:sulla|di|della) (?:privacy|riservatezza)|protezione dei dati|normativa sulla privacy',
    'privacy ?(?:beleid|verklaring|statement|voorwaarden|reglement)|privacybeleid|privacyverklaring|gegevensbescherming',
    'polityk\\p{L} prywatności|ochron\\p{L} danych(?: osobowych)?|prywatnoś\\p{L}*|danych osobowych',
    '(?:политик\\p{L}*|положение о|соглашение о|правила) (?:в отношении |обработки |защиты |об обработке |о )?(?:конфиденциальност\\p{L}*|персональных данных|приватност\\p{L}*)|конфиденциальност\\p{L}*|обработк\\p{L} персональных данных|персональных данных',
    '(?:політика|захист) (?:конфіденційност\\p{L}*|приватност\\p{L}*|персональних даних)|конфіденційн\\p{L}*|персональних даних',
    '(?:zásady|podmínky|prohlášení o) (?:ochrany|ochraně|zpracování) (?:osobních údajů|soukromí)|ochran\\p{L} (?:osobních údajů|soukromí)|(?:zásady|ochrana) (?:ochrany )?(?:osobných údajov|súkromia)|zpracování osobních údajů|spracúvan\\p{L}* osobných',
    'integritetspolicy|sekretesspolicy|personuppgift\\p{L}*|dataskydd\\p{L}*|integritet',
    'privatlivspolitik|persondatapolitik|fortrolighedspolitik|databeskyttelse\\p{L}*|personvern\\p{L}*|personoplysninger|personvernerklæring',
    'tietosuoja\\p{L}*|rekisteriseloste|yksityisyy\\p{L}*',
    'adatvédel\\p{L}*|adatkezelés\\p{L}*|magánszféra',
    'politic\\p{L} de confidențialitate|politic\\p{L} de confidentialitate|confidențialitate|protecția datelor|datelor (?:cu caracter )?personal\\p{L}*',
    '(?:политика|декларация) за (?:поверителност|защита на личните данни|лични данни)|поверителност|защита на личните данни|лични данни',
    '(?:πολιτική|δήλωση) (?:απορρήτου|προστασίας|ιδιωτικότητας)|απορρήτου|απόρρητο|προσωπικών δεδομένων|προσωπικά δεδομένα',
    'gizlilik(?: politikası| bildirimi| sözleşmesi| ilkeleri)?|kişisel veri\\p{L}*|kvkk|aydınlatma metni',
    'سياسة الخصوصية|الخصوصية|حماية البيانات|بيان الخصوصية',
    'מדיניות (?:ה)?פרטיות|פרטיות',
    'حریم خصوصی|سیاست حفظ',
    'गोपनीयता|निजता',
    'kebijakan privasi|pemberitahuan privasi|privasi|dasar privasi',
    'chính sách (?:bảo mật|quyền riêng tư|riêng tư)|quyền riêng tư|bảo mật thông tin',
    'นโยบายความเป็นส่วนตัว|ความเป็นส่วนตัว|คุ้มครองข้อมูลส่วนบุคคล|ข้อมูลส่วนบุคคล',
    'プライバシー(?:ポリシー|に関する|規約|の)?|個人情報(?:保護|の取|について|取扱|の取り扱い)?\\p{L}*',
    '개인정보 ?(?:처리방침|취급방침|보호정책|보호)?|개인 정보',
    '隐私(?:政策|权|声明|条款|协议|保护|策略)?|隱私(?:權|政策|聲明|條款|保護)?|个人信息保护|個人資料|私隱\\p{L}*',
    'pravil\\p{L} privatnosti|politik\\p{L} privatnosti|privatnos\\p{L}*|zaštit\\p{L} podataka|zasebnos\\p{L}*|varstvo (?:osebnih )?podatkov|политик\\p{L} приватности',
    'privatumo politika|privatum\\p{L}*|asmens duomen\\p{L}*|privātuma politika|privātum\\p{L}*|personas datu|privaatsus\\p{L}*|isikuandme\\p{L}*',
    'política de privadesa|protecció de dades|pribatutasun\\p{L}*|persónuvernd\\p{L}*|privatezza',
  ].join('|'),
  'u',
);

/** The single word, which a footer is short for. */
export const PRIVACY =
  /\b(?:privacy|privacidad|privacidade|confidentialité|privasi|privacypolicy)\b|隐私|プライバシー/u;

/** What has "privacy" or "policy" in its name and is another thing. */
export const TRAPS: readonly [pattern: RegExp, cost: number][] = [
  [/\bcookies?\b|\bkeks|cookie|クッキー|쿠키|файл\p{L}* cookie/u, 3],
  [
    /\b(?:return|refund|shipping|delivery|cancell?ation|warranty|editorial|comment|content|community|acceptable use|moderation|copyright|dmca|accessibility|security|anti ?spam|moderation|return) polic/u,
    6,
  ],
  [
    /\b(?:settings|preferences|choices|options|manage|controls?|rights|request|requests|opt ?out|unsubscribe|einstellungen|préférences|paramètres|preferencias|configuración|impostazioni|instellingen|ustawienia|настройки|dashboard|portal)\b/u,
    7,
  ],
  [/\bdo not sell\b|\bdon t sell\b|\bmy (?:personal )?(?:info|information|data)\b|\bccpa opt/u, 5],
  [
    /\b(?:employees?|applicants?|candidates?|job|jobs|careers?|recruit\p{L}*|recruitment|bewerber\p{L}*|investors?|suppliers?|vendors?|hr)\b/u,
    3,
  ],
  [
    /\b(?:california|ccpa|cpra|nevada|colorado|virginia|texas|us state|state privacy|gdpr|eu|eea|uk|brazil|lgpd|hipaa|ferpa|financial|glba|health data|consumer health|biometric|snapshot)\b/u,
    1.5,
  ],
  [/\b(?:children|child|kids|coppa|teens?|parents?|student)\b/u, 2],
  [/\b(?:ad choices|adchoices|interest based|about (?:our )?ads|advertising|ads)\b/u, 3],
  [
    /\b(?:center|centre|hub|faq|faqs|help|tips|blog|news|guide|learn|basics|checkup|overview|shield|framework|certif\p{L}*|badge|trustarc|truste)\b/u,
    1,
  ],
  [/\b(?:archive|archived|previous|prior|version|versions|old|history)\b/u, 2],
  [/\b(?:vendor|partner|partners|third part(?:y|ies)|sub ?processors?)\b/u, 2],
];

/** Terms stand beside the policy, and are sometimes one text with it. */
export const TERMS =
  /\bterms\b|\bagb\b|\bconditions\b|\bnutzungsbedingungen\b|\btérminos\b|\btermos\b|\bcondizioni\b|\bregulamin\b|\bvoorwaarden\b|услови|соглашени|利用規約|약관|条款|條款/u;

/** In addresses, where words are short and English wherever the site is. */
export const POLICY_ADDRESS =
  /privac(?:y|idad|idade)|datenschutz|data-?protection|dataprotection|confidential|konfiden|personvern|privatliv|integritet|tietosuoja|adatved|adatkezel|gizlilik|kvkk|privat(?:nost|ums|um)|prywatn|ochrana-(?:osobnich|udaju)|personal-?data|personaldata|persondata|donnees-personnelles|vie-privee|informativa|gdpr|dsgvo|ochrona-danych|osobni-udaje|personuppgift|riservatezza|privasi|pipeda|rodo\b/;
