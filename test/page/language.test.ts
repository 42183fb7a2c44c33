import { describe, expect, it } from 'vitest';
import { detectLanguage, primaryLanguage } from '../../lib/page/language.ts';

/** One sentence each on birds and maps, written for this test. */
const SENTENCES: Readonly<Record<string, string>> = {
  en: 'We keep the maps that you have made, and we use them to show you where the birds are on this day.',
  de: 'Wir bewahren die Karten auf, die Sie gezeichnet haben, und zeigen Ihnen damit, wo die Vögel an diesem Tag sind.',
  fr: 'Nous gardons les cartes que vous avez dessinées et nous les utilisons pour vous montrer où sont les oiseaux ce jour.',
  es: 'Guardamos los mapas que usted ha dibujado y los usamos para mostrarle dónde están las aves en este día.',
  pt: 'Guardamos os mapas que você desenhou e os usamos para mostrar onde as aves estão neste dia, não mais do que isso.',
  it: 'Conserviamo le mappe che hai disegnato e le usiamo per mostrarti dove sono gli uccelli in questo giorno della settimana.',
  nl: 'Wij bewaren de kaarten die u hebt getekend en gebruiken ze om u te laten zien waar de vogels op deze dag zijn.',
  sv: 'Vi sparar de kartor som du har ritat och använder dem för att visa dig var fåglarna är på den här dagen, inte annat.',
  fi: 'Säilytämme kartat, jotka olet piirtänyt, ja käytämme niitä, jotta voimme näyttää sinulle, missä linnut ovat tänä päivänä.',
  pl: 'Przechowujemy mapy, które narysowałeś, i używamy ich, aby pokazać Ci, gdzie są ptaki w tym dniu, oraz nie robimy z nimi nic więcej.',
  cs: 'Uchováváme mapy, které jste nakreslili, a používáme je k tomu, abychom vám ukázali, kde jsou ptáci v tento den, a nic více.',
  hu: 'Megőrizzük a térképeket, amelyeket Ön rajzolt, és arra használjuk őket, hogy megmutassuk, hol vannak a madarak ezen a napon.',
  ro: 'Păstrăm hărțile pe care le-ați desenat și le folosim pentru a vă arăta unde sunt păsările în această zi, și nu mai mult.',
  tr: 'Çizdiğiniz haritaları saklıyoruz ve bunları size bu gün kuşların nerede olduğunu göstermek için kullanıyoruz, daha çok bir şey için değil.',
  ru: 'Мы храним карты, которые вы нарисовали, и используем их, чтобы показать вам, где птицы находятся в этот день, и не более.',
  uk: 'Ми зберігаємо карти, які ви намалювали, і використовуємо їх, щоб показати вам, де птахи перебувають у цей день, та не більше.',
  bg: 'Ние пазим картите, които вие сте нарисували, и ги използваме, за да ви покажем къде са птиците на този ден.',
  el: 'Κρατάμε τους χάρτες που έχετε σχεδιάσει και τους χρησιμοποιούμε για να σας δείξουμε πού είναι τα πουλιά.',
  ar: 'نحن نحتفظ بالخرائط التي رسمتها من أجل أن نعرض عليك أين هي الطيور في هذا اليوم.',
  he: 'אנו שומרים את המפות שציירתם ומשתמשים בהן כדי להראות לכם היכן הציפורים נמצאות ביום הזה.',
  hi: 'हम आपके बनाए हुए नक्शे रखते हैं और उनसे आपको दिखाते हैं कि आज पक्षी कहाँ हैं।',
  th: 'เราเก็บแผนที่ที่คุณวาดไว้และใช้มันเพื่อแสดงให้คุณเห็นว่านกอยู่ที่ไหนในวันนี้',
  vi: 'Chúng tôi giữ các bản đồ mà bạn đã vẽ và dùng để cho bạn thấy những con chim ở đâu trong ngày này.',
  id: 'Kami menyimpan peta yang telah Anda gambar dan kami memakai peta itu untuk menunjukkan kepada Anda di mana burung bisa dilihat pada hari ini, karena itu saja tujuan kami.',
  ja: '私たちは、あなたが描いた地図を保存し、今日どこに鳥がいるかをお見せするために使います。',
  ko: '우리는 당신이 그린 지도를 보관하고 오늘 새들이 어디에 있는지 보여 드리기 위해 사용합니다.',
  zh: '我们保存您绘制的地图，并用它们向您展示今天鸟儿在哪里，除此之外不作他用。',
  lt: 'Mes saugome žemėlapius, kuriuos jūs nupiešėte, ir naudojame juos tam, kad parodytume jums, kur yra paukščiai šią dieną.',
  lv: 'Mēs glabājam kartes, kuras jūs esat uzzīmējuši, un izmantojam tās, lai parādītu jums, kur ir putni šajā dienā.',
  et: 'Me hoiame alles kaardid, mille te olete joonistanud, ja kasutame neid, et näidata teile, kus linnud sellel päeval on.',
};

describe('detectLanguage', () => {
  it.each(Object.entries(SENTENCES))('%s', (language, sentence) => {
    expect(detectLanguage(sentence, null)).toBe(language);
    // What a template declares does not count against the text.
    expect(detectLanguage(sentence, language === 'en' ? 'fr' : 'en')).toBe(language);
  });

  it('lets the page decide between languages that the text leaves open', () => {
    const danishOrNorwegian = 'Vi har kartet, og du kan se det på den. Vi har det for deg og for de som er i det.';
    expect(detectLanguage(danishOrNorwegian, 'nb-NO')).toBe('no');
  });

  it.each([
    '',
    'OK',
    '12 34 56 78',
    'Plover Maps Ltd',
    'lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod',
  ])('is null for %j', (text) => {
    expect(detectLanguage(text, 'en')).toBeNull();
  });

  it('looks past an English header, and is quick on a long text', () => {
    const start = performance.now();
    expect(detectLanguage(`${SENTENCES.en}\n${`${SENTENCES.de} `.repeat(20_000)}`, 'en')).toBe('de');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('reads language tags', () => {
    expect(['de-AT', 'EN_us', 'nb', 'x-default', '', null].map(primaryLanguage)).toEqual([
      'de',
      'en',
      'no',
      null,
      null,
      null,
    ]);
  });
});
