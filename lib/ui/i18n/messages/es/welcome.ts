import type { Translation } from '../../message.ts';
import type welcome from '../en/welcome.ts';

export default {
  'welcome.title': '¿Qué dice esta política de privacidad?',
  'welcome.lead':
    'Haga clic en el icono ante una política de privacidad. Salen cinco respuestas claras, cada una con la frase que la prueba. Todo se calcula en su propio equipo.',
  'welcome.try': 'Pruébelo aquí',
  'welcome.try.what':
    'A la izquierda está la política de una empresa inventada; a la derecha, lo que el icono muestra de ella. Abra una fila y haga mostrar una cita en la página.',
  'welcome.demo.page': 'La política de Quillow, una empresa inventada',
  'welcome.demo.popup': 'Lo que muestra el icono',
  'welcome.sees': 'Lo que puede ver',
  'welcome.sees.click': 'La página que tiene delante, cuando hace clic en el icono.',
  'welcome.sees.forms': 'Si una página tiene un formulario que crea una cuenta. Nunca lo que escribe en él.',
  'welcome.sees.fetch': 'La política a la que enlaza una página así: se obtiene sin cookies.',
  'welcome.never': 'Lo que nunca hace',
  'welcome.never.send': 'Enviar algo sobre usted o lo que lee a nadie. No tenemos ningún servidor.',
  'welcome.never.change': 'Cambiar una página o mostrarle que usted tiene esta extensión.',
  'welcome.never.private': 'Guardar algo de una ventana privada.',
  'welcome.never.law':
    'Dar asesoramiento jurídico. Lee lo que está escrito y puede equivocarse: por eso muestra las citas.',
  'welcome.pin': 'Tener el icono a la vista',
  'welcome.pin.chrome':
    'Haga clic en la pieza de puzle junto a la barra de direcciones y luego en la chincheta junto a Privacy Gist.',
  'welcome.pin.firefox':
    'Haga clic en la pieza de puzle junto a la barra de direcciones, luego en la rueda dentada junto a Privacy Gist y luego en «Fijar a la barra de herramientas».',
  'welcome.switches': 'Sus interruptores',
  'welcome.switches.later': 'Puede cambiarlos cuando quiera en los ajustes.',
} satisfies Translation<typeof welcome>;
