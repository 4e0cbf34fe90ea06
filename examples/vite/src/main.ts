import { cities, type City } from './cities';

const list = element('cities');
const state = element('state');

element('most')
  .closest('form')
  ?.addEventListener('submit', (event) => {
    event.preventDefault();
    void show(Number((element('most') as HTMLInputElement).value));
  });

/** Fills the list; what was shown before makes room. */
async function show(most: number): Promise<void> {
  list.textContent = '';
  state.textContent = 'loading';
  try {
    for await (const city of cities('/cities.jsonl')) {
      list.append(item(city));
      if (list.children.length === most) break;
    }
    state.textContent = `${list.children.length} shown`;
  } catch (error) {
    state.textContent = String(error);
  }
}

function item({ name, country }: City): HTMLElement {
  const line = document.createElement('li');
  line.textContent = `${name}, ${country}`;
  return line;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

void show(3);
