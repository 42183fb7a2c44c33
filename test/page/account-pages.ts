/**
 * Words of account pages in the languages of the web, written for these tests as a site of each country would put
 * them, not taken from the recogniser's own lists.
 */
export interface AccountWords {
  email: string;
  password: string;
  again: string;
  first: string;
  last: string;
  user: string;
  signup: { title: string; button: string; have: string };
  login: { title: string; button: string; forgot: string; remember: string; none: string };
  agree: string;
  newsletter: { title: string; button: string };
  contact: { title: string; message: string; button: string };
  reset: { title: string; button: string };
  change: { title: string; old: string; fresh: string; button: string };
}

const row = (line: string): AccountWords => {
  const parts = line.split(' | ');
  if (parts.length !== 26) throw new Error(`${parts.length} parts: ${line}`);
  const at = (i: number) => parts[i] ?? '';
  return {
    email: at(0),
    password: at(1),
    again: at(2),
    first: at(3),
    last: at(4),
    user: at(5),
    signup: { title: at(6), button: at(7), have: at(8) },
    login: { title: at(9), button: at(10), forgot: at(11), remember: at(12), none: at(13) },
    agree: at(14),
    newsletter: { title: at(15), button: at(16) },
    contact: { title: at(17), message: at(18), button: at(19) },
    reset: { title: at(20), button: at(21) },
    change: { title: at(22), old: at(23), fresh: at(24), button: at(25) },
  };
};

/** By language: the words in the order of `AccountWords`. */
export const ACCOUNT_WORDS: Record<string, AccountWords> = {
  en: row(
    'Email address | Password | Repeat password | First name | Last name | Username | Create an account | Create account | Already have an account? | Log in | Log in | Forgot your password? | Remember me | No account yet? | I accept the terms of use | Subscribe to our newsletter | Subscribe | Contact us | Message | Send | Forgot your password? | Send link | Change password | Current password | New password | Save',
  ),
  de: row(
    'E-Mail-Adresse | Passwort | Passwort wiederholen | Vorname | Nachname | Benutzername | Konto erstellen | Registrieren | Du hast schon ein Konto? | Anmelden | Einloggen | Passwort vergessen? | Angemeldet bleiben | Noch kein Konto? | Ich akzeptiere die Nutzungsbedingungen | Newsletter abonnieren | Abonnieren | Kontakt | Nachricht | Absenden | Passwort vergessen | Link senden | Passwort ändern | Aktuelles Passwort | Neues Passwort | Speichern',
  ),
  fr: row(
    "Adresse e-mail | Mot de passe | Confirmez le mot de passe | Prénom | Nom | Nom d'utilisateur | Créer un compte | S'inscrire | Vous avez déjà un compte ? | Connexion | Se connecter | Mot de passe oublié ? | Se souvenir de moi | Pas encore de compte ? | J'accepte les conditions d'utilisation | Abonnez-vous à notre lettre d'information | S'abonner | Contactez-nous | Message | Envoyer | Mot de passe oublié | Envoyer le lien | Changer le mot de passe | Mot de passe actuel | Nouveau mot de passe | Enregistrer",
  ),
  es: row(
    'Correo electrónico | Contraseña | Repite la contraseña | Nombre | Apellidos | Nombre de usuario | Crear cuenta | Registrarse | ¿Ya tienes una cuenta? | Iniciar sesión | Entrar | ¿Has olvidado tu contraseña? | Recordarme | ¿No tienes cuenta? | Acepto los términos y condiciones | Suscríbete a nuestro boletín | Suscribirse | Contacto | Mensaje | Enviar | ¿Has olvidado tu contraseña? | Enviar enlace | Cambiar contraseña | Contraseña actual | Nueva contraseña | Guardar',
  ),
  pt: row(
    'E-mail | Senha | Confirme a senha | Nome | Sobrenome | Nome de usuário | Criar conta | Cadastre-se | Já tem uma conta? | Entrar | Entrar | Esqueceu a senha? | Lembrar de mim | Ainda não tem conta? | Aceito os termos de uso | Assine nossa newsletter | Assinar | Fale conosco | Mensagem | Enviar | Esqueceu a senha? | Enviar link | Alterar senha | Senha atual | Nova senha | Salvar',
  ),
  it: row(
    'Indirizzo e-mail | Password | Ripeti la password | Nome | Cognome | Nome utente | Crea un account | Registrati | Hai già un account? | Accedi | Accedi | Password dimenticata? | Ricordami | Non hai un account? | Accetto i termini e le condizioni | Iscriviti alla newsletter | Iscriviti | Contattaci | Messaggio | Invia | Password dimenticata | Invia link | Cambia password | Password attuale | Nuova password | Salva',
  ),
  nl: row(
    'E-mailadres | Wachtwoord | Herhaal wachtwoord | Voornaam | Achternaam | Gebruikersnaam | Account aanmaken | Registreren | Heb je al een account? | Inloggen | Inloggen | Wachtwoord vergeten? | Onthoud mij | Nog geen account? | Ik ga akkoord met de voorwaarden | Schrijf je in voor de nieuwsbrief | Aanmelden | Contact | Bericht | Versturen | Wachtwoord vergeten | Link versturen | Wachtwoord wijzigen | Huidig wachtwoord | Nieuw wachtwoord | Opslaan',
  ),
  pl: row(
    'Adres e-mail | Hasło | Powtórz hasło | Imię | Nazwisko | Nazwa użytkownika | Załóż konto | Zarejestruj się | Masz już konto? | Logowanie | Zaloguj się | Nie pamiętasz hasła? | Zapamiętaj mnie | Nie masz konta? | Akceptuję regulamin | Zapisz się do newslettera | Zapisz się | Kontakt | Wiadomość | Wyślij | Nie pamiętasz hasła? | Wyślij link | Zmień hasło | Obecne hasło | Nowe hasło | Zapisz',
  ),
  ru: row(
    'Электронная почта | Пароль | Повторите пароль | Имя | Фамилия | Имя пользователя | Регистрация | Зарегистрироваться | Уже есть аккаунт? | Вход | Войти | Забыли пароль? | Запомнить меня | Ещё нет аккаунта? | Я принимаю условия использования | Подписка на рассылку | Подписаться | Обратная связь | Сообщение | Отправить | Восстановление пароля | Отправить ссылку | Смена пароля | Текущий пароль | Новый пароль | Сохранить',
  ),
  uk: row(
    "Електронна пошта | Пароль | Повторіть пароль | Ім'я | Прізвище | Ім'я користувача | Реєстрація | Зареєструватися | Вже маєте обліковий запис? | Вхід | Увійти | Забули пароль? | Запам'ятати мене | Ще немає облікового запису? | Я приймаю умови користування | Підписатися на розсилку | Підписатися | Зв'язатися з нами | Повідомлення | Надіслати | Відновлення пароля | Надіслати посилання | Змінити пароль | Поточний пароль | Новий пароль | Зберегти",
  ),
  cs: row(
    'E-mail | Heslo | Heslo znovu | Jméno | Příjmení | Uživatelské jméno | Registrace | Zaregistrovat se | Už máte účet? | Přihlášení | Přihlásit se | Zapomněli jste heslo? | Zůstat přihlášen | Nemáte účet? | Souhlasím s podmínkami | Odběr novinek | Odebírat | Kontakt | Zpráva | Odeslat | Zapomenuté heslo | Odeslat odkaz | Změna hesla | Současné heslo | Nové heslo | Uložit',
  ),
  sk: row(
    'E-mail | Heslo | Zopakujte heslo | Meno | Priezvisko | Používateľské meno | Vytvoriť účet | Zaregistrovať sa | Už máte účet? | Prihlásenie | Prihlásiť sa | Zabudli ste heslo? | Zapamätať si ma | Nemáte účet? | Súhlasím s podmienkami | Odber noviniek | Odoberať | Kontakt | Správa | Odoslať | Zabudnuté heslo | Odoslať odkaz | Zmena hesla | Súčasné heslo | Nové heslo | Uložiť',
  ),
  sv: row(
    'E-postadress | Lösenord | Upprepa lösenord | Förnamn | Efternamn | Användarnamn | Skapa konto | Registrera dig | Har du redan ett konto? | Logga in | Logga in | Glömt lösenord? | Kom ihåg mig | Har du inget konto? | Jag godkänner villkoren | Prenumerera på vårt nyhetsbrev | Prenumerera | Kontakta oss | Meddelande | Skicka | Glömt lösenord | Skicka länk | Byt lösenord | Nuvarande lösenord | Nytt lösenord | Spara',
  ),
  da: row(
    'E-mailadresse | Adgangskode | Gentag adgangskode | Fornavn | Efternavn | Brugernavn | Opret konto | Opret konto | Har du allerede en konto? | Log ind | Log ind | Glemt adgangskode? | Husk mig | Har du ikke en konto? | Jeg accepterer vilkårene | Tilmeld dig vores nyhedsbrev | Tilmeld | Kontakt os | Besked | Send | Glemt adgangskode | Send link | Skift adgangskode | Nuværende adgangskode | Ny adgangskode | Gem',
  ),
  no: row(
    'E-postadresse | Passord | Gjenta passord | Fornavn | Etternavn | Brukernavn | Opprett konto | Registrer deg | Har du allerede en konto? | Logg inn | Logg inn | Glemt passord? | Husk meg | Har du ikke konto? | Jeg godtar vilkårene | Meld deg på nyhetsbrevet | Meld meg på | Kontakt oss | Melding | Send | Glemt passord | Send lenke | Endre passord | Nåværende passord | Nytt passord | Lagre',
  ),
  fi: row(
    'Sähköpostiosoite | Salasana | Salasana uudelleen | Etunimi | Sukunimi | Käyttäjätunnus | Luo tili | Rekisteröidy | Onko sinulla jo tili? | Kirjaudu sisään | Kirjaudu | Unohditko salasanasi? | Muista minut | Eikö sinulla ole tiliä? | Hyväksyn käyttöehdot | Tilaa uutiskirje | Tilaa | Ota yhteyttä | Viesti | Lähetä | Unohtunut salasana | Lähetä linkki | Vaihda salasana | Nykyinen salasana | Uusi salasana | Tallenna',
  ),
  hu: row(
    'E-mail cím | Jelszó | Jelszó újra | Keresztnév | Vezetéknév | Felhasználónév | Regisztráció | Regisztrálok | Van már fiókod? | Bejelentkezés | Belépés | Elfelejtetted a jelszavad? | Emlékezz rám | Nincs még fiókod? | Elfogadom a felhasználási feltételeket | Iratkozz fel hírlevelünkre | Feliratkozom | Kapcsolat | Üzenet | Küldés | Elfelejtett jelszó | Link küldése | Jelszó módosítása | Jelenlegi jelszó | Új jelszó | Mentés',
  ),
  ro: row(
    'Adresă de e-mail | Parolă | Confirmă parola | Prenume | Nume | Nume de utilizator | Creează cont | Înregistrare | Ai deja cont? | Autentificare | Intră în cont | Ai uitat parola? | Ține-mă minte | Nu ai cont? | Accept termenii și condițiile | Abonează-te la newsletter | Abonează-te | Contact | Mesaj | Trimite | Ai uitat parola? | Trimite link | Schimbă parola | Parola actuală | Parola nouă | Salvează',
  ),
  bg: row(
    'Имейл адрес | Парола | Повтори паролата | Име | Фамилия | Потребителско име | Регистрация | Създай профил | Вече имате профил? | Вход | Влез | Забравена парола? | Запомни ме | Нямате профил? | Приемам общите условия | Абонирайте се за бюлетина | Абонирай се | Контакти | Съобщение | Изпрати | Забравена парола | Изпрати линк | Смяна на парола | Текуща парола | Нова парола | Запази',
  ),
  el: row(
    'Διεύθυνση email | Κωδικός πρόσβασης | Επανάληψη κωδικού | Όνομα | Επώνυμο | Όνομα χρήστη | Δημιουργία λογαριασμού | Εγγραφή | Έχετε ήδη λογαριασμό; | Σύνδεση | Σύνδεση | Ξεχάσατε τον κωδικό; | Να με θυμάσαι | Δεν έχετε λογαριασμό; | Αποδέχομαι τους όρους χρήσης | Εγγραφείτε στο newsletter | Εγγραφή | Επικοινωνία | Μήνυμα | Αποστολή | Ξεχάσατε τον κωδικό | Αποστολή συνδέσμου | Αλλαγή κωδικού | Τρέχων κωδικός | Νέος κωδικός | Αποθήκευση',
  ),
  tr: row(
    'E-posta adresi | Şifre | Şifre tekrar | Ad | Soyad | Kullanıcı adı | Hesap oluştur | Kayıt ol | Zaten hesabınız var mı? | Giriş yap | Giriş yap | Şifremi unuttum | Beni hatırla | Hesabınız yok mu? | Kullanım koşullarını kabul ediyorum | Bültenimize abone olun | Abone ol | Bize ulaşın | Mesaj | Gönder | Şifremi unuttum | Bağlantı gönder | Şifre değiştir | Mevcut şifre | Yeni şifre | Kaydet',
  ),
  ar: row(
    'البريد الإلكتروني | كلمة المرور | تأكيد كلمة المرور | الاسم الأول | اسم العائلة | اسم المستخدم | إنشاء حساب جديد | تسجيل | لديك حساب بالفعل؟ | تسجيل الدخول | دخول | هل نسيت كلمة المرور؟ | تذكرني | ليس لديك حساب؟ | أوافق على الشروط والأحكام | اشترك في النشرة البريدية | اشترك | اتصل بنا | الرسالة | إرسال | نسيت كلمة المرور | إرسال الرابط | تغيير كلمة المرور | كلمة المرور الحالية | كلمة المرور الجديدة | حفظ',
  ),
  he: row(
    'כתובת דוא״ל | סיסמה | אימות סיסמה | שם פרטי | שם משפחה | שם משתמש | יצירת חשבון | הרשמה | כבר יש לך חשבון? | התחברות | כניסה | שכחת סיסמה? | זכור אותי | אין לך חשבון? | אני מסכים לתנאי השימוש | הירשמו לניוזלטר | הרשמה | צור קשר | הודעה | שליחה | שכחתי סיסמה | שלח קישור | שינוי סיסמה | סיסמה נוכחית | סיסמה חדשה | שמירה',
  ),
  fa: row(
    'ایمیل | رمز عبور | تکرار رمز عبور | نام | نام خانوادگی | نام کاربری | ایجاد حساب کاربری | ثبت نام | قبلاً ثبت نام کرده‌اید؟ | ورود به حساب | ورود | رمز عبور را فراموش کرده‌اید؟ | مرا به خاطر بسپار | حساب ندارید؟ | شرایط و قوانین را می‌پذیرم | عضویت در خبرنامه | عضویت | تماس با ما | پیام | ارسال | فراموشی رمز عبور | ارسال لینک | تغییر رمز عبور | رمز عبور فعلی | رمز عبور جدید | ذخیره',
  ),
  hi: row(
    'ईमेल पता | पासवर्ड | पासवर्ड की पुष्टि करें | पहला नाम | उपनाम | उपयोगकर्ता नाम | खाता बनाएं | साइन अप करें | पहले से खाता है? | लॉग इन करें | लॉग इन करें | पासवर्ड भूल गए? | मुझे याद रखें | खाता नहीं है? | मैं नियम और शर्तें स्वीकार करता हूँ | न्यूज़लेटर की सदस्यता लें | सदस्यता लें | संपर्क करें | संदेश | भेजें | पासवर्ड भूल गए? | लिंक भेजें | पासवर्ड बदलें | वर्तमान पासवर्ड | नया पासवर्ड | सहेजें',
  ),
  id: row(
    'Alamat email | Kata sandi | Konfirmasi kata sandi | Nama depan | Nama belakang | Nama pengguna | Buat akun | Daftar | Sudah punya akun? | Masuk | Masuk | Lupa kata sandi? | Ingat saya | Belum punya akun? | Saya menyetujui syarat dan ketentuan | Berlangganan buletin kami | Berlangganan | Hubungi kami | Pesan | Kirim | Lupa kata sandi | Kirim tautan | Ubah kata sandi | Kata sandi saat ini | Kata sandi baru | Simpan',
  ),
  vi: row(
    'Địa chỉ email | Mật khẩu | Nhập lại mật khẩu | Tên | Họ | Tên đăng nhập | Tạo tài khoản | Đăng ký | Bạn đã có tài khoản? | Đăng nhập | Đăng nhập | Quên mật khẩu? | Ghi nhớ tôi | Bạn chưa có tài khoản? | Tôi đồng ý với điều khoản | Đăng ký nhận bản tin | Đăng ký | Liên hệ | Tin nhắn | Gửi | Quên mật khẩu | Gửi liên kết | Đổi mật khẩu | Mật khẩu hiện tại | Mật khẩu mới | Lưu',
  ),
  th: row(
    'อีเมล | รหัสผ่าน | ยืนยันรหัสผ่าน | ชื่อ | นามสกุล | ชื่อผู้ใช้ | สมัครสมาชิก | ลงทะเบียน | มีบัญชีอยู่แล้ว? | เข้าสู่ระบบ | เข้าสู่ระบบ | ลืมรหัสผ่าน? | จดจำฉันไว้ | ยังไม่มีบัญชี? | ฉันยอมรับข้อกำหนด | รับข่าวสารทางอีเมล | รับข่าวสาร | ติดต่อเรา | ข้อความ | ส่ง | ลืมรหัสผ่าน | ส่งลิงก์ | เปลี่ยนรหัสผ่าน | รหัสผ่านปัจจุบัน | รหัสผ่านใหม่ | บันทึก',
  ),
  ja: row(
    'メールアドレス | パスワード | パスワード（確認） | 名 | 姓 | ユーザー名 | 新規会員登録 | 登録する | すでにアカウントをお持ちの方 | ログイン | ログイン | パスワードをお忘れの方 | ログイン状態を保持する | アカウントをお持ちでない方 | 利用規約に同意する | メールマガジン登録 | 購読する | お問い合わせ | お問い合わせ内容 | 送信 | パスワードの再設定 | 送信する | パスワード変更 | 現在のパスワード | 新しいパスワード | 変更する',
  ),
  ko: row(
    '이메일 | 비밀번호 | 비밀번호 확인 | 이름 | 성 | 아이디 | 회원가입 | 가입하기 | 이미 계정이 있으신가요? | 로그인 | 로그인 | 비밀번호를 잊으셨나요? | 로그인 상태 유지 | 계정이 없으신가요? | 이용약관에 동의합니다 | 뉴스레터 구독 | 구독하기 | 문의하기 | 문의 내용 | 보내기 | 비밀번호 찾기 | 보내기 | 비밀번호 변경 | 현재 비밀번호 | 새 비밀번호 | 저장',
  ),
  zh: row(
    '电子邮箱 | 密码 | 确认密码 | 名字 | 姓氏 | 用户名 | 创建账号 | 立即注册 | 已有账号？ | 登录 | 登录 | 忘记密码？ | 记住我 | 还没有账号？ | 我已阅读并同意用户协议 | 订阅我们的邮件 | 订阅 | 联系我们 | 留言内容 | 发送 | 找回密码 | 发送链接 | 修改密码 | 当前密码 | 新密码 | 保存',
  ),
  'zh-TW': row(
    '電子郵件 | 密碼 | 確認密碼 | 名字 | 姓氏 | 使用者名稱 | 建立帳號 | 註冊 | 已經有帳號了嗎？ | 登入 | 登入 | 忘記密碼？ | 記住我 | 還沒有帳號嗎？ | 我同意服務條款 | 訂閱電子報 | 訂閱 | 聯絡我們 | 訊息 | 送出 | 忘記密碼 | 送出連結 | 變更密碼 | 目前密碼 | 新密碼 | 儲存',
  ),
  hr: row(
    'E-mail adresa | Lozinka | Ponovite lozinku | Ime | Prezime | Korisničko ime | Registracija | Registriraj se | Već imate račun? | Prijava | Prijavi se | Zaboravili ste lozinku? | Zapamti me | Nemate račun? | Prihvaćam uvjete korištenja | Prijavite se na newsletter | Pretplati se | Kontakt | Poruka | Pošalji | Zaboravljena lozinka | Pošalji poveznicu | Promjena lozinke | Trenutna lozinka | Nova lozinka | Spremi',
  ),
  sr: row(
    'Адреса е-поште | Лозинка | Поновите лозинку | Име | Презиме | Корисничко име | Регистрација | Региструј се | Већ имате налог? | Пријава | Пријави се | Заборавили сте лозинку? | Запамти ме | Немате налог? | Прихватам услове коришћења | Претплатите се на билтен | Претплати се | Контакт | Порука | Пошаљи | Заборављена лозинка | Пошаљи везу | Промена лозинке | Тренутна лозинка | Нова лозинка | Сачувај',
  ),
  sl: row(
    'E-poštni naslov | Geslo | Ponovite geslo | Ime | Priimek | Uporabniško ime | Ustvari račun | Registriraj se | Že imate račun? | Prijava | Prijavi se | Pozabljeno geslo? | Zapomni si me | Še nimate računa? | Strinjam se s pogoji uporabe | Naročite se na e-novice | Naroči se | Kontakt | Sporočilo | Pošlji | Pozabljeno geslo | Pošlji povezavo | Spremeni geslo | Trenutno geslo | Novo geslo | Shrani',
  ),
  lt: row(
    'El. pašto adresas | Slaptažodis | Pakartokite slaptažodį | Vardas | Pavardė | Vartotojo vardas | Sukurti paskyrą | Registruotis | Jau turite paskyrą? | Prisijungimas | Prisijungti | Pamiršote slaptažodį? | Prisiminti mane | Neturite paskyros? | Sutinku su taisyklėmis | Prenumeruokite naujienlaiškį | Prenumeruoti | Susisiekite | Žinutė | Siųsti | Pamiršote slaptažodį? | Siųsti nuorodą | Keisti slaptažodį | Dabartinis slaptažodis | Naujas slaptažodis | Išsaugoti',
  ),
  lv: row(
    'E-pasta adrese | Parole | Atkārtojiet paroli | Vārds | Uzvārds | Lietotājvārds | Izveidot kontu | Reģistrēties | Jums jau ir konts? | Ieiet | Pieslēgties | Aizmirsāt paroli? | Atcerēties mani | Nav konta? | Piekrītu noteikumiem | Pieteikties jaunumiem | Abonēt | Kontakti | Ziņojums | Sūtīt | Aizmirsta parole | Nosūtīt saiti | Mainīt paroli | Pašreizējā parole | Jaunā parole | Saglabāt',
  ),
  et: row(
    'E-posti aadress | Parool | Korda parooli | Eesnimi | Perekonnanimi | Kasutajanimi | Loo konto | Registreeru | Konto juba olemas? | Logi sisse | Logi sisse | Unustasid parooli? | Jäta mind meelde | Pole veel kontot? | Nõustun tingimustega | Liitu uudiskirjaga | Telli | Võta ühendust | Sõnum | Saada | Unustatud parool | Saada link | Muuda parooli | Praegune parool | Uus parool | Salvesta',
  ),
  ca: row(
    "Correu electrònic | Contrasenya | Repeteix la contrasenya | Nom | Cognoms | Nom d'usuari | Crea un compte | Registra't | Ja tens un compte? | Inicia la sessió | Entra | Has oblidat la contrasenya? | Recorda'm | No tens cap compte? | Accepto les condicions d'ús | Subscriu-te al butlletí | Subscriu-m'hi | Contacte | Missatge | Envia | Has oblidat la contrasenya? | Envia l'enllaç | Canvia la contrasenya | Contrasenya actual | Contrasenya nova | Desa",
  ),
};

/** How the makers of a site name things: by English names, in a table, or not at all so that only words speak. */
export type Style = 'named' | 'table' | 'bare';
export const STYLES: readonly Style[] = ['named', 'table', 'bare'];

const input = (style: Style, label: string, type: string, name: string): string => {
  const named = style === 'bare' ? '' : ` name="${name}" id="${name}"`;
  const field = `<input type="${type}"${named}>`;
  if (/^(?:checkbox|radio)$/.test(type)) return `<p><label>${field} ${label}</label></p>`;
  if (style === 'table') return `<tr><td>${label}:</td><td>${field}</td></tr>`;
  return style === 'bare'
    ? `<div><input type="${type}" placeholder="${label}"></div>`
    : `<p><label for="${name}">${label}</label>${field}</p>`;
};

const form = (style: Style, rows: string[], button: string): string =>
  style === 'table'
    ? `<form method="post"><table>${rows.join('')}</table><input type="submit" value="${button}"></form>`
    : style === 'bare'
      ? `<div>${rows.join('')}<button type="button">${button}</button></div>`
      : `<form method="post">${rows.join('')}<button type="submit">${button}</button></form>`;

const page = (title: string, ...body: string[]): string =>
  `<title>${title} | Kettle</title><main><h1>${title}</h1>${body.join('')}</main>`;

/** Pages that make an account, and pages that make none, in one language and style. */
export function accountPages(words: AccountWords, style: Style): { signups: string[]; others: string[] } {
  const w = words;
  const field = (label: string, type: string, name: string) => input(style, label, type, name);
  const email = field(w.email, style === 'table' ? 'text' : 'email', 'email');
  const password = field(w.password, 'password', 'password');
  const have = `<p>${w.signup.have} <a href="/2">${w.login.title}</a></p>`;
  const none = `<p>${w.login.none} <a href="/3">${w.signup.title}</a></p>`;
  const login = form(
    style,
    [
      field(w.user, 'text', 'username'),
      password,
      field(w.login.remember, 'checkbox', 'remember'),
      `<a href="/4">${w.login.forgot}</a>`,
    ],
    w.login.button,
  );
  return {
    signups: [
      page(
        w.signup.title,
        form(
          style,
          [
            field(w.first, 'text', 'firstname'),
            field(w.last, 'text', 'lastname'),
            email,
            password,
            field(w.again, 'password', 'password2'),
            field(w.agree, 'checkbox', 'terms'),
          ],
          w.signup.button,
        ),
        have,
      ),
      page(w.signup.title, form(style, [field(w.user, 'text', 'username'), email, password], w.signup.button), have),
      page(w.signup.title, form(style, [email], w.signup.button), have),
    ],
    others: [
      page(w.login.title, login, none),
      page(w.login.title, form(style, [email, password], w.login.button), `<a href="/4">${w.login.forgot}</a>`, none),
      page(w.reset.title, form(style, [email], w.reset.button), `<a href="/2">${w.login.title}</a>`),
      page(
        w.change.title,
        form(
          style,
          [
            field(w.change.old, 'password', 'old_password'),
            field(w.change.fresh, 'password', 'new_password'),
            field(w.again, 'password', 'confirm'),
          ],
          w.change.button,
        ),
      ),
      page(
        w.contact.title,
        form(
          style,
          [field(w.first, 'text', 'name'), email, `<label>${w.contact.message} <textarea></textarea></label>`],
          w.contact.button,
        ),
      ),
      `<title>Kettle</title><h1>Kettle</h1><a href="/3">${w.signup.title}</a> <a href="/2">${w.login.title}</a><h3>${w.newsletter.title}</h3>${form(style, [email], w.newsletter.button)}`,
      // The log-in in the corner of a page to read.
      `<title>Kettle</title><div>${login}<a href="/3">${w.signup.title}</a></div><h1>Kettle</h1><p>Words on tea.</p>`,
    ],
  };
}
