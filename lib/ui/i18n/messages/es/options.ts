import type { Translation } from '../../message.ts';
import type options from '../en/options.ts';

export default {
  'options.title': 'Ajustes',
  'options.saved': 'Guardado',
  'options.signup': 'Páginas de registro',
  'options.badge': 'Calificar las páginas de registro en el icono',
  'options.badge.what':
    'Cuando una página le pide crear una cuenta, se lee la política a la que enlaza y su nota aparece en el icono. La página no se toca.',
  'options.quiet': 'En estos sitios, no',
  'options.quiet.what': 'Un sitio por línea, por ejemplo example.com. Incluye sus subdominios.',
  'options.quiet.not-sites': 'Se omite, pues ningún sitio se llama así: {names}',
  'options.history': 'Historial',
  'options.save': 'Guardar los resúmenes en este equipo',
  'options.save.what':
    'Cada política leída se guarda con su texto, para encontrarla de nuevo y ver qué ha cambiado. Las ventanas privadas, nunca.',
  'options.weekly': 'Mirar una vez por semana si han cambiado',
  'options.weekly.what': 'A cada sitio se le pide su política sin cookies, como si no preguntara nadie en concreto.',
  'options.data': 'Ver, exportar o borrar lo guardado',
  'options.look': 'Aspecto e idioma',
  'options.theme': 'Tema de color',
  'options.theme.auto': 'Como el sistema',
  'options.theme.light': 'Claro',
  'options.theme.dark': 'Oscuro',
  'options.language': 'Idioma',
  'options.language.auto': 'Como el navegador',
  'options.text-size': 'El tamaño del texto sigue el ajuste de su navegador.',
  'options.shortcut': 'Atajo de teclado',
  'options.shortcut.is': '{keys} abre el resumen de la página.',
  'options.shortcut.none': 'No hay teclas elegidas. Puede elegirlas en la página de extensiones de su navegador.',
} satisfies Translation<typeof options>;
