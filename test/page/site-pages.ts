/**
 * Account pages and their look-alikes as shops, boards and systems of many kinds build them: written for these tests,
 * with the parts that real pages have around the form (a log-in in the header, a search, a newsletter in the footer).
 */
type Page = [html: string, url: string | null];

const HEADER_LOGIN =
  '<div id="header"><a href="/">Home</a><form action="/login.php" method="post"><input name="user" size="10"><input type="password" name="pass" size="10"><input type="submit" value="Login"> <a href="/lost.php">Lost password?</a></form></div>';
const SEARCH =
  '<form action="/search" class="search"><input type="text" name="q" placeholder="Search…"><button>Go</button></form>';
const NEWS =
  '<footer><h4>Newsletter</h4><form action="/newsletter" class="newsletter"><input type="email" name="email"><button>Subscribe</button></form></footer>';

/** Pages that make an account. */
export const SITE_SIGNUPS: Record<string, Page> = {
  'a board with a log-in in its header': [
    `${HEADER_LOGIN}<h2>Registration</h2><form action="./ucp.php?mode=register" method="post"><fieldset><dl><dt><label for="username">Username:</label><br><span>Length must be between 3 and 20 characters.</span></dt><dd><input id="username" name="username"></dd></dl>
     <dl><dt>E-mail address:</dt><dd><input name="email" type="email"></dd></dl><dl><dt>Password:</dt><dd><input type="password" name="new_password"></dd></dl><dl><dt>Confirm password:</dt><dd><input type="password" name="password_confirm"></dd></dl></fieldset>
     <input type="reset" value="Reset"> <input type="submit" value="Submit"></form>`,
    'https://board.example/ucp.php?mode=register',
  ],
  'the same without its address': [
    `${HEADER_LOGIN}<form method="post" action="register.php"><table><tr><th colspan="2">Registration information</th></tr><tr><td>Username</td><td><input name="username"></td></tr><tr><td>Password</td><td><input type="password" name="password"></td></tr>
     <tr><td>Confirm password</td><td><input type="password" name="passwordconfirm"></td></tr><tr><td>Email address</td><td><input name="email"></td></tr><tr><td>Time zone</td><td><select name="tz"><option>UTC</option></select></td></tr></table>
     <input type="submit" value="Complete registration"></form>`,
    null,
  ],
  'a user name and an e-mail, the password comes by mail': [
    `${SEARCH}<h1>User account</h1><ul class="tabs"><li><a href="/user/register">Create new account</a></li><li><a href="/user">Log in</a></li><li><a href="/user/password">Request new password</a></li></ul>
     <form id="user-register-form" action="/user/register" method="post"><label>Username <input name="name"></label><label>E-mail address <input name="mail"></label><input type="submit" value="Create new account" id="edit-submit" name="op"></form>`,
    'https://site.example/user/register',
  ],
  'a blog that mails the password': [
    `<title>Site › Registration form</title><p>Register for this site</p><form name="registerform" id="registerform" action="/wp-login.php?action=register" method="post"><p><label>Username<br><input name="user_login"></label></p><p><label>Email<br><input type="email" name="user_email"></label></p>
     <p>Registration confirmation will be emailed to you.</p><input type="submit" name="wp-submit" value="Register"></form><p><a href="/wp-login.php">Log in</a> | <a href="/wp-login.php?action=lostpassword">Lost your password?</a></p>`,
    'https://blog.example/wp-login.php?action=register',
  ],
  'a wiki': [
    `<h1>Create account</h1><form name="userlogin2" method="post" action="/index.php?title=Special:CreateAccount"><label>Username <input name="wpName" placeholder="Enter your username"></label><label>Password <input type="password" name="wpPassword"></label><label>Confirm password <input type="password" name="retype"></label>
     <label>Email address (recommended) <input name="email" type="email"></label><button name="wpCreateaccount">Create your account</button></form>`,
    'https://wiki.example/index.php?title=Special:CreateAccount',
  ],
  'a shop with a newsletter box in its form': [
    `${SEARCH}<h1>Create New Customer Account</h1><form class="form create account form-create-account" action="/customer/account/createpost/" method="post"><fieldset><legend>Personal Information</legend><input name="firstname" title="First Name"><input name="lastname" title="Last Name"><label><input type="checkbox" name="is_subscribed"> Sign up for newsletter</label></fieldset>
     <fieldset><legend>Sign-in Information</legend><input type="email" name="email"><input type="password" name="password"><input type="password" name="password_confirmation"></fieldset><button type="submit">Create an Account</button> <a href="/customer/account/login">Back</a></form>${NEWS}`,
    'https://shop.example/customer/account/create/',
  ],
  'a shop with a long address form': [
    `${SEARCH}<div id="content"><h1>Register Account</h1><p>If you already have an account with us, please login at the <a href="/index.php?route=account/login">login page</a>.</p><form method="post"><fieldset><legend>Your Personal Details</legend><input name="firstname" placeholder="First Name"><input name="lastname" placeholder="Last Name"><input name="email" placeholder="E-Mail"><input name="telephone" placeholder="Telephone"></fieldset>
     <fieldset><legend>Your Address</legend><input name="company" placeholder="Company"><input name="address_1" placeholder="Address 1"><input name="city" placeholder="City"><input name="postcode" placeholder="Post Code"><select name="country_id"></select></fieldset><fieldset><legend>Your Password</legend><input type="password" name="password"><input type="password" name="confirm" placeholder="Password Confirm"></fieldset>
     <label><input type="checkbox" name="agree"> I have read and agree to the <a href="/privacy">Privacy Policy</a></label><input type="submit" value="Continue"></form></div>`,
    'https://shop.example/index.php?route=account/register',
  ],
  'a shop page where customers enter on the left and join on the right': [
    `<h1>Authentication</h1><div class="col"><form id="create-account_form" action="/login" method="post"><h3>Create an account</h3><p>Please enter your email address to create an account.</p><input name="email_create"><button name="SubmitCreate">Create an account</button></form></div>
     <div class="col"><form id="login_form" action="/login" method="post"><h3>Already registered?</h3><input name="email"><input type="password" name="passwd"><a href="/password-recovery">Forgot your password?</a><button name="SubmitLogin">Sign in</button></form></div>`,
    'https://shop.example/index.php?controller=authentication',
  ],
  'names in brackets, as frameworks write them': [
    `<h2>Sign up</h2><form class="new_user" id="new_user" action="/users" method="post"><label>Email</label><input type="email" name="user[email]" id="user_email"><label>Password</label><em>(6 characters minimum)</em><input type="password" name="user[password]" autocomplete="off"><label>Password confirmation</label><input type="password" name="user[password_confirmation]">
     <input type="submit" name="commit" value="Sign up"></form><a href="/users/sign_in">Log in</a>`,
    'https://app.example/users/sign_up',
  ],
  'an app that names no field': [
    `<div id="root"><div class="a1"><div class="b2">Get started for free</div><form><div><span>Work email</span><input type="email"></div><div><span>Full name</span><input type="text"></div><div><span>Password</span><input type="password"></div><button type="submit"><span>Create account</span></button></form><div>Already have an account? <a href="/login">Log in</a></div></div></div>`,
    'https://app.example/signup',
  ],
  'tabs, of which the second is shown': [
    `<div class="tabs"><button role="tab">Log in</button><button role="tab" aria-selected="true">Sign up</button></div><form id="login" style="display:none"><input name="email"><input type="password" name="password" autocomplete="current-password"><button>Log in</button></form>
     <form id="signup"><input name="email" type="email" placeholder="Email"><input type="password" name="password" autocomplete="new-password" placeholder="Create a password"><button>Sign up</button></form>`,
    'https://app.example/auth',
  ],
  'a Russian board': [
    `<div class="login"><form action="/login"><input name="login"><input type="password" name="password"><input type="submit" value="Войти"></form></div><h1>Регистрация нового пользователя</h1><form action="/registration" method="post"><table><tr><td>Логин:</td><td><input name="login"></td></tr><tr><td>Пароль:</td><td><input type="password" name="password1"></td></tr><tr><td>Повторите пароль:</td><td><input type="password" name="password2"></td></tr><tr><td>Ваш E-Mail:</td><td><input name="email"></td></tr><tr><td>Код с картинки:</td><td><input name="sec_code"></td></tr></table><input type="submit" value="Отправить"></form>`,
    'https://forum.example/index.php?do=register',
  ],
  'a membership with an address, a birthday and terms': [
    `${HEADER_LOGIN}<h1>Become a member</h1><form method="post" action="/members/new"><p>Name <input name="name"></p><p>Email <input name="email"></p><p>Choose a password <input type="password" name="pw"></p><p>Date of birth <select name="day"></select><select name="month"></select><select name="year"></select></p><p>Gender <input type="radio" name="sex"> male <input type="radio" name="sex"> female</p><p><input type="checkbox" name="tos"> I agree to the terms of service</p><input type="image" src="join.gif" alt="Join"></form>`,
    null,
  ],
  'an e-mail and "continue with"': [
    `<title>Sign up | Kettle</title><h1>Create a free account</h1><button>Continue with Google</button><button>Continue with Microsoft</button><p>or</p><form><input type="email" placeholder="name@work.example"><button>Continue</button></form><p>Already using Kettle? <a href="/login">Log in</a></p>`,
    'https://kettle.example/get-started',
  ],
  'one way in for old and new': [
    `<title>Kettle</title><h1>Log in or sign up</h1><form><input type="email" name="email" placeholder="E-mail"><button>Continue</button></form><button>Continue with Google</button><p>By continuing you agree to our <a href="/terms">Terms</a> and <a href="/privacy">Privacy Policy</a>.</p>`,
    'https://kettle.example/auth',
  ],
  'a shop with log-in and registration side by side, which mails the password': [
    `<h1>My account</h1><div class="col2-set"><div><h2>Login</h2><form class="login" method="post"><label>Username or email address</label><input name="username"><label>Password</label><input type="password" name="password"><label><input type="checkbox" name="rememberme"> Remember me</label><button name="login">Log in</button><a href="/lost-password">Lost your password?</a></form></div>
     <div><h2>Register</h2><form class="register" method="post"><label>Email address</label><input type="email" name="email"><p>A link to set a new password will be sent to your email address.</p><p>Your personal data will be used as our <a href="/privacy-policy">privacy policy</a> says.</p><button name="register">Register</button></form></div></div>`,
    'https://shop.example/my-account/',
  ],
  'a front page on which one enters above and joins below': [
    `<header><form action="/login"><input name="email" placeholder="Email"><input type="password" name="pass" placeholder="Password"><button>Log in</button><a href="/recover">Forgot account?</a></form></header><h1>Create an account</h1><p>It is quick and easy.</p><form action="/reg"><input name="firstname" placeholder="First name"><input name="lastname" placeholder="Surname"><input name="reg_email__" placeholder="Mobile number or email address"><input type="password" name="reg_passwd__" placeholder="New password"><select name="birthday_day"></select><select name="birthday_month"></select><select name="birthday_year"></select><button name="websubmit">Sign up</button></form>`,
    'https://friends.example/',
  ],
  'an account at a bank': [
    `<title>Open an account</title><h1>Open a current account</h1><form><input name="firstName" placeholder="First name"><input name="lastName" placeholder="Last name"><input type="email" name="email"><input type="tel" name="mobile"><input name="dob" placeholder="Date of birth"><input type="password" name="pin1" placeholder="Choose a password"><button>Open account</button></form><p>Already a customer? <a href="/login">Log in</a></p>`,
    'https://bank.example/open-account',
  ],
  'a Chinese site': [
    `<div class="nav"><a href="/login">登录</a></div><h2>用户注册</h2><form><input name="mobile" placeholder="手机号"><input name="code" placeholder="短信验证码"><button type="button">获取验证码</button><input type="password" name="pwd" placeholder="设置密码"><label><input type="checkbox"> 我已阅读并同意《用户协议》</label><button>注册</button></form>`,
    'https://www.shu.example/reg',
  ],
  'a Brazilian shop': [
    `<h2>Quero me cadastrar</h2><form><input name="nome" placeholder="Nome completo"><input name="cpf" placeholder="CPF"><input name="email" placeholder="E-mail"><input name="celular" placeholder="Celular"><input type="password" name="senha" placeholder="Crie uma senha"><button>Continuar</button></form><p>Já tem cadastro? <a href="/login">Entrar</a></p>`,
    null,
  ],
  'a telephone number and a code come first': [
    `<title>Register</title><h1>Register</h1><form><select name="country"><option>+44</option></select><input type="tel" name="phone" placeholder="Mobile number"><button>Next</button></form><p>By registering you accept our Terms. Already registered? <a href="/login">Log in</a></p>`,
    'https://app.example/register',
  ],
  'a Spanish bank of jobs': [
    `<h1>Crea tu cuenta de candidato</h1><form action="/candidato/alta" method="post"><input name="nombre" placeholder="Nombre"><input name="apellidos" placeholder="Apellidos"><input name="email" placeholder="Email"><input type="password" name="clave" placeholder="Contraseña"><label><input type="checkbox" name="lopd"> He leído y acepto la política de privacidad</label><button>Crear cuenta</button></form><p>¿Ya estás registrado? <a href="/acceso">Accede</a></p>`,
    null,
  ],
  'an ASP page': [
    `<form id="aspnetForm" action="Register.aspx" method="post"><input type="text" name="ctl00$Search" value=""><h2>Create a New Account</h2><p>Passwords are required to be a minimum of 6 characters in length.</p><label>User Name:</label><input name="ctl00$Main$UserName"><label>E-mail:</label><input name="ctl00$Main$Email"><label>Password:</label><input type="password" name="ctl00$Main$Password"><label>Confirm Password:</label><input type="password" name="ctl00$Main$ConfirmPassword"><input type="submit" name="ctl00$Main$CreateUserButton" value="Create User"></form>`,
    'https://portal.example/Account/Register.aspx',
  ],
  'a school platform': [
    `<h2>New account</h2><form id="mform1" action="/login/signup.php" method="post" class="mform"><fieldset><legend>Choose your username and password</legend><label>Username</label><input name="username"><label>Password</label><input type="password" name="password"></fieldset><fieldset><legend>More details</legend><label>Email address</label><input name="email"><label>Email (again)</label><input name="email2"><label>First name</label><input name="firstname"><label>Surname</label><input name="lastname"><label>City/town</label><input name="city"></fieldset><input type="submit" value="Create my new account"><input type="submit" value="Cancel"></form>`,
    'https://school.example/login/signup.php',
  ],
  'a hosting company': [
    `${SEARCH}<h1>Register</h1><p>Create an account with us…</p><form method="post" action="/register.php"><input name="firstname" placeholder="First Name"><input name="lastname" placeholder="Last Name"><input name="email" placeholder="Email Address"><input name="phonenumber" placeholder="Phone"><input name="companyname" placeholder="Company Name (Optional)"><input name="address1" placeholder="Street Address"><input name="city" placeholder="City"><input name="postcode" placeholder="Postcode"><input type="password" name="password" placeholder="Password"><input type="password" name="password2" placeholder="Confirm Password"><input type="submit" value="Register"></form>`,
    null,
  ],
};

/** Pages that make none. */
export const SITE_OTHERS: Record<string, Page> = {
  'a seat at a web seminar': [
    `<h1>Webinar: tea at work</h1><h2>Register now</h2><form><input name="first_name" placeholder="First name"><input name="last_name" placeholder="Last name"><input type="email" name="email" placeholder="Work email"><input name="company" placeholder="Company"><input name="job_title" placeholder="Job title"><button>Register</button></form>`,
    'https://kettle.example/webinars/tea-at-work',
  ],
  'a product that is registered for its warranty': [
    `<h1>Product registration</h1><form><input name="serial" placeholder="Serial number"><input name="purchase_date" placeholder="Date of purchase"><input name="name" placeholder="Your name"><input type="email" name="email"><button>Register product</button></form>`,
    'https://kettle.example/support/warranty',
  ],
  'a domain name to register': [
    `<h1>Register your domain</h1><form action="/domains/search"><input name="domain" placeholder="Find your domain name"><button>Search</button></form><a href="/signup">Sign up</a>`,
    'https://host.example/domains',
  ],
  'a list that one joins': [
    `<h2>Join our mailing list</h2><form action="/subscribe/post"><input name="FNAME" placeholder="First name"><input type="email" name="EMAIL" placeholder="Email address"><input type="submit" value="Join" name="subscribe"></form>`,
    null,
  ],
  'a demo that is asked for': [
    `<h1>Request a demo</h1><form><input name="name" placeholder="Full name"><input type="email" name="email" placeholder="Work email"><input name="company" placeholder="Company"><input name="phone" placeholder="Phone"><textarea name="notes" placeholder="What would you like to see?"></textarea><button>Request demo</button></form>`,
    'https://app.example/demo',
  ],
  "one's own particulars, to be changed": [
    `<h1>Edit profile</h1><nav><a href="/logout">Log out</a></nav><form method="post"><input name="first_name" value="Ada"><input name="last_name" value="L."><input type="email" name="email" value="ada@kettle.example"><input name="phone"><button>Save changes</button></form>`,
    'https://app.example/account/profile',
  ],
  'an application for a job': [
    `<h1>Apply: tea taster</h1><form><input name="first_name" placeholder="First name"><input name="last_name" placeholder="Last name"><input type="email" name="email"><input type="tel" name="phone"><input type="file" name="resume"><textarea name="cover"></textarea><button>Submit application</button></form>`,
    'https://jobs.example/apply/12',
  ],
  'a gift of money': [
    `<h1>Donate</h1><form><input name="amount"><input name="name" placeholder="Name"><input type="email" name="email"><input name="cardnumber" placeholder="Card number"><button>Donate now</button></form>`,
    'https://charity.example/donate',
  ],
  'a comment below a story': [
    `<h1>On tea</h1><p>Words.</p><h3>Leave a comment</h3><form id="commentform"><textarea name="comment"></textarea><input name="author" placeholder="Name"><input name="email" placeholder="Email"><input name="url" placeholder="Website"><input type="submit" value="Post comment"></form>`,
    'https://blog.example/2020/on-tea',
  ],
  'a log-in with its sign-up a link away': [
    `${SEARCH}<h1>Customer login</h1><div><h2>Registered customers</h2><form action="/customer/account/loginPost/"><input name="login[username]" title="Email"><input type="password" name="login[password]" title="Password"><button>Sign In</button><a href="/customer/account/forgotpassword/">Forgot Your Password?</a></form></div><div><h2>New customers</h2><p>Creating an account has many benefits.</p><a class="action create primary" href="/customer/account/create/">Create an Account</a></div>${NEWS}`,
    'https://shop.example/customer/account/login/',
  ],
  'an e-mail before a log-in': [
    `<title>Sign in</title><h1>Sign in</h1><form><input type="email" name="identifier" autocomplete="username" placeholder="Email or phone"><a href="/recover">Forgot email?</a><button>Next</button></form><a href="/signup">Create account</a>`,
    'https://id.example/signin/identifier',
  ],
  'tabs, of which the first is shown': [
    `<div class="tabs"><button role="tab" aria-selected="true">Log in</button><button role="tab">Sign up</button></div><form id="login"><input name="email"><input type="password" name="password" autocomplete="current-password"><button>Log in</button></form>
     <form id="signup" style="display:none"><input name="email" type="email"><input type="password" name="password" autocomplete="new-password"><button>Sign up</button></form>`,
    'https://app.example/auth',
  ],
  'a password asked again before a dangerous step': [
    `<h1>Confirm access</h1><p>Signed in as @ada</p><form action="/sudo"><label>Password <input type="password" name="sudo_password" autocomplete="current-password"></label><a href="/password_reset">Forgot password?</a><button>Confirm password</button></form>`,
    'https://code.example/sudo',
  ],
  'a second step that is set up': [
    `<h1>Set up two-factor authentication</h1><p>Scan this picture with your app.</p><form><input name="otp" placeholder="6-digit code"><button>Enable</button></form>`,
    'https://app.example/settings/2fa',
  ],
  'an address before money is paid': [
    `<title>Checkout</title><h2>Shipping address</h2><form><input type="email" name="email"><input name="firstname" placeholder="First name"><input name="lastname" placeholder="Last name"><input name="street" placeholder="Street"><input name="city" placeholder="City"><input name="postcode" placeholder="Zip"><input name="telephone" placeholder="Phone"><button>Next</button></form><p>Order summary</p>`,
    'https://shop.example/checkout/',
  ],
  'an order that is followed': [
    `<h1>Track your order</h1><form><input name="order" placeholder="Order number"><input type="email" name="email"><button>Track</button></form>`,
    'https://shop.example/track',
  ],
  'a board that one may enter': [
    `${HEADER_LOGIN}<h2>Login</h2><form action="./ucp.php?mode=login" method="post"><dl><dt>Username:</dt><dd><input name="username"></dd></dl><dl><dt>Password:</dt><dd><input type="password" name="password"> <a href="./ucp.php?mode=sendpassword">I forgot my password</a></dd></dl><label><input type="checkbox" name="autologin"> Log me on automatically</label><input type="submit" value="Login"></form><div><h3>Register</h3><p>In order to login you must be registered. Registering takes only a few moments.</p><a href="./ucp.php?mode=register" class="button2">Register</a></div>`,
    'https://board.example/ucp.php?mode=login',
  ],
  'an account of a company is spoken of': [
    `<h1>How to create an account</h1><p>Choose "Sign up", give your e-mail and a password.</p>${SEARCH}<p>Was this helpful?</p><form><button>Yes</button><button>No</button></form>`,
    'https://help.example/articles/create-account',
  ],
  'a mail to be confirmed': [
    `<h1>Check your inbox</h1><p>We sent you a code to confirm your e-mail.</p><form><input name="code" placeholder="Code" autocomplete="one-time-code"><button>Verify</button></form><a href="/resend">Resend</a>`,
    'https://app.example/verify-email',
  ],
  'a log-in by e-mail and password with the address of the sign-up below': [
    `<h1>Sign in</h1><form><input type="email" name="email"><input type="password" name="password"><button>Sign in</button></form><p>Don't have an account? <a href="/register">Register</a></p><p>By signing in you agree to our Terms and Privacy Policy.</p>`,
    'https://app.example/signin?next=/register/complete',
  ],
  'a Chinese log-in by telephone': [
    `<h2>手机号登录</h2><form><input name="mobile" placeholder="手机号"><input name="code" placeholder="验证码"><button>登录</button></form><a href="/reg">注册账号</a><a href="/forget">忘记密码</a>`,
    'https://www.shu.example/login',
  ],
  "a members' area": [
    `<h1>Member login</h1><form><input name="membership_number" placeholder="Membership number"><input type="password" name="password"><button>Enter</button></form><p><a href="/join">Become a member</a> · <a href="/activate">Activate online account</a></p>`,
    'https://club.example/members',
  ],
  'an e-mail that is changed': [
    `<h1>Change e-mail address</h1><form><input type="email" name="new_email" placeholder="New e-mail"><input type="email" name="confirm_email" placeholder="Confirm new e-mail"><input type="password" name="password" placeholder="Your password"><button>Save</button></form><a href="/logout">Log out</a>`,
    'https://app.example/settings/email',
  ],
  'a price that is asked for': [
    `<h1>Get a free quote</h1><form><input name="first_name" placeholder="First name"><input name="last_name" placeholder="Last name"><input name="zip" placeholder="Zip code"><input type="email" name="email"><input type="tel" name="phone"><button>Get started</button></form>`,
    'https://insure.example/quote',
  ],
  'a petition': [
    `<h1>Save the tea house</h1><form><h3>Sign this petition</h3><input name="first_name" placeholder="First name"><input name="last_name" placeholder="Last name"><input type="email" name="email"><input name="city" placeholder="City"><label><input type="checkbox"> Keep me posted</label><button>Sign now</button></form>`,
    'https://petitions.example/save-the-tea-house',
  ],
  'a vote': [
    `<h1>Competition</h1><form><input name="name" placeholder="Name"><input type="email" name="email"><label><input type="checkbox" name="terms"> I accept the terms</label><button>Enter now</button></form>`,
    'https://paper.example/competition',
  ],
  'a table at an inn': [
    `<h1>Book a table</h1><form><input name="name" placeholder="Name"><input type="tel" name="phone" placeholder="Phone"><input type="email" name="email"><input type="date" name="date"><select name="people"></select><button>Book now</button></form>`,
    'https://inn.example/reservations',
  ],
  'an account that is deleted': [
    `<h1>Delete account</h1><form><p>Enter your password to delete your account for ever.</p><input type="password" name="password"><button>Delete my account</button></form>`,
    'https://app.example/settings/delete',
  ],
};
