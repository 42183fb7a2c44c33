import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detectPolicy, detectPolicyText } from '../../lib/page/detect-policy.ts';
import { fromMarkdown } from '../../lib/page/from-markdown.ts';

const judge = (title: string, body: string, url: string | null = null, head = ''): ReturnType<typeof detectPolicy> => {
  const dom = new JSDOM(`<html><head><title>${title}</title>${head}</head><body><main>${body}</main></body></html>`);
  const verdict = detectPolicy(dom.window.document, url);
  dom.window.close();
  return verdict;
};

const POLICY = `
<p>This notice says what we at Plover Maps do with personal data when you use our maps, our shop and our letters. We wrote it so that it can be read.</p>
<h2>What we collect</h2><p>We collect your name, your e-mail address and the places that you save. Our servers keep log files, and our pages set cookies that remember your language.</p>
<h2>How we use it</h2><p>We use your personal data to show you maps, to answer you, and to keep our service secure. We do not use it for anything else.</p>
<h2>Whom we share it with</h2><p>We share your data with service providers who host our machines. They may not use it for themselves, and we do not sell personal information to anyone.</p>
<h2>How long we keep it</h2><p>We keep your account while you use it and for one year after. Then we delete it from all our machines.</p>
<h2>Your rights</h2><p>You can ask us for access, correction and erasure of your information at any time, and you can complain to your data protection authority.</p>
<h2>Children</h2><p>Our maps are not for people under the age of 13, and we do not knowingly collect their personal data.</p>
<h2>Changes</h2><p>When we change this policy we tell you a month before. Questions? Contact us at privacy@plover.example, and a person will answer you.</p>`;

describe('a policy is found', () => {
  it.each([
    ['by its title', 'Privacy Policy | Plover Maps', POLICY, null],
    ['by its first heading', 'Plover Maps', `<h1>Privacy notice</h1>${POLICY}`, null],
    ['by a weak title and its address', 'Your privacy', POLICY, 'https://plover.example/legal/privacy'],
    ['by its text and its address', 'Plover Maps', POLICY, 'https://plover.example/privacy-policy.html'],
    ['together with terms', 'Terms & Privacy', POLICY, null],
    ['together with cookies', 'Privacy and Cookie Policy', POLICY, null],
    ['with a section on cookies under a weak title', 'Privacy', `<h1>Privacy</h1><h2>Cookies</h2>${POLICY}`, null],
    ['by another order of the words', 'Plover Maps', `<h1>Statement of Privacy for Plover Maps</h1>${POLICY}`, null],
    [
      'though it says much of cookies',
      'How is your data used by Plover?',
      `${POLICY}<p>${'Cookies may be refused. '.repeat(20)}</p>`,
      null,
    ],
  ])('%s', (_, title, body, url) => {
    const { isPolicy, confidence } = judge(title, body, url);
    expect(isPolicy).toBe(true);
    expect(confidence).toBeGreaterThan(0.6);
  });

  it.each([
    [
      'of nine sentences',
      'Privacy – Plover Names',
      '<h1>Privacy Policy</h1><p>Plover Names is made by people who want to be let alone themselves.</p><p>We do not sell, rent or license your data.</p><p>Unless you ask for it, we keep no log of what you look up.</p><p>If you switch logs on, they are kept for as long as you set, and erased when you say so.</p><p>We have your e-mail address so that you can enter.</p><p>A bank takes payments; we never see your card.</p><p>One cookie keeps you logged in.</p><p>Delete your account at any time, and everything goes with it.</p><p>Write to privacy@plover.example.</p>',
    ],
    [
      'of an app that knows nothing',
      'Plover Notes Privacy Policy',
      '<h1>Privacy Policy for Plover Notes</h1><p>In force from 1 May 2024</p><p>Plover Notes does not collect, store or share personal information. All notes stay on your device.</p><p>There are no analytics and no advertisements in it.</p><p>If this policy changes, the new text will stand here. Write to notes@plover.example.</p>',
    ],
  ])('a short one: %s', (_, title, body) => {
    expect(judge(title, body).isPolicy).toBe(true);
    expect(judge(title, body, 'https://plover.example/privacy').isPolicy).toBe(true);
  });

  it.each([
    [
      'German',
      'Datenschutzerklärung',
      '<p>Wir erheben so wenige personenbezogene Daten wie möglich.</p><p>Unser Server speichert Ihre IP-Adresse sieben Tage lang. Wir geben Ihre Daten nicht weiter und verwenden keine Cookies.</p><p>Sie haben das Recht auf Auskunft und Löschung. Schreiben Sie an datenschutz@kessel.example.</p>',
    ],
    [
      'Spanish',
      'Política de privacidad',
      '<p>Recogemos tu nombre y tu correo electrónico cuando creas una cuenta. Usamos tus datos personales para prestarte el servicio y no los vendemos a nadie.</p><p>Puedes pedir el acceso o la supresión de tus datos personales escribiendo a datos@tetera.example.</p>',
    ],
  ])('a short one in %s', (_, title, body) => {
    expect(judge(title, `<h1>${title}</h1>${body}`).isPolicy).toBe(true);
  });

  it('a short one under a weak title, by its address', () => {
    const promises =
      '<p>We do not (and never will) sell, license or share your data with anybody, whatever it is that you submit to us.</p><p>Plover Names is an independent company, owned by the two who founded it, and has no other business than this one.</p><p>We do not log what you look up. We keep no address of yours longer than the answer takes, which is a moment. If you want logs, you may switch them on, and set how long they live: an hour, a day or a month. They are then yours alone to see, and to clear with one click.</p>';
    expect(judge('Privacy - Plover Names', promises, 'https://plover.example/privacy').isPolicy).toBe(true);
    const body =
      '<h2>Privacy</h2><p>We collect as little as we can.</p><p>When you write to us we have your e-mail address, and we use it to answer you. We do not give it to anybody.</p><p>Our server keeps log files with your IP address for seven days.</p><p>There are no trackers, no advertisements and no cookies.</p><p>You can ask us to delete what we have: hello@plover.example.</p>';
    expect(judge('Privacy', body, 'https://plover.example/privacy').isPolicy).toBe(true);
  });

  it('where only scripts fill the page, by its title', () => {
    expect(judge('Privacy Policy - Plover', '<div id="root"></div><script src="/app.js"></script>').isPolicy).toBe(
      true,
    );
    expect(judge('Plover', '<div id="root"></div><script src="/app.js"></script>').isPolicy).toBe(false);
  });

  it.each([
    [
      'de',
      'Datenschutzerklärung',
      'Wir verarbeiten Ihre personenbezogenen Daten, um Ihnen unsere Karten zu zeigen. Sie haben das Recht auf Auskunft über Ihre Daten und auf ihre Löschung. Wir geben personenbezogene Daten nicht an andere weiter.',
    ],
    [
      'fr',
      'Politique de confidentialité',
      'Nous traitons vos données personnelles pour vous montrer nos cartes. Vous avez le droit d’accéder à vos données et de les faire effacer. Nous ne vendons pas vos données à caractère personnel.',
    ],
    [
      'es',
      'Política de privacidad',
      'Tratamos sus datos personales para mostrarle nuestros mapas. Usted tiene derecho a acceder a sus datos y a pedir que los borremos. No vendemos datos personales a nadie.',
    ],
    [
      'pt',
      'Política de Privacidade',
      'Tratamos os seus dados pessoais para mostrar os nossos mapas. Você tem o direito de ver os seus dados e de pedir que sejam apagados. Não vendemos dados pessoais a ninguém.',
    ],
    [
      'it',
      'Informativa sulla privacy',
      'Trattiamo i tuoi dati personali per mostrarti le nostre mappe. Hai il diritto di accedere ai tuoi dati e di farli cancellare. Non vendiamo dati personali a nessuno.',
    ],
    [
      'nl',
      'Privacyverklaring',
      'Wij verwerken uw persoonsgegevens om u onze kaarten te tonen. U hebt het recht om uw gegevens in te zien en te laten wissen. Wij verkopen geen persoonsgegevens aan anderen.',
    ],
    [
      'sv',
      'Integritetspolicy',
      'Vi behandlar dina personuppgifter för att visa dig våra kartor. Du har rätt att se dina personuppgifter och att få dem raderade. Vi säljer inte personuppgifter till någon annan.',
    ],
    [
      'da',
      'Privatlivspolitik',
      'Vi behandler dine personoplysninger for at vise dig vores kort. Du har ret til at se dine personoplysninger og få dem slettet. Vi sælger ikke personoplysninger til andre.',
    ],
    [
      'no',
      'Personvernerklæring',
      'Vi behandler dine personopplysninger for å vise deg våre kart. Du har rett til å se personopplysninger om deg og få dem slettet. Vi selger ikke personopplysninger til noen.',
    ],
    [
      'fi',
      'Tietosuojaseloste',
      'Käsittelemme henkilötietojasi, jotta voimme näyttää sinulle karttojamme. Sinulla on oikeus nähdä omat henkilötietosi ja pyytää niiden poistamista. Emme myy henkilötietoja muille.',
    ],
    [
      'pl',
      'Polityka prywatności',
      'Przetwarzamy Twoje dane osobowe, aby pokazać Ci nasze mapy. Masz prawo do dostępu do danych osobowych i do ich usunięcia. Nie sprzedajemy danych osobowych nikomu.',
    ],
    [
      'cs',
      'Zásady ochrany osobních údajů',
      'Zpracováváme vaše osobní údaje, abychom vám mohli ukázat naše mapy. Máte právo na přístup k osobním údajům a na jejich výmaz. Osobní údaje nikomu neprodáváme.',
    ],
    [
      'sk',
      'Ochrana osobných údajov',
      'Spracúvame vaše osobné údaje, aby sme vám mohli ukázať naše mapy. Máte právo na prístup k osobným údajom a na ich vymazanie. Osobné údaje nikomu nepredávame.',
    ],
    [
      'hu',
      'Adatvédelmi tájékoztató',
      'Az Ön személyes adatait azért kezeljük, hogy megmutassuk a térképeinket. Önnek joga van a személyes adatok megismeréséhez és törléséhez. Nem adjuk el a személyes adatokat senkinek.',
    ],
    [
      'ro',
      'Politica de confidențialitate',
      'Prelucrăm datele dumneavoastră cu caracter personal pentru a vă arăta hărțile noastre. Aveți dreptul de acces la date cu caracter personal și la ștergerea lor. Nu vindem date cu caracter personal.',
    ],
    [
      'bg',
      'Политика за поверителност',
      'Обработваме вашите лични данни, за да ви покажем нашите карти. Имате право на достъп до вашите лични данни и на тяхното изтриване. Не продаваме лични данни на никого.',
    ],
    [
      'el',
      'Πολιτική Απορρήτου',
      'Επεξεργαζόμαστε τα προσωπικά σας δεδομένα για να σας δείξουμε τους χάρτες μας. Έχετε δικαίωμα πρόσβασης στα προσωπικά δεδομένα και διαγραφής τους. Δεν πουλάμε προσωπικά δεδομένα.',
    ],
    [
      'hr',
      'Pravila privatnosti',
      'Obrađujemo vaše osobne podatke kako bismo vam pokazali naše karte. Imate pravo na pristup osobnim podacima i na njihovo brisanje. Osobne podatke ne prodajemo nikome.',
    ],
    [
      'sl',
      'Politika zasebnosti',
      'Vaše osebne podatke obdelujemo, da vam pokažemo naše zemljevide. Imate pravico do dostopa do osebnih podatkov in do njihovega izbrisa. Osebnih podatkov ne prodajamo nikomur.',
    ],
    [
      'et',
      'Privaatsuspoliitika',
      'Me töötleme teie isikuandmeid, et näidata teile meie kaarte. Teil on õigus näha oma isikuandmeid ja lasta need kustutada. Me ei müü isikuandmeid kellelegi.',
    ],
    [
      'lv',
      'Privātuma politika',
      'Mēs apstrādājam jūsu personas datus, lai parādītu jums mūsu kartes. Jums ir tiesības piekļūt saviem personas datiem un tos dzēst. Mēs nepārdodam personas datus nevienam.',
    ],
    [
      'lt',
      'Privatumo politika',
      'Mes tvarkome jūsų asmens duomenis, kad parodytume jums mūsų žemėlapius. Jūs turite teisę matyti savo asmens duomenis ir juos ištrinti. Mes neparduodame asmens duomenų niekam.',
    ],
    [
      'tr',
      'Gizlilik Politikası',
      'Kişisel verilerinizi size haritalarımızı göstermek için işliyoruz. Kişisel verilerinize erişme ve bunların silinmesini isteme hakkınız vardır. Kişisel verileri hiç kimseye satmıyoruz.',
    ],
    [
      'ru',
      'Политика конфиденциальности',
      'Мы обрабатываем ваши персональные данные, чтобы показать вам наши карты. Вы имеете право на доступ к вашим персональным данным и на их удаление. Мы не продаём персональные данные.',
    ],
    [
      'uk',
      'Політика конфіденційності',
      'Ми обробляємо ваші персональні дані, щоб показати вам наші карти. Ви маєте право на доступ до ваших персональних даних і на їх видалення. Ми не продаємо персональні дані.',
    ],
    [
      'ar',
      'سياسة الخصوصية',
      'نحن نعالج البيانات الشخصية الخاصة بك لكي نعرض عليك الخرائط. لديك الحق في الوصول إلى البيانات الشخصية وفي حذفها. نحن لا نبيع المعلومات الشخصية إلى أي شخص.',
    ],
    [
      'he',
      'מדיניות פרטיות',
      'אנו מעבדים מידע אישי שלך כדי להציג לך את המפות שלנו. יש לך זכות לעיין במידע האישי ולבקש למחוק אותו. איננו מוכרים מידע אישי לאף אחד.',
    ],
    [
      'hi',
      'गोपनीयता नीति',
      'हम आपकी व्यक्तिगत जानकारी का उपयोग आपको हमारे नक्शे दिखाने के लिए करते हैं। आपको अपनी व्यक्तिगत जानकारी देखने और मिटाने का अधिकार है। हम व्यक्तिगत जानकारी किसी को नहीं बेचते।',
    ],
    [
      'th',
      'นโยบายความเป็นส่วนตัว',
      'เราประมวลผลข้อมูลส่วนบุคคลของคุณเพื่อแสดงแผนที่ของเรา คุณมีสิทธิเข้าถึงข้อมูลส่วนบุคคลและขอให้ลบ เราไม่ขายข้อมูลส่วนบุคคลให้ใคร',
    ],
    [
      'vi',
      'Chính sách bảo mật',
      'Chúng tôi xử lý dữ liệu cá nhân của bạn để hiển thị bản đồ của chúng tôi. Bạn có quyền xem thông tin cá nhân và yêu cầu xóa. Chúng tôi không bán dữ liệu cá nhân cho ai.',
    ],
    [
      'id',
      'Kebijakan Privasi',
      'Kami memproses data pribadi Anda untuk menampilkan peta kami. Anda memiliki hak untuk melihat data pribadi dan untuk menghapus data pribadi itu. Kami tidak menjual informasi pribadi kepada siapa pun.',
    ],
    [
      'ja',
      'プライバシーポリシー',
      '当社は、地図を表示するために、お客様の個人情報を取り扱います。お客様は、個人情報の開示や削除を求めることができます。当社は、個人情報を第三者に販売しません。',
    ],
    [
      'ko',
      '개인정보처리방침',
      '당사는 지도를 보여 드리기 위해 개인정보를 처리합니다. 이용자는 자신의 개인정보를 열람하고 삭제를 요청할 권리가 있습니다. 당사는 개인정보를 누구에게도 판매하지 않습니다.',
    ],
    [
      'zh',
      '隐私政策',
      '我们处理您的个人信息，以便向您显示我们的地图。您有权查阅您的个人信息，并有权要求删除。我们不会向任何人出售您的个人信息。',
    ],
  ])('in %s: %s', (_, title, text) => {
    expect(judge(`${title} – Plover`, `<h1>${title}</h1>${`<p>${text}</p>`.repeat(8)}`).isPolicy).toBe(true);
    // The same words on a page of another kind are not enough by themselves.
    expect(judge('Plover', `<p>Plover</p><p>${title}</p>`).isPolicy).toBe(false);
  });
});

describe('a look-alike is not', () => {
  const terms = `<p>These terms bind you and Plover Maps. By using our service you accept this agreement and the privacy policy.</p>${'<p>We are not liable for lost data. You grant us a licence to your content. We may terminate your account if you break these terms. The governing law is that of Ireland. Disputes go to arbitration. You keep all intellectual property in what you make.</p>'.repeat(8)}`;
  const cookies = `<p>This policy tells how Plover uses cookies.</p>${'<p>Cookies are small files. Session cookies end with your visit. Analytics cookies count visits. You can refuse cookies in your browser, and cookies of third parties as well. A cookie holds a number.</p>'.repeat(8)}`;
  const story = `<p>By Ada Finch. The regulator has fined Brambling, a shop for shoes, over the privacy policy on its website.</p>${'<p>Brambling collected personal data of its customers for years, the regulator said, and it never told them. A spokesman said the company had changed its privacy policy. Experts said that such cases were rare, and that others would follow.</p>'.repeat(8)}`;
  it.each([
    ['terms of use', 'Terms of Use | Plover', terms, 'https://plover.example/terms'],
    ['terms without a title', 'Plover', terms, null],
    ['a cookie policy', 'Cookie Policy', `<h1>Cookie Policy</h1>${cookies}`, 'https://plover.example/cookies'],
    ['a processing agreement', 'Data Processing Addendum', `<h1>Data Processing Addendum</h1>${terms}${POLICY}`, null],
    [
      'a news story',
      'Shoe shop fined over its privacy policy',
      `<h1>Shoe shop fined over its privacy policy</h1>${story}`,
      'https://finch.example/news/2025/shoe-shop',
    ],
    [
      'a post on how to write one',
      'How to write a privacy policy',
      `<h1>How to write a privacy policy</h1><p>Every site needs a privacy policy. Here is how to write one in ten steps, and why it pays.</p>${story}`,
      'https://finch.example/blog/how-to',
    ],
    [
      'a generator',
      'Free Privacy Policy Generator',
      '<h1>Privacy Policy Generator</h1><p>Answer ten questions and get your privacy policy for free. Used by 40,000 companies. Choose your country, your shop and your tools, and download it as HTML or text.</p><form><input name="company"><button>Make my policy</button></form>',
      null,
    ],
    [
      'a template',
      'Privacy Policy Template',
      `<h1>Privacy Policy Template</h1><p>[Company name] collects personal data. [Insert your address] [Your website]</p>${POLICY}`,
      null,
    ],
    [
      'a settings page',
      'Privacy settings',
      `<h1>Privacy settings</h1>${'<p>Show my profile to others</p><label><input type="checkbox">Let others find me</label>'.repeat(8)}`,
      'https://plover.example/settings/privacy',
    ],
    [
      'a consent banner on a front page',
      'Plover Maps',
      '<h1>Maps for walkers</h1><p>We draw maps for walkers and for birds, and print them on paper that lasts.</p><div class="cookie-banner"><p>We and our partners store cookies and process personal data. Read our privacy policy.</p><button>Accept</button></div>',
      'https://plover.example/',
    ],
    [
      'a stub',
      'Privacy Policy',
      '<h1>Privacy Policy</h1><p>Our privacy policy will be published here soon.</p>',
      'https://plover.example/privacy',
    ],
    [
      'a story whose address has the name in it',
      'Big network changes its privacy policy, users are angry',
      `<h1>Big network changes its privacy policy, users are angry</h1>${'<p>The company said on Monday that it would use personal data of its users from June. Critics say that the privacy policy is unclear. It shares information with partners and has been fined before.</p>'.repeat(6)}`,
      'https://finch.example/tech/2024/05/privacy-policy-changes',
    ],
    [
      'a post of the company itself',
      'Our commitment to your privacy',
      `<h1>Our commitment to your privacy</h1><p>3 May 2024 · 4 min read</p>${'<p>Today we are glad to announce new features. We believe that your personal data belongs to you, so we built controls that let you see and delete your information. Our privacy policy says so now.</p>'.repeat(5)}`,
      'https://plover.example/blog/our-commitment-to-your-privacy',
    ],
    [
      'a cookie notice that speaks of personal data and rights',
      'Cookie Notice | Plover',
      `<h1>Cookie Notice</h1><p>This notice explains how Plover uses cookies and which personal data we process by them.</p>${'<p>Cookies are small files on your device. Some collect personal data such as your IP address. We use necessary, functional and targeting cookies.</p>'.repeat(6)}<h2>Your rights</h2><p>You can withdraw your consent at any time, and you have the right to access and erase your personal data. Our Privacy Policy says more.</p><p>Write to privacy@plover.example.</p>`,
      'https://plover.example/cookie-notice',
    ],
    [
      'a page of links to policies',
      'Privacy Center',
      '<h1>Privacy Center</h1><p>Your privacy matters to us.</p><ul><li><a href="/p/policy">Privacy Policy</a></li><li><a href="/p/cookies">Cookie Policy</a></li><li><a href="/p/faq">Questions</a></li></ul>',
      'https://plover.example/privacy',
    ],
    [
      'a consent page',
      'We value your privacy',
      `<h1>We value your privacy</h1><p>We and our 842 partners store information on a device, such as cookies, and process personal data for personalised ads. You may consent or refuse, as our privacy policy says.</p><button>Accept all</button><button>Reject</button>${'<label><input type="checkbox">Store information</label>'.repeat(10)}`,
      'https://plover.example/consent',
    ],
    [
      'an encyclopaedia',
      'What is a privacy policy?',
      `<h1>What is a privacy policy?</h1>${'<p>A privacy policy is a statement that discloses how a party gathers, uses and manages personal data of a customer. Most countries have laws on it.</p>'.repeat(6)}`,
      'https://wren.example/wiki/Privacy_policy',
    ],
    [
      "a request for one's data",
      'Privacy request',
      '<h1>Privacy request</h1><p>Use this form to ask for access to or erasure of your personal information.</p><form><input name="name"><input type="email"><textarea></textarea><button>Submit</button></form>',
      'https://plover.example/privacy-request',
    ],
    [
      'a page that was not found',
      'Page not found',
      '<h1>404</h1><p>We could not find the privacy policy that you asked for.</p>',
      'https://plover.example/privacy',
    ],
    [
      'a sign-up page',
      'Create your account',
      '<h1>Create your account</h1><form><input type="email"><input type="password"><button>Sign up</button></form><p>By signing up you accept our terms and our privacy policy.</p>',
      null,
    ],
  ])('%s', (_, title, body, url) => {
    expect(judge(title, body, url).isPolicy).toBe(false);
  });
  const eight = (text: string) => `<p>${text}</p>`.repeat(8);
  it.each([
    [
      'German terms',
      'Allgemeine Geschäftsbedingungen',
      'Diese Bedingungen gelten für alle Verträge. Die Haftung ist beschränkt. Es gilt deutsches Recht. Der Kunde kann den Vertrag kündigen. Näheres zu Ihren Daten steht in der Datenschutzerklärung.',
      'https://k.example/agb',
    ],
    [
      'a German cookie policy',
      'Cookie-Richtlinie',
      'Cookies sind kleine Textdateien auf Ihrem Gerät. Wir verwenden notwendige Cookies und Analyse-Cookies. Sie können Cookies im Browser ablehnen. Dabei werden personenbezogene Daten wie Ihre IP-Adresse verarbeitet.',
      'https://k.example/cookies',
    ],
    [
      'German news',
      'Datenschutz: Behörde verhängt Bußgeld gegen Schuhhändler',
      'Die Behörde hat gegen den Händler ein Bußgeld verhängt, weil er personenbezogene Daten seiner Kunden ohne Einwilligung verarbeitet hat. Ein Sprecher sagte, man habe die Datenschutzerklärung inzwischen geändert.',
      'https://k.example/news/datenschutz-bussgeld',
    ],
    [
      'a German generator',
      'Datenschutz-Generator',
      'Erstellen Sie in wenigen Minuten eine Datenschutzerklärung für Ihre Website. Beantworten Sie zehn Fragen und laden Sie den Text herunter.',
      'https://k.example/',
    ],
    [
      'a French cookie policy',
      'Politique relative aux cookies',
      'Les cookies sont de petits fichiers déposés sur votre appareil. Nous utilisons des cookies publicitaires. Vous pouvez refuser les cookies. Certains traitent des données personnelles comme votre adresse IP.',
      'https://k.example/cookies',
    ],
    [
      'French terms of sale',
      'Conditions générales de vente',
      'Les présentes conditions s’appliquent à toute commande. Le prix est payable à la commande. La responsabilité est limitée. Vos données sont traitées selon notre politique de confidentialité.',
      'https://k.example/cgv',
    ],
    [
      'a French post on how to write one',
      'Comment rédiger une politique de confidentialité',
      'Chaque site doit avoir une politique de confidentialité. Voici comment la rédiger en dix étapes, et quelles données personnelles y mentionner.',
      'https://k.example/blog/comment-rediger',
    ],
    [
      'Spanish terms',
      'Términos y condiciones',
      'Al usar el servicio aceptas estas condiciones. No somos responsables de los daños. Podemos suspender tu cuenta. Consulta nuestra política de privacidad.',
      'https://k.example/terminos',
    ],
    [
      'Japanese terms',
      '利用規約',
      '本規約は、当社が提供するサービスの利用条件を定めるものです。当社は損害について責任を負いません。個人情報はプライバシーポリシーに従い取り扱います。準拠法は日本法とします。',
      'https://k.example/terms',
    ],
    [
      'Russian news',
      'Соцсеть изменила политику конфиденциальности, пользователи недовольны',
      'Компания сообщила, что с июня будет использовать персональные данные пользователей. Эксперты считают, что политика конфиденциальности составлена неясно. Представитель компании отказался от комментариев.',
      'https://k.example/news/2024/05/politika',
    ],
    [
      'Portuguese settings',
      'Configurações de privacidade',
      'Mostrar meu perfil <label><input type="checkbox">Permitir que outros me encontrem</label>',
      'https://k.example/settings/privacy',
    ],
    [
      'an Italian cookie policy',
      'Informativa sui cookie',
      'I cookie sono piccoli file di testo. Usiamo cookie tecnici e cookie di profilazione. Puoi rifiutare i cookie dal browser. Alcuni raccolgono dati personali come l’indirizzo IP.',
      'https://k.example/cookie',
    ],
    [
      'Dutch terms',
      'Algemene voorwaarden',
      'Deze voorwaarden gelden voor alle overeenkomsten. Onze aansprakelijkheid is beperkt. Nederlands recht is van toepassing. Zie ons privacybeleid voor persoonsgegevens.',
      'https://k.example/voorwaarden',
    ],
    [
      'a Polish cookie policy',
      'Polityka plików cookies',
      'Pliki cookies to małe pliki tekstowe. Używamy niezbędnych plików cookies. Możesz odrzucić pliki cookies w przeglądarce. Niektóre przetwarzają dane osobowe, takie jak adres IP.',
      'https://k.example/cookies',
    ],
  ])('%s', (_, title, text, url) => {
    expect(judge(title, `<h1>${title}</h1>${eight(text)}`, url).isPolicy).toBe(false);
  });

  it('an article by its metadata', () => {
    const head =
      '<meta property="og:type" content="article"><meta name="author" content="Ada Finch"><meta property="article:published_time" content="2025-01-01">';
    expect(judge('Your privacy at the shoe shop', story, null, head).isPolicy).toBe(false);
  });
});

const corpus = process.env.CORPUS ?? '../shared/corpus';
describe.skipIf(!existsSync(`${corpus}/policies`))(`the corpus (${corpus})`, { timeout: 120_000 }, () => {
  it('policies in Markdown: all but the one that is none', () => {
    const missed = readdirSync(`${corpus}/policies`).filter(
      (file) =>
        !detectPolicyText(fromMarkdown(readFileSync(`${corpus}/policies/${file}`, 'utf8'), null), null).isPolicy,
    );
    const none = readdirSync(`${corpus}/gold`).filter((file) =>
      /"isPolicy":\s*false/.test(readFileSync(`${corpus}/gold/${file}`, 'utf8')),
    );
    expect(missed.filter((file) => !none.includes(file.replace(/md$/, 'json')))).toEqual([]);
  });
});
