import { PAGE_STATES, POPUP_STATES, THEMES } from './states.ts';

/** Every state, light beside dark. Each stands in a frame of its own, as it would in a browser's popup. */
const list = document.getElementById('states') as HTMLElement;
const choice = document.getElementById('language') as HTMLSelectElement;
choice.value = new URLSearchParams(location.search).get('language') ?? 'en';
choice.onchange = draw;
draw();

function draw(): void {
  const states = [...Object.keys(POPUP_STATES), ...Object.keys(PAGE_STATES)];
  const frames = states.flatMap((state) => THEMES.map((theme) => frame(state, theme)));
  list.replaceChildren(...frames);
}

function frame(state: string, theme: string): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = `${state}, ${theme}`;
  const view = document.createElement('iframe');
  if (state in PAGE_STATES) view.className = 'page';
  view.title = caption.textContent;
  view.src = `state.html?${new URLSearchParams({ state, theme, language: choice.value })}`;
  figure.append(caption, view);
  return figure;
}
