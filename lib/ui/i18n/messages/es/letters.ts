import type { Translation } from '../../message.ts';
import type letters from '../en/letters.ts';

export default {
  'letters.title': 'Escribirles',
  'letters.what': '¿Qué quiere?',
  'letters.what.access': 'Ver qué tienen sobre mí',
  'letters.what.deletion': 'Que borren mis datos',
  'letters.what.objection': 'Sin venta, sin anuncios, sin entrenar IA',
  'letters.law': 'Su ley',
  'letters.law.gdpr': 'Unión Europea (RGPD)',
  'letters.law.ukGdpr': 'Reino Unido (UK GDPR)',
  'letters.law.ccpa': 'California (CCPA y CPRA)',
  'letters.law.general': 'Otro lugar',
  'letters.language': 'Idioma de la carta',
  'letters.name': 'Su nombre',
  'letters.account': 'Cómo le conocen (correo, usuario)',
  'letters.to': 'Para {email}',
  'letters.no-address':
    'La política no da ninguna dirección de correo. Copie la carta y envíela por su formulario o por correo postal.',
  'letters.draft': 'Abrir como borrador de correo',
  'letters.copy': 'Copiar la carta',
  'letters.preview': 'La carta',
  'letters.no-advice': 'Una ayuda para escribir, no asesoramiento jurídico. Nada se envía hasta que usted lo envíe.',

  'letter.subject.access': 'Solicitud de acceso a mis datos personales',
  'letter.subject.deletion': 'Solicitud de supresión de mis datos personales',
  'letter.subject.objection': 'Oposición a la venta de mis datos, a la publicidad y al entrenamiento de IA',
  'letter.greeting': 'A quienes se ocupan de la privacidad en {company}:',
  'letter.greeting.nameless': 'A quien corresponda:',
  'letter.ask.access':
    'Les pido que me digan si tienen datos personales sobre mí y, si es así, que me envíen una copia. Digan también para qué los usan, de dónde los tienen, a quién los dan y cuánto tiempo los guardan.',
  'letter.ask.deletion':
    'Les pido que borren los datos personales que tienen sobre mí y que pidan lo mismo a quienes se los hayan dado. Si deben guardar alguno, digan cuál, por qué y hasta cuándo.',
  'letter.ask.objection':
    'Les pido que no vendan mis datos personales, que no los compartan para publicidad y que no usen ni esos datos ni lo que escribo o subo para entrenar IA u otros modelos. Si he aceptado algo de esto, lo retiro.',
  'letter.basis': 'Me baso en {law}.',
  'letter.law.gdpr.access': 'los artículos 12 y 15 del Reglamento general de protección de datos (UE) 2016/679',
  'letter.law.gdpr.deletion': 'los artículos 12, 17 y 19 del Reglamento general de protección de datos (UE) 2016/679',
  'letter.law.gdpr.objection':
    'los artículos 7(3), 12 y 21 del Reglamento general de protección de datos (UE) 2016/679',
  'letter.law.ukGdpr.access': 'los artículos 12 y 15 del UK GDPR',
  'letter.law.ukGdpr.deletion': 'los artículos 12, 17 y 19 del UK GDPR',
  'letter.law.ukGdpr.objection': 'los artículos 7(3), 12 y 21 del UK GDPR',
  'letter.law.ccpa.access':
    'las secciones 1798.100, 1798.110 y 1798.115 del Código Civil de California (CCPA, modificada por la CPRA)',
  'letter.law.ccpa.deletion': 'la sección 1798.105 del Código Civil de California (CCPA, modificada por la CPRA)',
  'letter.law.ccpa.objection':
    'las secciones 1798.120 y 1798.121 del Código Civil de California (CCPA, modificada por la CPRA)',
  'letter.within.month': 'Les ruego que respondan en el plazo de un mes desde que reciban esta carta.',
  'letter.within.45-days': 'Les ruego que respondan en el plazo de 45 días desde que reciban esta carta.',
  'letter.within.15-days': 'Les ruego que lo hagan en el plazo de 15 días hábiles desde que reciban esta carta.',
  'letter.within.30-days': 'Les ruego que respondan en el plazo de 30 días desde que reciban esta carta.',
  'letter.account':
    'Me conocen por: {account}. Si necesitan más para saber quién soy, digan qué, y no lo usen para nada más.',
  'letter.closing': 'Un saludo,',
} satisfies Translation<typeof letters>;
