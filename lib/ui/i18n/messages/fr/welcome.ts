import type { Translation } from '../../message.ts';
import type welcome from '../en/welcome.ts';

export default {
  'welcome.title': 'Que dit cette politique de confidentialité ?',
  'welcome.lead':
    'Cliquez sur l’icône devant une politique de confidentialité. Cinq réponses claires apparaissent, chacune avec la phrase qui la prouve. Tout se calcule sur votre ordinateur.',
  'welcome.try': 'Essayez ici',
  'welcome.try.what':
    'À gauche, la politique d’une entreprise inventée ; à droite, ce que l’icône en montre. Ouvrez une ligne et faites montrer une citation dans la page.',
  'welcome.demo.page': 'La politique de Quillow, entreprise inventée',
  'welcome.demo.popup': 'Ce que montre l’icône',
  'welcome.sees': 'Ce qu’elle peut voir',
  'welcome.sees.click': 'La page devant vous, quand vous cliquez sur l’icône.',
  'welcome.sees.forms': 'Si une page a un formulaire qui crée un compte. Jamais ce que vous y tapez.',
  'welcome.sees.fetch': 'La politique vers laquelle une telle page renvoie : elle est récupérée sans cookies.',
  'welcome.never': 'Ce qu’elle ne fait jamais',
  'welcome.never.send':
    'Envoyer quoi que ce soit sur vous ou vos lectures à qui que ce soit. Nous n’avons pas de serveur.',
  'welcome.never.change': 'Modifier une page, ou lui montrer que vous avez cette extension.',
  'welcome.never.private': 'Garder quoi que ce soit d’une fenêtre privée.',
  'welcome.never.law':
    'Donner un conseil juridique. Elle lit ce qui est écrit et peut se tromper : c’est pourquoi elle montre les citations.',
  'welcome.pin': 'Garder l’icône en vue',
  'welcome.pin.chrome':
    'Cliquez sur la pièce de puzzle à côté de la barre d’adresse, puis sur l’épingle à côté de Privacy Gist.',
  'welcome.pin.firefox':
    'Cliquez sur la pièce de puzzle à côté de la barre d’adresse, puis sur la roue dentée à côté de Privacy Gist, puis sur « Épingler à la barre d’outils ».',
  'welcome.switches': 'Vos réglages',
  'welcome.switches.later': 'Vous pouvez les changer à tout moment dans les réglages.',
} satisfies Translation<typeof welcome>;
